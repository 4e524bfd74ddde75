// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `available_currencies`, each called once.
enum AvailableCurrenciesCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("available_currencies.getAvailableCurrencies", getAvailableCurrencies),
    ]

    private static func getAvailableCurrencies(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.currencies.available())
    }
}
