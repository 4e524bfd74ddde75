// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `territories`, each called once.
enum TerritoriesCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("territories.createTerritories", createTerritories),
        GeneratedCall("territories.deleteTerritories", deleteTerritories),
        GeneratedCall("territories.deleteTerritory", deleteTerritory),
        GeneratedCall("territories.getAssociatedUserCount", getAssociatedUserCount),
        GeneratedCall("territories.getChildTerritory", getChildTerritory),
        GeneratedCall("territories.getDeletedAssociatedTerritory", getDeletedAssociatedTerritory),
        GeneratedCall("territories.getTerritories", getTerritories),
        GeneratedCall("territories.getTerritory", getTerritory),
        GeneratedCall("territories.transferAndDeleteTerritories", transferAndDeleteTerritories),
        GeneratedCall("territories.transferAndDeleteTerritory", transferAndDeleteTerritory),
        GeneratedCall("territories.updateTerritories", updateTerritories),
        GeneratedCall("territories.updateTerritory", updateTerritory),
    ]

    private static func createTerritories(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.territories.create([ZohoCRM.Territories.Territory(accountRuleCriteria: ZohoCRM.Common.Criteria(comparator: "Sample", groupOperator: "Sample", value: ["key": "value"]), apiName: "Sample", dealRuleCriteria: ZohoCRM.Common.Criteria(comparator: "Sample", groupOperator: "Sample", value: ["key": "value"]), description: "Sample", id: samples.id("territories.createTerritories", "id"), leadRuleCriteria: ZohoCRM.Common.Criteria(comparator: "Sample", groupOperator: "Sample", value: ["key": "value"]), manager: ZohoCRM.Territories.Manager(id: samples.id("territories.createTerritories", "id"), name: "Sample"), name: "Sample", permissionType: "read_write_delete", reportingTo: ZohoCRM.Territories.ReportingTo(id: samples.id("territories.createTerritories", "id"), name: "Sample"))]))
    }

    private static func deleteTerritories(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.territories.delete(ids: [samples.id("territories.deleteTerritories", "ids")], deletePreviousForecasts: true))
    }

    private static func deleteTerritory(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.territories.delete(samples.id("territories.deleteTerritory", "id"), deletePreviousForecasts: true))
    }

    private static func getAssociatedUserCount(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.territories.userCounts())
    }

    private static func getChildTerritory(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        for try await item in zoho.settings.territories.children(samples.id("territories.getChildTerritory", "id"), filters: "Sample", perPage: 1, limit: 5) { samples.take(item) }
    }

    private static func getDeletedAssociatedTerritory(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.territories.deleted(ids: [samples.id("territories.getDeletedAssociatedTerritory", "ids")]))
    }

    private static func getTerritories(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        for try await item in zoho.settings.territories.list(filters: "Sample", include: "Sample", perPage: 1, ids: [samples.id("territories.getTerritories", "ids")], limit: 5) { samples.take(item) }
    }

    private static func getTerritory(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.territories.get(samples.id("territories.getTerritory", "id")))
    }

    private static func transferAndDeleteTerritories(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.territories.transferAndDelete([ZohoCRM.Territories.TransferTerritory(deletePreviousForecasts: true, transferToID: samples.id("territories.transferAndDeleteTerritories", "transfer_to_id"), id: samples.id("territories.transferAndDeleteTerritories", "id"))]))
    }

    private static func transferAndDeleteTerritory(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.territories.transferAndDelete(ZohoCRM.Territories.TransferTerritory(deletePreviousForecasts: true, transferToID: samples.id("territories.transferAndDeleteTerritory", "transfer_to_id"), id: samples.id("territories.transferAndDeleteTerritory", "id")), id: samples.id("territories.transferAndDeleteTerritory", "id")))
    }

    private static func updateTerritories(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.territories.update([ZohoCRM.Territories.Territory(accountRuleCriteria: ZohoCRM.Common.Criteria(comparator: "Sample", groupOperator: "Sample", value: ["key": "value"]), apiName: "Sample", dealRuleCriteria: ZohoCRM.Common.Criteria(comparator: "Sample", groupOperator: "Sample", value: ["key": "value"]), description: "Sample", id: samples.id("territories.updateTerritories", "id"), leadRuleCriteria: ZohoCRM.Common.Criteria(comparator: "Sample", groupOperator: "Sample", value: ["key": "value"]), manager: ZohoCRM.Territories.Manager(id: samples.id("territories.updateTerritories", "id"), name: "Sample"), name: "Sample", permissionType: "read_write_delete", reportingTo: ZohoCRM.Territories.ReportingTo(id: samples.id("territories.updateTerritories", "id"), name: "Sample"))]))
    }

    private static func updateTerritory(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.territories.update(ZohoCRM.Territories.Territory(accountRuleCriteria: ZohoCRM.Common.Criteria(comparator: "Sample", groupOperator: "Sample", value: ["key": "value"]), apiName: "Sample", dealRuleCriteria: ZohoCRM.Common.Criteria(comparator: "Sample", groupOperator: "Sample", value: ["key": "value"]), description: "Sample", id: samples.id("territories.updateTerritory", "id"), leadRuleCriteria: ZohoCRM.Common.Criteria(comparator: "Sample", groupOperator: "Sample", value: ["key": "value"]), manager: ZohoCRM.Territories.Manager(id: samples.id("territories.updateTerritory", "id"), name: "Sample"), name: "Sample", permissionType: "read_write_delete", reportingTo: ZohoCRM.Territories.ReportingTo(id: samples.id("territories.updateTerritory", "id"), name: "Sample")), id: samples.id("territories.updateTerritory", "id")))
    }
}
