// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `apis`, each called once.
enum ApisCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("apis.getSupportedApi", getSupportedApi),
    ]

    private static func getSupportedApi(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.apis.list(filters: "Sample"))
    }
}
