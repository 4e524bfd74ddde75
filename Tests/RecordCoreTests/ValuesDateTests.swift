import Foundation
import Testing

@testable import RecordCore

@Suite struct ValuesDateTests {
    private static let utc = {
        var calendar = Calendar(identifier: .iso8601)
        calendar.timeZone = TimeZone(secondsFromGMT: 0)!
        return calendar
    }()

    @Test func datesAgreeWithFoundation() throws {
        var random = SeededGenerator(seed: 4)
        for _ in 0..<5_000 {
            // From 1600 on, where Foundation's calendar is Gregorian for sure, to 9999.
            let date = CalendarDate(daysSince1970: .random(in: -135_000...2_932_896, using: &random))
            let parts = Self.utc.dateComponents([.year, .month, .day], from: Date(timeIntervalSince1970: Double(date.daysSince1970) * 86_400))
            #expect(parts.year == date.year && parts.month == date.month && parts.day == date.day)
            #expect(CalendarDate(date.description) == date)
            #expect(CalendarDate(year: date.year, month: date.month, day: date.day) == date)
        }
    }

    @Test(arguments: ["2024-02-29", "2000-02-29", "0000-01-01", "9999-12-31", "1970-01-01", "1969-12-31"])
    func readsDates(text: String) {
        #expect(CalendarDate(text)?.description == text)
    }

    @Test(arguments: [
        "", "2023-02-29", "1900-02-29", "2024-13-01", "2024-00-01", "2024-01-00", "2024-04-31", "24-01-01", "2024-1-1", "2024/01/01",
        "2024-01-01 ", "+024-01-01", "2024-01-0a", "２０２４-01-01", "2024-01-01T00:00:00Z", "-001-01-01",
    ])
    func refusesOtherDates(text: String) {
        #expect(CalendarDate(text) == nil)
    }

    @Test func datesBeyondTheWireStillPrint() {
        #expect(CalendarDate(daysSince1970: .max).description == "5881580-07-11")
        #expect(CalendarDate(daysSince1970: .min).description == "-5877641-06-23")
        #expect(CalendarDate(daysSince1970: .max).adding(days: 1) == CalendarDate(daysSince1970: .max))
        #expect(CalendarDate(daysSince1970: 0).adding(days: .min) == CalendarDate(daysSince1970: .min))
        #expect(CalendarDate("2024-02-28")?.adding(days: 2).description == "2024-03-01")
    }

    @Test func dateTimesAgreeWithFoundation() throws {
        var random = SeededGenerator(seed: 5)
        let formatter = ISO8601DateFormatter()
        for _ in 0..<2_000 {
            let offset = Int16.random(in: -14 * 60...14 * 60, using: &random)
            let value = ZonedDateTime(secondsSince1970: .random(in: -11_000_000_000...253_000_000_000, using: &random), offsetMinutes: offset)
            #expect(formatter.date(from: value.description)?.timeIntervalSince1970 == Double(value.secondsSince1970), "\(value)")
            #expect(ZonedDateTime(value.description) == value)
            let parts = Self.utc.dateComponents(
                [.hour, .minute, .second, .day], from: Date(timeIntervalSince1970: Double(value.secondsSince1970) + Double(offset) * 60))
            #expect(parts.hour == value.hour && parts.minute == value.minute && parts.second == value.second && parts.day == value.date.day)
        }
    }

    @Test(arguments: [
        ("2024-05-01T10:00:00+05:30", "2024-05-01T10:00:00+05:30"), ("2024-05-01T10:00:00Z", "2024-05-01T10:00:00+00:00"),
        ("2024-05-01 10:00:00-08:00", "2024-05-01T10:00:00-08:00"), ("2024-05-01T10:00:00.123456789Z", "2024-05-01T10:00:00+00:00"),
        ("2024-05-01T10:00:00.9-00:30", "2024-05-01T10:00:00-00:30"), ("2016-12-31T23:59:60Z", "2017-01-01T00:00:00+00:00"),
        ("0000-01-01T00:00:00+14:00", "0000-01-01T00:00:00+14:00"),
    ])
    func readsDateTimes(text: String, expected: String) {
        #expect(ZonedDateTime(text)?.description == expected)
    }

    @Test(arguments: [
        "", "2024-05-01", "2024-05-01T10:00:00", "2024-05-01T24:00:00Z", "2024-05-01T10:60:00Z", "2024-05-01T10:00:61Z",
        "2024-05-01T10:00:00.Z", "2024-05-01T10:00:00.5", "2024-05-01T10:00:00+0530", "2024-05-01T10:00:00+05:60",
        "2024-05-01T10:00:00+05:30 ", "2024-05-01T10:00:00Zz", "2024-05-01T1:00:00Z12", "2024-02-30T10:00:00Z", "2024-05-01T10:00:00+5:30x",
    ])
    func refusesOtherDateTimes(text: String) {
        #expect(ZonedDateTime(text) == nil)
    }

    @Test func dateTimesCompareMomentsAndNeverTrap() {
        let here = ZonedDateTime("2024-05-01T10:00:00+02:00"), there = ZonedDateTime("2024-05-01T08:00:00Z")
        #expect(here != there && here?.secondsSince1970 == there?.secondsSince1970 && here?.at(offsetMinutes: 0) == there)
        for seconds in [Int64.min, .max] {
            for offset in [Int16.min, 0, .max] {
                let extreme = ZonedDateTime(secondsSince1970: seconds, offsetMinutes: offset)
                #expect(!extreme.description.isEmpty && (0..<24).contains(extreme.hour))
            }
        }
        #expect(ZonedDateTime(CalendarDate(daysSince1970: 0), hour: 24, minute: 0) == nil)
        #expect(ZonedDateTime(CalendarDate(daysSince1970: 0), hour: 1, minute: 30, offsetMinutes: 90)?.secondsSince1970 == 0)
    }
}
