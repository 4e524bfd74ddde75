// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `features`, each called once.
enum FeaturesCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("features.getDataEnrichment", getDataEnrichment),
        GeneratedCall("features.getFeatureDetail", getFeatureDetail),
        GeneratedCall("features.getFeatureDetails", getFeatureDetails),
        GeneratedCall("features.getUserLicencesCount", getUserLicencesCount),
    ]

    private static func getDataEnrichment(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.features.dataEnrichment())
    }

    private static func getFeatureDetail(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.features.get(name: samples.text("features.getFeatureDetail", "feature_api_name"), module: "Leads"))
    }

    private static func getFeatureDetails(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.features.list(module: "Leads", names: "Sample"))
    }

    private static func getUserLicencesCount(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.features.userLicenses())
    }
}
