// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `holidays`, each called once.
enum HolidaysCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("holidays.createHolidays", createHolidays),
        GeneratedCall("holidays.deleteHoliday", deleteHoliday),
        GeneratedCall("holidays.getHoliday", getHoliday),
        GeneratedCall("holidays.getHolidays", getHolidays),
        GeneratedCall("holidays.updateHoliday", updateHoliday),
        GeneratedCall("holidays.updateHolidays", updateHolidays),
    ]

    private static func createHolidays(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.holidays.create([ZohoCRM.Holidays.Holiday(date: CalendarDate(daysSince1970: 20_577), name: "Sample", type: "Sample", id: samples.id("holidays.createHolidays", "id"), shiftHour: ZohoCRM.Holidays.ShiftHour(id: samples.id("holidays.createHolidays", "id"), name: "Sample"), year: 1)]))
    }

    private static func deleteHoliday(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.holidays.delete(samples.id("holidays.deleteHoliday", "holiday_id")))
    }

    private static func getHoliday(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.holidays.get(samples.id("holidays.getHoliday", "holiday_id")))
    }

    private static func getHolidays(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.holidays.list(year: 1, type: "business_holiday", shift: samples.id("holidays.getHolidays", "shift_id")))
    }

    private static func updateHoliday(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.holidays.update(ZohoCRM.Holidays.Holiday(date: CalendarDate(daysSince1970: 20_577), name: "Sample", type: "Sample", id: samples.id("holidays.updateHoliday", "id"), shiftHour: ZohoCRM.Holidays.ShiftHour(id: samples.id("holidays.updateHoliday", "id"), name: "Sample"), year: 1), id: samples.id("holidays.updateHoliday", "holiday_id")))
    }

    private static func updateHolidays(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.holidays.update([ZohoCRM.Holidays.Holiday(date: CalendarDate(daysSince1970: 20_577), name: "Sample", type: "Sample", id: samples.id("holidays.updateHolidays", "id"), shiftHour: ZohoCRM.Holidays.ShiftHour(id: samples.id("holidays.updateHolidays", "id"), name: "Sample"), year: 1)]))
    }
}
