// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `user_type_users`, each called once.
enum UserTypeUsersCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("user_type_users.changeUsersStatus", changeUsersStatus),
        GeneratedCall("user_type_users.deleteUserFromThePortal", deleteUserFromThePortal),
        GeneratedCall("user_type_users.getUsersOfUserType", getUsersOfUserType),
        GeneratedCall("user_type_users.transferUsersOfAUserType", transferUsersOfAUserType),
    ]

    private static func changeUsersStatus(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.portals.users.changeStatus(portal: samples.text("user_type_users.changeUsersStatus", "portal_name"), userType: samples.id("user_type_users.changeUsersStatus", "user_type_id"), user: samples.id("user_type_users.changeUsersStatus", "user_id"), active: true))
    }

    private static func deleteUserFromThePortal(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.portals.users.delete(portal: samples.text("user_type_users.deleteUserFromThePortal", "portal_name"), userType: samples.id("user_type_users.deleteUserFromThePortal", "user_type_id"), users: [samples.id("user_type_users.deleteUserFromThePortal", "personality_ids")]))
    }

    private static func getUsersOfUserType(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.portals.users.list(portal: samples.text("user_type_users.getUsersOfUserType", "portal_name"), userType: samples.id("user_type_users.getUsersOfUserType", "user_type_id"), type: "Sample", filters: "Sample"))
    }

    private static func transferUsersOfAUserType(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.portals.users.transfer(portal: samples.text("user_type_users.transferUsersOfAUserType", "portal_name"), userType: samples.id("user_type_users.transferUsersOfAUserType", "user_type_id"), users: [samples.id("user_type_users.transferUsersOfAUserType", "personality_ids")], transferTo: samples.id("user_type_users.transferUsersOfAUserType", "transfer_To")))
    }
}
