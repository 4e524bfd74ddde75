// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `backup`, each called once.
enum BackupCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("backup.cancel", cancel),
        GeneratedCall("backup.downloadBackedUpData", downloadBackedUpData),
        GeneratedCall("backup.getDetails", getDetails),
        GeneratedCall("backup.getUrls", getUrls),
        GeneratedCall("backup.history", history),
        GeneratedCall("backup.schedule", schedule),
    ]

    private static func cancel(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.backup.cancel(samples.id("backup.cancel", "id")))
    }

    private static func downloadBackedUpData(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.backup.download(url: samples.text("backup.downloadBackedUpData", "download_url")).data())
    }

    private static func getDetails(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.backup.get())
    }

    private static func getUrls(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.backup.urls())
    }

    private static func history(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        for try await item in zoho.backup.history(perPage: 1, limit: 5) { samples.take(item) }
    }

    private static func schedule(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.backup.schedule(ZohoCRM.Backup.Backup(id: samples.id("backup.schedule", "id"), requester: ZohoCRM.Backup.Requester(id: samples.id("backup.schedule", "id"), name: "Sample", zuid: "Sample"), rrule: "Sample", scheduledDate: ZonedDateTime(secondsSince1970: 1_777_900_000), startDate: ZonedDateTime(secondsSince1970: 1_777_900_000), status: "Sample")))
    }
}
