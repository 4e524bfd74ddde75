// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `global_picklists`, each called once.
enum GlobalPicklistsCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("global_picklists.createGlobalPicklist", createGlobalPicklist),
        GeneratedCall("global_picklists.deleteGlobalPicklist", deleteGlobalPicklist),
        GeneratedCall("global_picklists.deleteGlobalPicklists", deleteGlobalPicklists),
        GeneratedCall("global_picklists.getAssociations", getAssociations),
        GeneratedCall("global_picklists.getGlobalPicklist", getGlobalPicklist),
        GeneratedCall("global_picklists.getGlobalPicklists", getGlobalPicklists),
        GeneratedCall("global_picklists.getPickListValueAssociations", getPickListValueAssociations),
        GeneratedCall("global_picklists.getReplaceValues", getReplaceValues),
        GeneratedCall("global_picklists.replacePicklistValues", replacePicklistValues),
        GeneratedCall("global_picklists.updateGlobalPicklist", updateGlobalPicklist),
        GeneratedCall("global_picklists.updateGlobalPicklists", updateGlobalPicklists),
    ]

    private static func createGlobalPicklist(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.globalPicklists.create([ZohoCRM.GlobalPicklists.GlobalPicklist(actualLabel: "Sample", apiName: "Sample", description: "Sample", displayLabel: "Sample", id: samples.id("global_picklists.createGlobalPicklist", "id"), pickListValues: [ZohoCRM.GlobalPicklists.PicklistEntry(actualValue: "Sample", displayValue: "Sample", id: samples.id("global_picklists.createGlobalPicklist", "id"), sequenceNumber: 1, type: "unused")], pickListValuesSortedLexically: true, presence: true)]))
    }

    private static func deleteGlobalPicklist(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.globalPicklists.delete(samples.id("global_picklists.deleteGlobalPicklist", "id")))
    }

    private static func deleteGlobalPicklists(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.globalPicklists.delete(ids: [samples.id("global_picklists.deleteGlobalPicklists", "ids")]))
    }

    private static func getAssociations(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        for try await item in zoho.settings.globalPicklists.associations(samples.id("global_picklists.getAssociations", "id"), includeInnerDetails: "Sample", perPage: 1, limit: 5) { samples.take(item) }
    }

    private static func getGlobalPicklist(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.globalPicklists.get(samples.id("global_picklists.getGlobalPicklist", "id"), include: "Sample", includeInnerDetails: "Sample"))
    }

    private static func getGlobalPicklists(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.globalPicklists.list(include: "Sample", includeInnerDetails: "Sample"))
    }

    private static func getPickListValueAssociations(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.globalPicklists.valueAssociations(samples.id("global_picklists.getPickListValueAssociations", "id"), value: samples.id("global_picklists.getPickListValueAssociations", "picklist_value_id")))
    }

    private static func getReplaceValues(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.globalPicklists.replacedValues(samples.id("global_picklists.getReplaceValues", "id")))
    }

    private static func replacePicklistValues(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.globalPicklists.replaceValues([ZohoCRM.GlobalPicklists.PicklistReplacement(newValue: ZohoCRM.GlobalPicklists.ReplacementValue(displayValue: "Sample", id: samples.id("global_picklists.replacePicklistValues", "id")), oldValue: ZohoCRM.GlobalPicklists.ReplacementValue(displayValue: "Sample", id: samples.id("global_picklists.replacePicklistValues", "id")))], id: samples.id("global_picklists.replacePicklistValues", "id")))
    }

    private static func updateGlobalPicklist(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.globalPicklists.update(ZohoCRM.GlobalPicklists.GlobalPicklist(actualLabel: "Sample", apiName: "Sample", description: "Sample", displayLabel: "Sample", id: samples.id("global_picklists.updateGlobalPicklist", "id"), pickListValues: [ZohoCRM.GlobalPicklists.PicklistEntry(actualValue: "Sample", displayValue: "Sample", id: samples.id("global_picklists.updateGlobalPicklist", "id"), sequenceNumber: 1, type: "unused")], pickListValuesSortedLexically: true, presence: true), id: samples.id("global_picklists.updateGlobalPicklist", "id")))
    }

    private static func updateGlobalPicklists(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.globalPicklists.update([ZohoCRM.GlobalPicklists.GlobalPicklist(actualLabel: "Sample", apiName: "Sample", description: "Sample", displayLabel: "Sample", id: samples.id("global_picklists.updateGlobalPicklists", "id"), pickListValues: [ZohoCRM.GlobalPicklists.PicklistEntry(actualValue: "Sample", displayValue: "Sample", id: samples.id("global_picklists.updateGlobalPicklists", "id"), sequenceNumber: 1, type: "unused")], pickListValuesSortedLexically: true, presence: true)]))
    }
}
