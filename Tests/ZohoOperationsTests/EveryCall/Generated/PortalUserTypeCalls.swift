// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `portal_user_type`, each called once.
enum PortalUserTypeCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("portal_user_type.createUserType", createUserType),
        GeneratedCall("portal_user_type.deleteUserType", deleteUserType),
        GeneratedCall("portal_user_type.getUserType", getUserType),
        GeneratedCall("portal_user_type.getUserTypes", getUserTypes),
        GeneratedCall("portal_user_type.updateUserType", updateUserType),
    ]

    private static func createUserType(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.portals.userTypes.create([ZohoCRM.PortalUserType.NewUserType(active: true, modules: [ZohoCRM.PortalUserType.Module(apiName: "Sample", id: samples.id("portal_user_type.createUserType", "id"), pluralLabel: "Sample", sharedType: "Sample")], name: "Sample", personalityModule: ZohoCRM.PortalUserType.PersonalityModule(apiName: "Sample", id: samples.id("portal_user_type.createUserType", "id"), pluralLabel: "Sample"))], portal: samples.text("portal_user_type.createUserType", "portal")))
    }

    private static func deleteUserType(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.portals.userTypes.delete(samples.id("portal_user_type.deleteUserType", "user_type_id"), portal: samples.text("portal_user_type.deleteUserType", "portal")))
    }

    private static func getUserType(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.portals.userTypes.get(samples.id("portal_user_type.getUserType", "user_type_id"), portal: samples.text("portal_user_type.getUserType", "portal")))
    }

    private static func getUserTypes(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.portals.userTypes.list(portal: samples.text("portal_user_type.getUserTypes", "portal"), include: "Sample"))
    }

    private static func updateUserType(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.portals.userTypes.update(ZohoCRM.PortalUserType.NewUserType(active: true, modules: [ZohoCRM.PortalUserType.Module(apiName: "Sample", id: samples.id("portal_user_type.updateUserType", "id"), pluralLabel: "Sample", sharedType: "Sample")], name: "Sample", personalityModule: ZohoCRM.PortalUserType.PersonalityModule(apiName: "Sample", id: samples.id("portal_user_type.updateUserType", "id"), pluralLabel: "Sample")), portal: samples.text("portal_user_type.updateUserType", "portal"), id: samples.id("portal_user_type.updateUserType", "user_type_id")))
    }
}
