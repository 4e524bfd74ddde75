// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `sharing_rules`, each called once.
enum SharingRulesCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("sharing_rules.activateRule", activateRule),
        GeneratedCall("sharing_rules.createSharingRules", createSharingRules),
        GeneratedCall("sharing_rules.deactivateRule", deactivateRule),
        GeneratedCall("sharing_rules.deleteSharingRule", deleteSharingRule),
        GeneratedCall("sharing_rules.getRuleSummary", getRuleSummary),
        GeneratedCall("sharing_rules.getSharingRule", getSharingRule),
        GeneratedCall("sharing_rules.getSharingRules", getSharingRules),
        GeneratedCall("sharing_rules.rerunSharingRules", rerunSharingRules),
        GeneratedCall("sharing_rules.searchRule", searchRule),
        GeneratedCall("sharing_rules.searchRuleSummary", searchRuleSummary),
        GeneratedCall("sharing_rules.updateSharingRule", updateSharingRule),
        GeneratedCall("sharing_rules.updateSharingRules", updateSharingRules),
    ]

    private static func activateRule(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.sharingRules.activate(samples.id("sharing_rules.activateRule", "id"), module: "Leads"))
    }

    private static func createSharingRules(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.sharingRules.create([ZohoCRM.SharingRules.SharingRule(criteria: ZohoCRM.SharingRules.Criteria(comparator: "Sample", groupOperator: "AND", type: "Sample", value: ["key": "value"]), id: samples.id("sharing_rules.createSharingRules", "id"), matchLimitExceeded: true, module: ZohoCRM.SharingRules.Module(apiName: "Sample", id: samples.id("sharing_rules.createSharingRules", "id"), name: "Sample"), name: "Sample", permissionType: "read", sharedFrom: ZohoCRM.SharingRules.Shared(subordinates: true, type: "roles"), sharedTo: ZohoCRM.SharingRules.Shared(subordinates: true, type: "roles"), status: "inactive", superiorsAllowed: true, type: "Record_Owner_Based")], module: "Leads"))
    }

    private static func deactivateRule(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.sharingRules.deactivate(samples.id("sharing_rules.deactivateRule", "id"), module: "Leads"))
    }

    private static func deleteSharingRule(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.sharingRules.delete(samples.id("sharing_rules.deleteSharingRule", "id"), module: "Leads"))
    }

    private static func getRuleSummary(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.sharingRules.summary(module: "Products"))
    }

    private static func getSharingRule(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.sharingRules.get(samples.id("sharing_rules.getSharingRule", "id"), module: "Leads"))
    }

    private static func getSharingRules(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        for try await item in zoho.settings.sharingRules.list(module: "Leads", perPage: 1, limit: 5) { samples.take(item) }
    }

    private static func rerunSharingRules(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.sharingRules.run(module: "Products"))
    }

    private static func searchRule(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        for try await item in zoho.settings.sharingRules.search(ZohoCRM.SharingRules.RuleFilters(filters: [ZohoCRM.SharingRules.Criteria(comparator: "Sample", groupOperator: "AND", type: "Sample", value: ["key": "value"])]), module: "Leads", perPage: 1, limit: 5) { samples.take(item) }
    }

    private static func searchRuleSummary(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.sharingRules.searchSummary(ZohoCRM.SharingRules.RuleFilters(filters: [ZohoCRM.SharingRules.Criteria(comparator: "Sample", groupOperator: "AND", type: "Sample", value: ["key": "value"])]), module: "Products"))
    }

    private static func updateSharingRule(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.sharingRules.update(ZohoCRM.SharingRules.SharingRule(criteria: ZohoCRM.SharingRules.Criteria(comparator: "Sample", groupOperator: "AND", type: "Sample", value: ["key": "value"]), id: samples.id("sharing_rules.updateSharingRule", "id"), matchLimitExceeded: true, module: ZohoCRM.SharingRules.Module(apiName: "Sample", id: samples.id("sharing_rules.updateSharingRule", "id"), name: "Sample"), name: "Sample", permissionType: "read", sharedFrom: ZohoCRM.SharingRules.Shared(subordinates: true, type: "roles"), sharedTo: ZohoCRM.SharingRules.Shared(subordinates: true, type: "roles"), status: "inactive", superiorsAllowed: true, type: "Record_Owner_Based"), id: samples.id("sharing_rules.updateSharingRule", "id"), module: "Leads"))
    }

    private static func updateSharingRules(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.sharingRules.update([ZohoCRM.SharingRules.SharingRule(criteria: ZohoCRM.SharingRules.Criteria(comparator: "Sample", groupOperator: "AND", type: "Sample", value: ["key": "value"]), id: samples.id("sharing_rules.updateSharingRules", "id"), matchLimitExceeded: true, module: ZohoCRM.SharingRules.Module(apiName: "Sample", id: samples.id("sharing_rules.updateSharingRules", "id"), name: "Sample"), name: "Sample", permissionType: "read", sharedFrom: ZohoCRM.SharingRules.Shared(subordinates: true, type: "roles"), sharedTo: ZohoCRM.SharingRules.Shared(subordinates: true, type: "roles"), status: "inactive", superiorsAllowed: true, type: "Record_Owner_Based")], module: "Leads"))
    }
}
