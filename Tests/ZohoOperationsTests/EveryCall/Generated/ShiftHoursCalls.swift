// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `shift_hours`, each called once.
enum ShiftHoursCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("shift_hours.createShiftsHours", createShiftsHours),
        GeneratedCall("shift_hours.deleteShiftHour", deleteShiftHour),
        GeneratedCall("shift_hours.getShiftHour", getShiftHour),
        GeneratedCall("shift_hours.getShiftHours", getShiftHours),
        GeneratedCall("shift_hours.updateShiftHour", updateShiftHour),
        GeneratedCall("shift_hours.updateShiftHours", updateShiftHours),
    ]

    private static func createShiftsHours(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.shiftHours.create([ZohoCRM.ShiftHours.Shift(breakHours: [ZohoCRM.ShiftHours.BreakHours(breakDays: ["Sample"], dailyTiming: ["Sample"], id: samples.id("shift_hours.createShiftsHours", "id"), sameAsEveryday: true)], customTiming: [ZohoCRM.ShiftHours.ShiftCustomTiming(days: "Sample", shiftTiming: ["Sample"])], dailyTiming: ["Sample"], holidays: [ZohoCRM.ShiftHours.Holiday(date: CalendarDate(daysSince1970: 20_577), id: samples.id("shift_hours.createShiftsHours", "id"), name: "Sample", year: 1)], id: samples.id("shift_hours.createShiftsHours", "id"), name: "Sample", sameAsEveryday: true, shiftDays: ["Sample"], timezone: "Sample", users: [ZohoCRM.ShiftHours.ShiftUser(effectiveFrom: CalendarDate(daysSince1970: 20_577), email: "ada@example.com", id: samples.id("shift_hours.createShiftsHours", "id"), name: "Sample", zuid: "Sample")], usersCount: 1)]))
    }

    private static func deleteShiftHour(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.shiftHours.delete(samples.id("shift_hours.deleteShiftHour", "shift_id")))
    }

    private static func getShiftHour(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.shiftHours.get(samples.id("shift_hours.getShiftHour", "shift_id")))
    }

    private static func getShiftHours(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.shiftHours.list())
    }

    private static func updateShiftHour(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.shiftHours.update(ZohoCRM.ShiftHours.Shift(breakHours: [ZohoCRM.ShiftHours.BreakHours(breakDays: ["Sample"], dailyTiming: ["Sample"], id: samples.id("shift_hours.updateShiftHour", "id"), sameAsEveryday: true)], customTiming: [ZohoCRM.ShiftHours.ShiftCustomTiming(days: "Sample", shiftTiming: ["Sample"])], dailyTiming: ["Sample"], holidays: [ZohoCRM.ShiftHours.Holiday(date: CalendarDate(daysSince1970: 20_577), id: samples.id("shift_hours.updateShiftHour", "id"), name: "Sample", year: 1)], id: samples.id("shift_hours.updateShiftHour", "id"), name: "Sample", sameAsEveryday: true, shiftDays: ["Sample"], timezone: "Sample", users: [ZohoCRM.ShiftHours.ShiftUser(effectiveFrom: CalendarDate(daysSince1970: 20_577), email: "ada@example.com", id: samples.id("shift_hours.updateShiftHour", "id"), name: "Sample", zuid: "Sample")], usersCount: 1), id: samples.id("shift_hours.updateShiftHour", "shift_id")))
    }

    private static func updateShiftHours(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.shiftHours.update([ZohoCRM.ShiftHours.Shift(breakHours: [ZohoCRM.ShiftHours.BreakHours(breakDays: ["Sample"], dailyTiming: ["Sample"], id: samples.id("shift_hours.updateShiftHours", "id"), sameAsEveryday: true)], customTiming: [ZohoCRM.ShiftHours.ShiftCustomTiming(days: "Sample", shiftTiming: ["Sample"])], dailyTiming: ["Sample"], holidays: [ZohoCRM.ShiftHours.Holiday(date: CalendarDate(daysSince1970: 20_577), id: samples.id("shift_hours.updateShiftHours", "id"), name: "Sample", year: 1)], id: samples.id("shift_hours.updateShiftHours", "id"), name: "Sample", sameAsEveryday: true, shiftDays: ["Sample"], timezone: "Sample", users: [ZohoCRM.ShiftHours.ShiftUser(effectiveFrom: CalendarDate(daysSince1970: 20_577), email: "ada@example.com", id: samples.id("shift_hours.updateShiftHours", "id"), name: "Sample", zuid: "Sample")], usersCount: 1)]))
    }
}
