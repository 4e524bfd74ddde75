// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `composite_requests`, each called once.
enum CompositeRequestsCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("composite_requests.composite", composite),
    ]

    private static func composite(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.composite.run([ZohoCRM.CompositeRequests.SubRequest(method: "Sample", subRequestID: "Sample", uri: "Sample", body: ["key": "value"], headers: ["key": "value"], params: ["key": "value"])], concurrentExecution: true, rollbackOnFail: true))
    }
}
