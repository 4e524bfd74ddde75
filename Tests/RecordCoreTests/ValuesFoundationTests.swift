import Foundation
import Testing

@testable import RecordCore

@Suite struct ValuesFoundationTests {
    @Test func decimalsBothWays() throws {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<5_000 {
            let value = ExactDecimal(
                mantissa: .random(in: -999_999_999_999_999_999...999_999_999_999_999_999, using: &random),
                exponent: .random(in: -100...100, using: &random))
            #expect(ExactDecimal(Decimal(value)) == value)
        }
        #expect(Decimal(1250.55 as ExactDecimal) == Decimal(string: "1250.55"))
        #expect(ExactDecimal(Decimal.nan) == nil)
        #expect(ExactDecimal(Decimal.greatestFiniteMagnitude) == nil)
        #expect(Decimal(ExactDecimal(mantissa: 1, exponent: 200)).isNaN)
        #expect(Decimal(ExactDecimal(mantissa: 1, exponent: -200)) == 0)
    }

    @Test func momentsInTimeZones() throws {
        let zone = try #require(TimeZone(identifier: "America/New_York"))
        let summer = try #require(ZonedDateTime("2024-07-01T12:00:00-04:00"))
        let winter = try #require(ZonedDateTime("2024-01-01T12:00:00-05:00"))
        #expect(ZonedDateTime(summer.instant, in: zone) == summer)
        #expect(ZonedDateTime(winter.instant, in: zone) == winter)
        #expect(ZonedDateTime(summer.instant.addingTimeInterval(0.9), in: zone) == summer)
        #expect(ZonedDateTime(Date(timeIntervalSince1970: -0.5), in: zone).secondsSince1970 == -1)
        for odd in [Double.infinity, -.infinity, .nan, 1e300] {
            _ = ZonedDateTime(Date(timeIntervalSince1970: odd), in: .gmt).description
        }
    }

    @Test(arguments: ["America/New_York", "Asia/Kolkata", "Pacific/Apia", "Pacific/Kiritimati", "America/Sao_Paulo", "Europe/London"])
    func daysInTimeZones(identifier: String) throws {
        let zone = try #require(TimeZone(identifier: identifier))
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        var random = SeededGenerator(seed: 8)
        for _ in 0..<500 {
            let day = CalendarDate(daysSince1970: .random(in: 0...20_000, using: &random))
            // Samoa had no 30 December 2011.
            if identifier == "Pacific/Apia", day.description == "2011-12-30" { continue }
            let start = day.start(in: zone)
            #expect(CalendarDate(start, in: zone) == day)
            #expect(CalendarDate(start.addingTimeInterval(-1), in: zone) < day)
            #expect(start == calendar.startOfDay(for: start))
            #expect(CalendarDate(day.dateComponents) == day)
            #expect(CalendarDate(calendar.dateComponents([.year, .month, .day], from: start)) == day)
        }
    }

    @Test func components() {
        #expect(CalendarDate(DateComponents(year: 2024, month: 2)) == nil)
        #expect(CalendarDate(DateComponents(year: 2023, month: 2, day: 29)) == nil)
        #expect(abs(CalendarDate.today(in: .gmt).daysSince1970 - CalendarDate(Date(), in: .gmt).daysSince1970) <= 1)
    }

    @Test func bytesAsData() throws {
        var writer = JSONWriter()
        writer.string("x")
        #expect(writer.finishData() == Data("\"x\"".utf8))
    }
}
