// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `service_preference`, each called once.
enum ServicePreferenceCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("service_preference.getServicePreference", getServicePreference),
        GeneratedCall("service_preference.updateServicePreference", updateServicePreference),
    ]

    private static func getServicePreference(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.servicePreferences.get())
    }

    private static func updateServicePreference(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.servicePreferences.update(ZohoCRM.ServicePreference.ServicePreference(jobSheetEnabled: true)))
    }
}
