// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `field_map_dependency`, each called once.
enum FieldMapDependencyCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("field_map_dependency.createMapDependency", createMapDependency),
        GeneratedCall("field_map_dependency.deleteMapDependency", deleteMapDependency),
        GeneratedCall("field_map_dependency.getMapDependencies", getMapDependencies),
        GeneratedCall("field_map_dependency.getMapDependency", getMapDependency),
        GeneratedCall("field_map_dependency.updateMapDependency", updateMapDependency),
    ]

    private static func createMapDependency(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.mapDependencies.create([ZohoCRM.FieldMapDependency.MapDependency(active: true, category: 1, child: ZohoCRM.FieldMapDependency.Child(apiName: "Sample", id: samples.id("field_map_dependency.createMapDependency", "id")), id: samples.id("field_map_dependency.createMapDependency", "id"), internal: true, parent: ZohoCRM.FieldMapDependency.Parent(apiName: "Sample", id: samples.id("field_map_dependency.createMapDependency", "id")), pickListValues: [ZohoCRM.FieldMapDependency.PicklistMapping(actualValue: "Sample", displayValue: "Sample", id: samples.id("field_map_dependency.createMapDependency", "id"))], source: 1, subModule: ZohoCRM.FieldMapDependency.SubModule(apiName: "Sample", id: samples.id("field_map_dependency.createMapDependency", "id")))], layout: samples.id("field_map_dependency.createMapDependency", "layout_id"), module: "Leads"))
    }

    private static func deleteMapDependency(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.mapDependencies.delete(samples.id("field_map_dependency.deleteMapDependency", "dependency_id"), layout: samples.id("field_map_dependency.deleteMapDependency", "layout_id"), module: "Leads"))
    }

    private static func getMapDependencies(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        for try await item in zoho.settings.mapDependencies.list(layout: samples.id("field_map_dependency.getMapDependencies", "layout_id"), module: "Leads", perPage: 1, filters: "Sample", limit: 5) { samples.take(item) }
    }

    private static func getMapDependency(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.mapDependencies.get(samples.id("field_map_dependency.getMapDependency", "dependency_id"), layout: samples.id("field_map_dependency.getMapDependency", "layout_id"), module: "Leads"))
    }

    private static func updateMapDependency(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.mapDependencies.update(ZohoCRM.FieldMapDependency.MapDependency(active: true, category: 1, child: ZohoCRM.FieldMapDependency.Child(apiName: "Sample", id: samples.id("field_map_dependency.updateMapDependency", "id")), id: samples.id("field_map_dependency.updateMapDependency", "id"), internal: true, parent: ZohoCRM.FieldMapDependency.Parent(apiName: "Sample", id: samples.id("field_map_dependency.updateMapDependency", "id")), pickListValues: [ZohoCRM.FieldMapDependency.PicklistMapping(actualValue: "Sample", displayValue: "Sample", id: samples.id("field_map_dependency.updateMapDependency", "id"))], source: 1, subModule: ZohoCRM.FieldMapDependency.SubModule(apiName: "Sample", id: samples.id("field_map_dependency.updateMapDependency", "id"))), layout: samples.id("field_map_dependency.updateMapDependency", "layout_id"), id: samples.id("field_map_dependency.updateMapDependency", "dependency_id"), module: "Leads"))
    }
}
