// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `cadences`, each called once.
enum CadencesCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("cadences.getCadences", getCadences),
    ]

    private static func getCadences(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.cadences.list())
    }
}
