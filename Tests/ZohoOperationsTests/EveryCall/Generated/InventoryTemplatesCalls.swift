// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `inventory_templates`, each called once.
enum InventoryTemplatesCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("inventory_templates.getInventoryTemplate", getInventoryTemplate),
        GeneratedCall("inventory_templates.getInventoryTemplates", getInventoryTemplates),
    ]

    private static func getInventoryTemplate(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.inventoryTemplates.get(samples.id("inventory_templates.getInventoryTemplate", "template")))
    }

    private static func getInventoryTemplates(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.inventoryTemplates.list(module: "Leads", category: "Sample", sortBy: "Sample", sortOrder: "asc", filters: "Sample"))
    }
}
