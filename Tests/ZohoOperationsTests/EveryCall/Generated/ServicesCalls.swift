// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `services`, each called once.
enum ServicesCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("services.createServices", createServices),
        GeneratedCall("services.deleteService", deleteService),
        GeneratedCall("services.getService", getService),
        GeneratedCall("services.getServices", getServices),
        GeneratedCall("services.updateService", updateService),
    ]

    private static func createServices(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.services.create([ZohoCRM.Services.Service {
            $0.canvasID = true
            $0.currencySymbol = "Sample"
            $0.editable = true
            $0.hasMore = ZohoCRM.Services.MoreRows(members: true)
            $0.sharingPermission = "Sample"
            $0.state = "Sample"
            $0.availabilityType = "Sample"
            $0.availableDates = [CalendarDate(daysSince1970: 20_577)]
            $0.availableDays = ["Sample"]
            $0.availableFrom = ZonedDateTime(secondsSince1970: 1_777_900_000)
            $0.availableTill = ZonedDateTime(secondsSince1970: 1_777_900_000)
            $0.availableTimings = [ZohoCRM.Services.Timing(from: "Sample", to: "Sample")]
            $0.description = "Sample"
            $0.duration = 1
            $0.location = "Sample"
            $0.members = [ZohoCRM.Services.MemberRow(id: samples.id("services.createServices", "id"))]
            $0.owner = ZohoCRM.Services.User(email: "ada@example.com", id: samples.id("services.createServices", "id"), name: "Sample")
            $0.price = 1
            $0.recordImage = ["key": "value"]
            $0.serviceName = "Sample"
            $0.status = "Sample"
            $0.tag = ["Sample"]
            $0.tax = [ZohoCRM.Services.Tax(id: samples.id("services.createServices", "id"), value: "Sample")]
            $0.unavailableFrom = ZonedDateTime(secondsSince1970: 1_777_900_000)
            $0.unavailableTill = ZonedDateTime(secondsSince1970: 1_777_900_000)
            $0.id = samples.id("services.createServices", "id")
        }]))
    }

    private static func deleteService(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.services.delete(samples.id("services.deleteService", "id")))
    }

    private static func getService(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.services.get(samples.id("services.getService", "id")))
    }

    private static func getServices(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        for try await item in zoho.services.list(fields: ["Sample"], ids: [samples.id("services.getServices", "ids")], perPage: 1, sortBy: "Sample", sortOrder: "asc", cvid: samples.id("services.getServices", "cvid"), limit: 5) { samples.take(item) }
    }

    private static func updateService(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.services.update(ZohoCRM.Services.Service {
            $0.canvasID = true
            $0.currencySymbol = "Sample"
            $0.editable = true
            $0.hasMore = ZohoCRM.Services.MoreRows(members: true)
            $0.sharingPermission = "Sample"
            $0.state = "Sample"
            $0.availabilityType = "Sample"
            $0.availableDates = [CalendarDate(daysSince1970: 20_577)]
            $0.availableDays = ["Sample"]
            $0.availableFrom = ZonedDateTime(secondsSince1970: 1_777_900_000)
            $0.availableTill = ZonedDateTime(secondsSince1970: 1_777_900_000)
            $0.availableTimings = [ZohoCRM.Services.Timing(from: "Sample", to: "Sample")]
            $0.description = "Sample"
            $0.duration = 1
            $0.location = "Sample"
            $0.members = [ZohoCRM.Services.MemberRow(id: samples.id("services.updateService", "id"))]
            $0.owner = ZohoCRM.Services.User(email: "ada@example.com", id: samples.id("services.updateService", "id"), name: "Sample")
            $0.price = 1
            $0.recordImage = ["key": "value"]
            $0.serviceName = "Sample"
            $0.status = "Sample"
            $0.tag = ["Sample"]
            $0.tax = [ZohoCRM.Services.Tax(id: samples.id("services.updateService", "id"), value: "Sample")]
            $0.unavailableFrom = ZonedDateTime(secondsSince1970: 1_777_900_000)
            $0.unavailableTill = ZonedDateTime(secondsSince1970: 1_777_900_000)
            $0.id = samples.id("services.updateService", "id")
        }, id: samples.id("services.updateService", "id")))
    }
}
