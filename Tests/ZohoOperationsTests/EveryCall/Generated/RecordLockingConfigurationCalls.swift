// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `record_locking_configuration`, each called once.
enum RecordLockingConfigurationCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("record_locking_configuration.addRecordLockingConfiguration", addRecordLockingConfiguration),
        GeneratedCall("record_locking_configuration.deleteRecordLockingConfiguration", deleteRecordLockingConfiguration),
        GeneratedCall("record_locking_configuration.deleteRecordLockingConfigurations", deleteRecordLockingConfigurations),
        GeneratedCall("record_locking_configuration.getRecordLockingConfiguration", getRecordLockingConfiguration),
        GeneratedCall("record_locking_configuration.getRecordLockingConfigurations", getRecordLockingConfigurations),
        GeneratedCall("record_locking_configuration.updateRecordLockingConfiguration", updateRecordLockingConfiguration),
        GeneratedCall("record_locking_configuration.updateRecordLockingConfigurations", updateRecordLockingConfigurations),
    ]

    private static func addRecordLockingConfiguration(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.recordLocking.create([ZohoCRM.RecordLockingConfiguration.LockConfiguration(excludedFields: [ZohoCRM.Fields.MinifiedField(apiName: "Sample", id: samples.id("record_locking_configuration.addRecordLockingConfiguration", "id"))], featureType: "Sample", id: samples.id("record_locking_configuration.addRecordLockingConfiguration", "id"), lockExcludedProfiles: [ZohoCRM.RecordLockingConfiguration.LockExcludedProfile(id: samples.id("record_locking_configuration.addRecordLockingConfiguration", "id"), name: "Sample")], lockForPortalUsers: true, lockType: "automatic", lockedFor: "Sample", lockingRules: [ZohoCRM.RecordLockingConfiguration.LockingRule(delete: true, id: samples.id("record_locking_configuration.addRecordLockingConfiguration", "id"), lockExistingRecords: true, name: "Sample")], restrictedActions: ["Sample"], restrictedCommunications: ["Sample"], restrictedCustomButtons: [ZohoCRM.RecordLockingConfiguration.RestrictedCustomButton(id: samples.id("record_locking_configuration.addRecordLockingConfiguration", "id"), name: "Sample")], systemDefined: true)], module: "Leads"))
    }

    private static func deleteRecordLockingConfiguration(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.recordLocking.delete(samples.id("record_locking_configuration.deleteRecordLockingConfiguration", "record_locking_config_id"), module: "Leads"))
    }

    private static func deleteRecordLockingConfigurations(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.recordLocking.delete(module: "Leads", ids: [samples.id("record_locking_configuration.deleteRecordLockingConfigurations", "ids")]))
    }

    private static func getRecordLockingConfiguration(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.recordLocking.get(samples.id("record_locking_configuration.getRecordLockingConfiguration", "record_locking_config_id"), module: "Leads"))
    }

    private static func getRecordLockingConfigurations(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.recordLocking.list(module: "Leads", featureType: "Sample"))
    }

    private static func updateRecordLockingConfiguration(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.recordLocking.update(ZohoCRM.RecordLockingConfiguration.LockConfiguration(excludedFields: [ZohoCRM.Fields.MinifiedField(apiName: "Sample", id: samples.id("record_locking_configuration.updateRecordLockingConfiguration", "id"))], featureType: "Sample", id: samples.id("record_locking_configuration.updateRecordLockingConfiguration", "id"), lockExcludedProfiles: [ZohoCRM.RecordLockingConfiguration.LockExcludedProfile(id: samples.id("record_locking_configuration.updateRecordLockingConfiguration", "id"), name: "Sample")], lockForPortalUsers: true, lockType: "automatic", lockedFor: "Sample", lockingRules: [ZohoCRM.RecordLockingConfiguration.LockingRule(delete: true, id: samples.id("record_locking_configuration.updateRecordLockingConfiguration", "id"), lockExistingRecords: true, name: "Sample")], restrictedActions: ["Sample"], restrictedCommunications: ["Sample"], restrictedCustomButtons: [ZohoCRM.RecordLockingConfiguration.RestrictedCustomButton(id: samples.id("record_locking_configuration.updateRecordLockingConfiguration", "id"), name: "Sample")], systemDefined: true), id: samples.id("record_locking_configuration.updateRecordLockingConfiguration", "record_locking_config_id"), module: "Leads"))
    }

    private static func updateRecordLockingConfigurations(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.recordLocking.update([ZohoCRM.RecordLockingConfiguration.LockConfiguration(excludedFields: [ZohoCRM.Fields.MinifiedField(apiName: "Sample", id: samples.id("record_locking_configuration.updateRecordLockingConfigurations", "id"))], featureType: "Sample", id: samples.id("record_locking_configuration.updateRecordLockingConfigurations", "id"), lockExcludedProfiles: [ZohoCRM.RecordLockingConfiguration.LockExcludedProfile(id: samples.id("record_locking_configuration.updateRecordLockingConfigurations", "id"), name: "Sample")], lockForPortalUsers: true, lockType: "automatic", lockedFor: "Sample", lockingRules: [ZohoCRM.RecordLockingConfiguration.LockingRule(delete: true, id: samples.id("record_locking_configuration.updateRecordLockingConfigurations", "id"), lockExistingRecords: true, name: "Sample")], restrictedActions: ["Sample"], restrictedCommunications: ["Sample"], restrictedCustomButtons: [ZohoCRM.RecordLockingConfiguration.RestrictedCustomButton(id: samples.id("record_locking_configuration.updateRecordLockingConfigurations", "id"), name: "Sample")], systemDefined: true)], module: "Leads"))
    }
}
