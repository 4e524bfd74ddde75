// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `profiles`, each called once.
enum ProfilesCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("profiles.cloneProfiles", cloneProfiles),
        GeneratedCall("profiles.deleteProfile", deleteProfile),
        GeneratedCall("profiles.getProfile", getProfile),
        GeneratedCall("profiles.getProfiles", getProfiles),
        GeneratedCall("profiles.updateProfile", updateProfile),
    ]

    private static func cloneProfiles(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.profiles.clone(ZohoCRM.Profiles.Profile {
            $0.defaultView = ZohoCRM.Profiles.DefaultView(id: samples.id("profiles.cloneProfiles", "id"), name: "Sample", type: "Sample")
            $0.delete = ZohoCRM.Profiles.Deletion(permanent: true)
            $0.category = true
            $0.custom = true
            $0.`default` = true
            $0.description = "Sample"
            $0.displayLabel = "Sample"
            $0.id = samples.id("profiles.cloneProfiles", "id")
            $0.name = "Sample"
            $0.permissionType = "Sample"
            $0.permissionsDetails = [ZohoCRM.Profiles.PermissionDetail(customizable: true, displayLabel: "Sample", enabled: true, id: samples.id("profiles.cloneProfiles", "id"), module: "Sample", name: "Sample", parentPermissions: ["Sample"])]
            $0.sections = [ZohoCRM.Profiles.Section(name: "Sample")]
            $0.type = "normal_profile"
        }, id: samples.id("profiles.cloneProfiles", "id")))
    }

    private static func deleteProfile(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.profiles.delete(samples.id("profiles.deleteProfile", "id"), transferTo: samples.id("profiles.deleteProfile", "transfer_to")))
    }

    private static func getProfile(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.profiles.get(samples.id("profiles.getProfile", "id")))
    }

    private static func getProfiles(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.profiles.list(includeLiteProfile: true))
    }

    private static func updateProfile(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.profiles.update(ZohoCRM.Profiles.Profile {
            $0.defaultView = ZohoCRM.Profiles.DefaultView(id: samples.id("profiles.updateProfile", "id"), name: "Sample", type: "Sample")
            $0.delete = ZohoCRM.Profiles.Deletion(permanent: true)
            $0.category = true
            $0.custom = true
            $0.`default` = true
            $0.description = "Sample"
            $0.displayLabel = "Sample"
            $0.id = samples.id("profiles.updateProfile", "id")
            $0.name = "Sample"
            $0.permissionType = "Sample"
            $0.permissionsDetails = [ZohoCRM.Profiles.PermissionDetail(customizable: true, displayLabel: "Sample", enabled: true, id: samples.id("profiles.updateProfile", "id"), module: "Sample", name: "Sample", parentPermissions: ["Sample"])]
            $0.sections = [ZohoCRM.Profiles.Section(name: "Sample")]
            $0.type = "normal_profile"
        }, id: samples.id("profiles.updateProfile", "id")))
    }
}
