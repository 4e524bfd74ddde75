// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `inventory_mass_convert`, each called once.
enum InventoryMassConvertCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("inventory_mass_convert.getScheduledJobsDetails", getScheduledJobsDetails),
        GeneratedCall("inventory_mass_convert.massInventoryConvert", massInventoryConvert),
    ]

    private static func getScheduledJobsDetails(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.quotes.inventory.massConvertStatus(job: samples.id("inventory_mass_convert.getScheduledJobsDetails", "job_id")))
    }

    private static func massInventoryConvert(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.quotes.inventory.massConvert(ZohoCRM.InventoryMassConvert.MassConversion(convertTo: [ZohoCRM.InventoryMassConvert.ConversionTarget(carryOverTags: true)], ids: [samples.id("inventory_mass_convert.massInventoryConvert", "ids")], assignTo: ZohoCRM.InventoryMassConvert.Assignee(apiName: "Sample", id: samples.id("inventory_mass_convert.massInventoryConvert", "id")), relatedModules: [ZohoCRM.InventoryMassConvert.RelatedModule(apiName: "Sample", id: samples.id("inventory_mass_convert.massInventoryConvert", "id"))])))
    }
}
