// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `users_territories`, each called once.
enum UsersTerritoriesCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("users_territories.associateTerritoriesToUser", associateTerritoriesToUser),
        GeneratedCall("users_territories.getTerritoriesOfUser", getTerritoriesOfUser),
        GeneratedCall("users_territories.getTerritoryOfUser", getTerritoryOfUser),
        GeneratedCall("users_territories.removeTerritoriesFromUser", removeTerritoriesFromUser),
        GeneratedCall("users_territories.removeTerritoryFromUser", removeTerritoryFromUser),
    ]

    private static func associateTerritoriesToUser(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.users.territories.assign([ZohoCRM.UsersTerritories.Territory(manager: ZohoCRM.UsersTerritories.Manager(name: "Sample", id: samples.id("users_territories.associateTerritoriesToUser", "id")), name: "Sample", reportingTo: ZohoCRM.UsersTerritories.Manager(name: "Sample", id: samples.id("users_territories.associateTerritoriesToUser", "id")), id: samples.id("users_territories.associateTerritoriesToUser", "id"))], user: samples.id("users_territories.associateTerritoriesToUser", "user")))
    }

    private static func getTerritoriesOfUser(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.users.territories.list(user: samples.id("users_territories.getTerritoriesOfUser", "user")))
    }

    private static func getTerritoryOfUser(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.users.territories.get(user: samples.id("users_territories.getTerritoryOfUser", "user"), territory: samples.id("users_territories.getTerritoryOfUser", "territory")))
    }

    private static func removeTerritoriesFromUser(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.users.territories.remove(user: samples.id("users_territories.removeTerritoriesFromUser", "user"), ids: [samples.id("users_territories.removeTerritoriesFromUser", "ids")]))
    }

    private static func removeTerritoryFromUser(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.users.territories.remove(user: samples.id("users_territories.removeTerritoryFromUser", "user"), territory: samples.id("users_territories.removeTerritoryFromUser", "territory")))
    }
}
