// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `call_preferences`, each called once.
enum CallPreferencesCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("call_preferences.getCallPreference", getCallPreference),
        GeneratedCall("call_preferences.updateCallPreference", updateCallPreference),
    ]

    private static func getCallPreference(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.callPreferences.get())
    }

    private static func updateCallPreference(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.callPreferences.update(ZohoCRM.CallPreferences.CallPreferences(showFromNumber: true, showToNumber: true)))
    }
}
