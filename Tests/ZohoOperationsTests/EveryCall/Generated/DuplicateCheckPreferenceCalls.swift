// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `duplicate_check_preference`, each called once.
enum DuplicateCheckPreferenceCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("duplicate_check_preference.createDuplicateCheckPreference", createDuplicateCheckPreference),
        GeneratedCall("duplicate_check_preference.deleteDuplicateCheckPreference", deleteDuplicateCheckPreference),
        GeneratedCall("duplicate_check_preference.getDuplicateCheckPreference", getDuplicateCheckPreference),
        GeneratedCall("duplicate_check_preference.updateDuplicateCheckPreference", updateDuplicateCheckPreference),
    ]

    private static func createDuplicateCheckPreference(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.duplicateCheck.create(ZohoCRM.DuplicateCheckPreference.DuplicateCheckPreference(type: "converted_records", typeConfigurations: [ZohoCRM.DuplicateCheckPreference.TypeConfiguration()]), module: "Leads"))
    }

    private static func deleteDuplicateCheckPreference(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.duplicateCheck.delete(module: "Leads"))
    }

    private static func getDuplicateCheckPreference(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.duplicateCheck.get(module: "Leads"))
    }

    private static func updateDuplicateCheckPreference(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.duplicateCheck.update(ZohoCRM.DuplicateCheckPreference.DuplicateCheckPreference(type: "converted_records", typeConfigurations: [ZohoCRM.DuplicateCheckPreference.TypeConfiguration()]), module: "Leads"))
    }
}
