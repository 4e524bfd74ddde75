import Foundation
import Testing

@testable import RecordCore

@Suite struct ValuesLocalDateTimeTests {
    @Test func partsAndText() throws {
        let moment = try #require(LocalDateTime(year: 2026, month: 11, day: 22, hour: 9, minute: 30, second: 5))
        #expect(moment.description == "2026-11-22 09:30:05" && LocalDateTime("2026-11-22 09:30:05") == moment)
        #expect(moment.year == 2026 && moment.month == 11 && moment.day == 22)
        #expect(moment.hour == 9 && moment.minute == 30 && moment.second == 5)
        #expect(LocalDateTime(moment.date, moment.time) == moment && moment.date.description == "2026-11-22")
        let early = try #require(LocalDateTime("1969-12-31 23:59:59"))
        #expect(early.secondsSince1970 == -1 && early.second == 59 && early.date.day == 31 && early < moment)
        #expect(early.adding(seconds: 1).description == "1970-01-01 00:00:00")
        #expect(moment.adding(seconds: .max) > moment && moment.adding(seconds: .min) < early)
    }

    @Test(arguments: [
        "", "2026-11-22", "2026-11-22 24:00:00", "2026-11-22 09:60:00", "2026-11-22 09:30:60", "2026-02-29 00:00:00", "0000-00-00 00:00:00",
        "2026-11-22 9:30:00", "2026-11-22 09:30:00Z", "2026-11-22  09:30:00", "2026-11-22x09:30:00", "２026-11-22 09:30:00",
    ])
    func whatIsNoneIsRefused(text: String) { #expect(LocalDateTime(text) == nil) }

    @Test func timesOfDay() throws {
        let time = try #require(TimeOfDay(hour: 9, minute: 5))
        #expect(time.description == "09:05:00" && TimeOfDay("09:05") == time && time.secondsSinceMidnight == 32_700)
        #expect(TimeOfDay.midnight < time && TimeOfDay("23:59:59").map { $0 > time } == true)
        for text in ["", "9:05", "25:99", "24:00", "09:05:", "09:05:6", "09-05", "09:05:60", "-9:05", "09:5x"] { #expect(TimeOfDay(text) == nil, "\(text)") }
        #expect(TimeOfDay(secondsSinceMidnight: 86_400) == nil && TimeOfDay(secondsSinceMidnight: -1) == nil && TimeOfDay(hour: 24, minute: 0) == nil)
        for second in stride(from: 0, to: 86_400, by: 37) {
            let time = try #require(TimeOfDay(secondsSinceMidnight: second))
            #expect(TimeOfDay(time.description) == time && TimeOfDay(hour: time.hour, minute: time.minute, second: time.second) == time)
        }
    }

    @Test func codable() throws {
        struct Both: Codable, Equatable {
            var moment: LocalDateTime
            var time: TimeOfDay
        }
        let json = #"{"moment":"2026-11-22 09:30:00","time":"09:30:00"}"#
        let both = try JSONDecoder().decode(Both.self, from: Data(json.utf8))
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        #expect(try String(decoding: encoder.encode(both), as: UTF8.self) == json)
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(Both.self, from: Data(json.replacingOccurrences(of: "22 ", with: "32 ").utf8)) }
    }

    @Test func momentsInAZone() throws {
        let rome = try #require(TimeZone(identifier: "Europe/Rome"))
        func instant(_ text: String) throws -> String {
            ZonedDateTime(try #require(LocalDateTime(text)).date(in: rome), in: rome).description
        }
        #expect(try instant("2026-07-01 12:00:00") == "2026-07-01T12:00:00+02:00")
        #expect(try instant("2026-11-22 12:00:00") == "2026-11-22T12:00:00+01:00")
        // Skipped when the clocks are put forward, and shown twice when they are put back.
        #expect(try instant("2026-03-29 02:30:00") == "2026-03-29T03:30:00+02:00")
        #expect(try instant("2026-03-29 01:59:59") == "2026-03-29T01:59:59+01:00" && instant("2026-03-29 03:00:00") == "2026-03-29T03:00:00+02:00")
        #expect(try instant("2026-10-25 02:30:00") == "2026-10-25T02:30:00+02:00" && instant("2026-10-25 03:00:00") == "2026-10-25T03:00:00+01:00")
        for hour in stride(from: 0, to: 366 * 24, by: 5) {
            let date = Date(timeIntervalSince1970: 1_767_222_000 + Double(hour) * 3600)
            let local = LocalDateTime(date, in: rome)
            #expect(LocalDateTime(local.date(in: rome), in: rome) == local)
        }
        #expect(LocalDateTime(Date(timeIntervalSince1970: -0.5), in: try #require(TimeZone(secondsFromGMT: 0))).description == "1969-12-31 23:59:59")
        _ = (LocalDateTime(.distantFuture, in: rome), LocalDateTime(Date(timeIntervalSince1970: .infinity), in: rome), LocalDateTime(Date(timeIntervalSince1970: .nan), in: rome))
    }
}
