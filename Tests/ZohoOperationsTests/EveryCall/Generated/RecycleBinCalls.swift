// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `recycle_bin`, each called once.
enum RecycleBinCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("recycle_bin.deleteRecycleBinRecord", deleteRecycleBinRecord),
        GeneratedCall("recycle_bin.deleteRecycleBinRecords", deleteRecycleBinRecords),
        GeneratedCall("recycle_bin.getRecycleBinRecord", getRecycleBinRecord),
        GeneratedCall("recycle_bin.getRecycleBinRecords", getRecycleBinRecords),
    ]

    private static func deleteRecycleBinRecord(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.recycleBin.delete(samples.id("recycle_bin.deleteRecycleBinRecord", "record_id")))
    }

    private static func deleteRecycleBinRecords(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.recycleBin.delete(filters: "Sample", ids: [samples.id("recycle_bin.deleteRecycleBinRecords", "ids")]))
    }

    private static func getRecycleBinRecord(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.recycleBin.get(samples.id("recycle_bin.getRecycleBinRecord", "record_id")))
    }

    private static func getRecycleBinRecords(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        for try await item in zoho.recycleBin.list(ids: [samples.id("recycle_bin.getRecycleBinRecords", "ids")], filters: "Sample", sortBy: "Sample", sortOrder: "asc", perPage: 1, limit: 5) { samples.take(item) }
    }
}
