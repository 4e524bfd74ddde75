// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `roles`, each called once.
enum RolesCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("roles.createRoles", createRoles),
        GeneratedCall("roles.deleteRole", deleteRole),
        GeneratedCall("roles.getRole", getRole),
        GeneratedCall("roles.getRoles", getRoles),
        GeneratedCall("roles.updateRole", updateRole),
        GeneratedCall("roles.updateRoles", updateRoles),
    ]

    private static func createRoles(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.roles.create([ZohoCRM.Roles.Role(adminUser: true, createdBy: ZohoCRM.Users.MinifiedUser(email: "ada@example.com", id: samples.id("roles.createRoles", "id"), name: "Sample"), createdTime: ZonedDateTime(secondsSince1970: 1_777_900_000), description: "Sample", displayLabel: "Sample", forecastManager: ZohoCRM.Roles.ReportingTo(id: samples.id("roles.createRoles", "id"), name: "Sample"), id: samples.id("roles.createRoles", "id"), modifiedBy: ZohoCRM.Users.MinifiedUser(email: "ada@example.com", id: samples.id("roles.createRoles", "id"), name: "Sample"), modifiedTime: ZonedDateTime(secondsSince1970: 1_777_900_000), name: "Sample", reportingTo: ZohoCRM.Roles.ReportingTo(id: samples.id("roles.createRoles", "id"), name: "Sample"), shareWithPeers: true)]))
    }

    private static func deleteRole(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.roles.delete(samples.id("roles.deleteRole", "role_id"), transferTo: samples.id("roles.deleteRole", "transfer_to_id")))
    }

    private static func getRole(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.roles.get(samples.id("roles.getRole", "role_id")))
    }

    private static func getRoles(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.roles.list())
    }

    private static func updateRole(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.roles.update(ZohoCRM.Roles.Role(adminUser: true, createdBy: ZohoCRM.Users.MinifiedUser(email: "ada@example.com", id: samples.id("roles.updateRole", "id"), name: "Sample"), createdTime: ZonedDateTime(secondsSince1970: 1_777_900_000), description: "Sample", displayLabel: "Sample", forecastManager: ZohoCRM.Roles.ReportingTo(id: samples.id("roles.updateRole", "id"), name: "Sample"), id: samples.id("roles.updateRole", "id"), modifiedBy: ZohoCRM.Users.MinifiedUser(email: "ada@example.com", id: samples.id("roles.updateRole", "id"), name: "Sample"), modifiedTime: ZonedDateTime(secondsSince1970: 1_777_900_000), name: "Sample", reportingTo: ZohoCRM.Roles.ReportingTo(id: samples.id("roles.updateRole", "id"), name: "Sample"), shareWithPeers: true), id: samples.id("roles.updateRole", "role_id")))
    }

    private static func updateRoles(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.roles.update([ZohoCRM.Roles.Role(adminUser: true, createdBy: ZohoCRM.Users.MinifiedUser(email: "ada@example.com", id: samples.id("roles.updateRoles", "id"), name: "Sample"), createdTime: ZonedDateTime(secondsSince1970: 1_777_900_000), description: "Sample", displayLabel: "Sample", forecastManager: ZohoCRM.Roles.ReportingTo(id: samples.id("roles.updateRoles", "id"), name: "Sample"), id: samples.id("roles.updateRoles", "id"), modifiedBy: ZohoCRM.Users.MinifiedUser(email: "ada@example.com", id: samples.id("roles.updateRoles", "id"), name: "Sample"), modifiedTime: ZonedDateTime(secondsSince1970: 1_777_900_000), name: "Sample", reportingTo: ZohoCRM.Roles.ReportingTo(id: samples.id("roles.updateRoles", "id"), name: "Sample"), shareWithPeers: true)]))
    }
}
