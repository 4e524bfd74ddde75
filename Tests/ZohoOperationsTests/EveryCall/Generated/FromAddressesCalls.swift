// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `from_addresses`, each called once.
enum FromAddressesCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("from_addresses.getFromAddresses", getFromAddresses),
    ]

    private static func getFromAddresses(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.fromAddresses.list(user: samples.id("from_addresses.getFromAddresses", "user_id")))
    }
}
