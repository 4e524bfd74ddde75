// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `portals_meta`, each called once.
enum PortalsMetaCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("portals_meta.getMeta", getMeta),
    ]

    private static func getMeta(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.portals.meta(module: "Leads"))
    }
}
