// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `org`, each called once.
enum OrgCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("org.deleteOrganizationPhoto", deleteOrganizationPhoto),
        GeneratedCall("org.getOrgPhoto", getOrgPhoto),
        GeneratedCall("org.getOrganization", getOrganization),
        GeneratedCall("org.uploadOrganizationPhoto", uploadOrganizationPhoto),
    ]

    private static func deleteOrganizationPhoto(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.org.deletePhoto())
    }

    private static func getOrgPhoto(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.org.downloadPhoto().data())
    }

    private static func getOrganization(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.org.get())
    }

    private static func uploadOrganizationPhoto(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.org.uploadPhoto(samples.file("org.uploadOrganizationPhoto"), progress: { _ in }))
    }
}
