// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `custom_views`, each called once.
enum CustomViewsCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("custom_views.changeSortOrderOfCustomView", changeSortOrderOfCustomView),
        GeneratedCall("custom_views.changeSortOrderOfCustomViews", changeSortOrderOfCustomViews),
        GeneratedCall("custom_views.getCustomView", getCustomView),
        GeneratedCall("custom_views.getCustomViews", getCustomViews),
        GeneratedCall("custom_views.updateCustomView", updateCustomView),
        GeneratedCall("custom_views.updateCustomViews", updateCustomViews),
    ]

    private static func changeSortOrderOfCustomView(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.customViews.changeSort(ZohoCRM.CustomViews.CustomView {
            $0.accessType = "shared"
            $0.category = "Sample"
            $0.criteria = ZohoCRM.Common.Criteria(comparator: "Sample", groupOperator: "Sample", value: ["key": "value"])
            $0.`default` = true
            $0.displayValue = "Sample"
            $0.favorite = 1
            $0.fields = [ZohoCRM.CustomViews.Field(pin: true, apiName: "Sample", id: samples.id("custom_views.changeSortOrderOfCustomView", "id"))]
            $0.id = samples.id("custom_views.changeSortOrderOfCustomView", "id")
            $0.lastAccessedTime = ZonedDateTime(secondsSince1970: 1_777_900_000)
            $0.locked = true
            $0.module = ZohoCRM.CustomViews.Owner(email: "ada@example.com", id: samples.id("custom_views.changeSortOrderOfCustomView", "id"), name: "Sample")
            $0.name = "Sample"
            $0.offline = true
            $0.sharedTo = [ZohoCRM.CustomViews.SharedTo(id: samples.id("custom_views.changeSortOrderOfCustomView", "id"), name: "Sample", subordinates: true, type: "territories")]
            $0.sortBy = ZohoCRM.CustomViews.SortBy(apiName: "Sample", id: samples.id("custom_views.changeSortOrderOfCustomView", "id"))
            $0.sortOrder = "asc"
            $0.systemDefined = true
            $0.systemName = "Sample"
        }, id: samples.id("custom_views.changeSortOrderOfCustomView", "id"), module: "Leads"))
    }

    private static func changeSortOrderOfCustomViews(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.customViews.changeSort([ZohoCRM.CustomViews.CustomView {
            $0.accessType = "shared"
            $0.category = "Sample"
            $0.criteria = ZohoCRM.Common.Criteria(comparator: "Sample", groupOperator: "Sample", value: ["key": "value"])
            $0.`default` = true
            $0.displayValue = "Sample"
            $0.favorite = 1
            $0.fields = [ZohoCRM.CustomViews.Field(pin: true, apiName: "Sample", id: samples.id("custom_views.changeSortOrderOfCustomViews", "id"))]
            $0.id = samples.id("custom_views.changeSortOrderOfCustomViews", "id")
            $0.lastAccessedTime = ZonedDateTime(secondsSince1970: 1_777_900_000)
            $0.locked = true
            $0.module = ZohoCRM.CustomViews.Owner(email: "ada@example.com", id: samples.id("custom_views.changeSortOrderOfCustomViews", "id"), name: "Sample")
            $0.name = "Sample"
            $0.offline = true
            $0.sharedTo = [ZohoCRM.CustomViews.SharedTo(id: samples.id("custom_views.changeSortOrderOfCustomViews", "id"), name: "Sample", subordinates: true, type: "territories")]
            $0.sortBy = ZohoCRM.CustomViews.SortBy(apiName: "Sample", id: samples.id("custom_views.changeSortOrderOfCustomViews", "id"))
            $0.sortOrder = "asc"
            $0.systemDefined = true
            $0.systemName = "Sample"
        }], module: "Leads"))
    }

    private static func getCustomView(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.customViews.get(samples.id("custom_views.getCustomView", "id"), module: "Leads"))
    }

    private static func getCustomViews(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        for try await item in zoho.settings.customViews.list(module: "Leads", perPage: 1, limit: 5) { samples.take(item) }
    }

    private static func updateCustomView(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.customViews.update(ZohoCRM.CustomViews.CustomView {
            $0.accessType = "shared"
            $0.category = "Sample"
            $0.criteria = ZohoCRM.Common.Criteria(comparator: "Sample", groupOperator: "Sample", value: ["key": "value"])
            $0.`default` = true
            $0.displayValue = "Sample"
            $0.favorite = 1
            $0.fields = [ZohoCRM.CustomViews.Field(pin: true, apiName: "Sample", id: samples.id("custom_views.updateCustomView", "id"))]
            $0.id = samples.id("custom_views.updateCustomView", "id")
            $0.lastAccessedTime = ZonedDateTime(secondsSince1970: 1_777_900_000)
            $0.locked = true
            $0.module = ZohoCRM.CustomViews.Owner(email: "ada@example.com", id: samples.id("custom_views.updateCustomView", "id"), name: "Sample")
            $0.name = "Sample"
            $0.offline = true
            $0.sharedTo = [ZohoCRM.CustomViews.SharedTo(id: samples.id("custom_views.updateCustomView", "id"), name: "Sample", subordinates: true, type: "territories")]
            $0.sortBy = ZohoCRM.CustomViews.SortBy(apiName: "Sample", id: samples.id("custom_views.updateCustomView", "id"))
            $0.sortOrder = "asc"
            $0.systemDefined = true
            $0.systemName = "Sample"
        }, id: samples.id("custom_views.updateCustomView", "id"), module: "Leads"))
    }

    private static func updateCustomViews(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.customViews.update([ZohoCRM.CustomViews.CustomView {
            $0.accessType = "shared"
            $0.category = "Sample"
            $0.criteria = ZohoCRM.Common.Criteria(comparator: "Sample", groupOperator: "Sample", value: ["key": "value"])
            $0.`default` = true
            $0.displayValue = "Sample"
            $0.favorite = 1
            $0.fields = [ZohoCRM.CustomViews.Field(pin: true, apiName: "Sample", id: samples.id("custom_views.updateCustomViews", "id"))]
            $0.id = samples.id("custom_views.updateCustomViews", "id")
            $0.lastAccessedTime = ZonedDateTime(secondsSince1970: 1_777_900_000)
            $0.locked = true
            $0.module = ZohoCRM.CustomViews.Owner(email: "ada@example.com", id: samples.id("custom_views.updateCustomViews", "id"), name: "Sample")
            $0.name = "Sample"
            $0.offline = true
            $0.sharedTo = [ZohoCRM.CustomViews.SharedTo(id: samples.id("custom_views.updateCustomViews", "id"), name: "Sample", subordinates: true, type: "territories")]
            $0.sortBy = ZohoCRM.CustomViews.SortBy(apiName: "Sample", id: samples.id("custom_views.updateCustomViews", "id"))
            $0.sortOrder = "asc"
            $0.systemDefined = true
            $0.systemName = "Sample"
        }], module: "Leads"))
    }
}
