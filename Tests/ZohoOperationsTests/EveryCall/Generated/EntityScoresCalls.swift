// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `entity_scores`, each called once.
enum EntityScoresCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("entity_scores.getEntityScore", getEntityScore),
        GeneratedCall("entity_scores.getEntityScores", getEntityScores),
    ]

    private static func getEntityScore(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.entityScores.get(samples.id("entity_scores.getEntityScore", "record_id"), fields: ["Sample"], cvid: samples.id("entity_scores.getEntityScore", "cvid")))
    }

    private static func getEntityScores(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        for try await item in zoho.entityScores.list(fields: ["Sample"], ids: [samples.id("entity_scores.getEntityScores", "ids")], sortBy: "Sample", sortOrder: "asc", perPage: 1, cvid: samples.id("entity_scores.getEntityScores", "cvid"), modifiedSince: ZonedDateTime(secondsSince1970: 1_777_900_000), limit: 5) { samples.take(item) }
    }
}
