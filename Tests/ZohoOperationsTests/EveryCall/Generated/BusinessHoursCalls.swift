// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `business_hours`, each called once.
enum BusinessHoursCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("business_hours.createBusinessHours", createBusinessHours),
        GeneratedCall("business_hours.getBusinessHours", getBusinessHours),
        GeneratedCall("business_hours.updateBusinessHours", updateBusinessHours),
    ]

    private static func createBusinessHours(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.businessHours.create(ZohoCRM.BusinessHours.BusinessHours(businessDays: ["Monday"], customTiming: [ZohoCRM.BusinessHours.CustomTiming(businessTiming: ["Sample"], days: "Monday")], dailyTiming: ["Sample"], id: samples.id("business_hours.createBusinessHours", "id"), sameAsEveryday: true, type: "24_by_7", weekStartsOn: "Monday")))
    }

    private static func getBusinessHours(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.businessHours.get())
    }

    private static func updateBusinessHours(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.businessHours.update(ZohoCRM.BusinessHours.BusinessHours(businessDays: ["Monday"], customTiming: [ZohoCRM.BusinessHours.CustomTiming(businessTiming: ["Sample"], days: "Monday")], dailyTiming: ["Sample"], id: samples.id("business_hours.updateBusinessHours", "id"), sameAsEveryday: true, type: "24_by_7", weekStartsOn: "Monday")))
    }
}
