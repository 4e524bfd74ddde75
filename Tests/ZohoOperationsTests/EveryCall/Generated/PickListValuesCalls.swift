// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `pick_list_values`, each called once.
enum PickListValuesCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("pick_list_values.getPickListValues", getPickListValues),
    ]

    private static func getPickListValues(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.fields.picklistValues(field: samples.id("pick_list_values.getPickListValues", "field_id"), module: "Leads"))
    }
}
