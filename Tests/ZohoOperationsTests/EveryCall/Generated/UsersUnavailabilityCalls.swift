// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `users_unavailability`, each called once.
enum UsersUnavailabilityCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("users_unavailability.createUsersUnavailability", createUsersUnavailability),
        GeneratedCall("users_unavailability.deleteUserUnavailability", deleteUserUnavailability),
        GeneratedCall("users_unavailability.getUserUnavailability", getUserUnavailability),
        GeneratedCall("users_unavailability.getUsersUnavailability", getUsersUnavailability),
        GeneratedCall("users_unavailability.updateUserUnavailability", updateUserUnavailability),
        GeneratedCall("users_unavailability.updateUsersUnavailability", updateUsersUnavailability),
    ]

    private static func createUsersUnavailability(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.users.unavailability.create([ZohoCRM.UsersUnavailability.Unavailability(allDay: true, comments: "Sample", from: ZonedDateTime(secondsSince1970: 1_777_900_000), id: samples.id("users_unavailability.createUsersUnavailability", "id"), service: "Sample", title: "Sample", to: ZonedDateTime(secondsSince1970: 1_777_900_000), tpCalendarID: "Sample", tpEventID: "Sample", user: ZohoCRM.UsersUnavailability.User(id: samples.id("users_unavailability.createUsersUnavailability", "id"), name: "Sample", zuid: "Sample"))]))
    }

    private static func deleteUserUnavailability(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.users.unavailability.delete(samples.id("users_unavailability.deleteUserUnavailability", "id")))
    }

    private static func getUserUnavailability(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.users.unavailability.get(samples.id("users_unavailability.getUserUnavailability", "id"), includeInnerDetails: "Sample", filters: "Sample"))
    }

    private static func getUsersUnavailability(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.users.unavailability.list(includeInnerDetails: "Sample", groups: [samples.id("users_unavailability.getUsersUnavailability", "group_ids")], roles: [samples.id("users_unavailability.getUsersUnavailability", "role_ids")], territories: [samples.id("users_unavailability.getUsersUnavailability", "territory_ids")], filters: "Sample"))
    }

    private static func updateUserUnavailability(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.users.unavailability.update(ZohoCRM.UsersUnavailability.Unavailability(allDay: true, comments: "Sample", from: ZonedDateTime(secondsSince1970: 1_777_900_000), id: samples.id("users_unavailability.updateUserUnavailability", "id"), service: "Sample", title: "Sample", to: ZonedDateTime(secondsSince1970: 1_777_900_000), tpCalendarID: "Sample", tpEventID: "Sample", user: ZohoCRM.UsersUnavailability.User(id: samples.id("users_unavailability.updateUserUnavailability", "id"), name: "Sample", zuid: "Sample")), id: samples.id("users_unavailability.updateUserUnavailability", "id")))
    }

    private static func updateUsersUnavailability(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.users.unavailability.update([ZohoCRM.UsersUnavailability.Unavailability(allDay: true, comments: "Sample", from: ZonedDateTime(secondsSince1970: 1_777_900_000), id: samples.id("users_unavailability.updateUsersUnavailability", "id"), service: "Sample", title: "Sample", to: ZonedDateTime(secondsSince1970: 1_777_900_000), tpCalendarID: "Sample", tpEventID: "Sample", user: ZohoCRM.UsersUnavailability.User(id: samples.id("users_unavailability.updateUsersUnavailability", "id"), name: "Sample", zuid: "Sample"))]))
    }
}
