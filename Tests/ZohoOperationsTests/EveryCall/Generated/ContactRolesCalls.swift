// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `contact_roles`, each called once.
enum ContactRolesCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("contact_roles.createRoles", createRoles),
        GeneratedCall("contact_roles.deleteContactRole", deleteContactRole),
        GeneratedCall("contact_roles.deleteContactRoles", deleteContactRoles),
        GeneratedCall("contact_roles.getRole", getRole),
        GeneratedCall("contact_roles.getRoles", getRoles),
        GeneratedCall("contact_roles.updateContactRole", updateContactRole),
        GeneratedCall("contact_roles.updateRoles", updateRoles),
    ]

    private static func createRoles(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.contactRoles.create([ZohoCRM.ContactRoles.ContactRole(name: "Sample", id: samples.id("contact_roles.createRoles", "id"), sequenceNumber: 1)]))
    }

    private static func deleteContactRole(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.contactRoles.delete(samples.id("contact_roles.deleteContactRole", "id")))
    }

    private static func deleteContactRoles(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.contactRoles.delete(ids: [samples.id("contact_roles.deleteContactRoles", "ids")]))
    }

    private static func getRole(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.contactRoles.get(samples.id("contact_roles.getRole", "id")))
    }

    private static func getRoles(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.contactRoles.list())
    }

    private static func updateContactRole(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.contactRoles.update(ZohoCRM.ContactRoles.ContactRole(name: "Sample", id: samples.id("contact_roles.updateContactRole", "id"), sequenceNumber: 1), id: samples.id("contact_roles.updateContactRole", "id")))
    }

    private static func updateRoles(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.contactRoles.update([ZohoCRM.ContactRoles.ContactRole(name: "Sample", id: samples.id("contact_roles.updateRoles", "id"), sequenceNumber: 1)]))
    }
}
