// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `fetch_full_data`, each called once.
enum FetchFullDataCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("fetch_full_data.getRichTextRecords", getRichTextRecords),
    ]

    private static func getRichTextRecords(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.leads.richText.list(fields: ["Sample"], ids: [samples.id("fetch_full_data.getRichTextRecords", "ids")]))
    }
}
