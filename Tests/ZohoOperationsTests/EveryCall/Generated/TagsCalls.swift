// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `tags`, each called once.
enum TagsCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("tags.createTags", createTags),
        GeneratedCall("tags.deleteTag", deleteTag),
        GeneratedCall("tags.getRecordCountForTag", getRecordCountForTag),
        GeneratedCall("tags.getTags", getTags),
        GeneratedCall("tags.mergeTags", mergeTags),
        GeneratedCall("tags.updateTag", updateTag),
        GeneratedCall("tags.updateTags", updateTags),
    ]

    private static func createTags(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.tags.create([ZohoCRM.Tags.Tag(name: "Sample", colorCode: "#57B1FD", id: samples.id("tags.createTags", "id"))], module: "Leads", colorCode: "#57B1FD"))
    }

    private static func deleteTag(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.tags.delete(samples.id("tags.deleteTag", "id")))
    }

    private static func getRecordCountForTag(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.tags.recordCount(samples.id("tags.getRecordCountForTag", "id"), module: "Leads"))
    }

    private static func getTags(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.tags.list(module: "Leads", mine: true, include: "Sample"))
    }

    private static func mergeTags(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.tags.merge(ZohoCRM.Tags.TagMerge(conflictID: samples.id("tags.mergeTags", "conflict_id")), id: samples.id("tags.mergeTags", "id")))
    }

    private static func updateTag(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.tags.update(ZohoCRM.Tags.Tag(name: "Sample", colorCode: "#57B1FD", id: samples.id("tags.updateTag", "id")), id: samples.id("tags.updateTag", "id"), module: "Leads"))
    }

    private static func updateTags(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.tags.update([ZohoCRM.Tags.Tag(name: "Sample", colorCode: "#57B1FD", id: samples.id("tags.updateTags", "id"))], module: "Leads"))
    }
}
