// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `related_lists`, each called once.
enum RelatedListsCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("related_lists.getRelatedList", getRelatedList),
        GeneratedCall("related_lists.getRelatedLists", getRelatedLists),
    ]

    private static func getRelatedList(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.relatedLists.get(samples.id("related_lists.getRelatedList", "id"), module: "Leads", layout: samples.id("related_lists.getRelatedList", "layout_id")))
    }

    private static func getRelatedLists(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.relatedLists.list(module: "Leads", layout: samples.id("related_lists.getRelatedLists", "layout_id")))
    }
}
