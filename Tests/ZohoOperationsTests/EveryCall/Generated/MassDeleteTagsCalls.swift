// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `mass_delete_tags`, each called once.
enum MassDeleteTagsCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("mass_delete_tags.getStatus", getStatus),
        GeneratedCall("mass_delete_tags.massDeleteTags", massDeleteTags),
    ]

    private static func getStatus(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.tags.massDeleteStatus(job: samples.id("mass_delete_tags.getStatus", "job_id")))
    }

    private static func massDeleteTags(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.tags.massDelete(ZohoCRM.MassDeleteTags.TagsDeletion(module: ZohoCRM.MassDeleteTags.Module(apiName: "Sample", id: samples.id("mass_delete_tags.massDeleteTags", "id")), tags: [ZohoCRM.MassDeleteTags.Tag(id: samples.id("mass_delete_tags.massDeleteTags", "id"))])))
    }
}
