// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `inventory_convert`, each called once.
enum InventoryConvertCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("inventory_convert.convertInventory", convertInventory),
    ]

    private static func convertInventory(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.quotes[samples.record("quotes")].inventory.convert(ZohoCRM.InventoryConvert.InventoryConversion(convertTo: [ZohoCRM.InventoryConvert.ConversionTarget(carryOverTags: true)])))
    }
}
