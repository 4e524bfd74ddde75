/// A moment and the offset from UTC it was written with: what a `datetime` field holds. Zoho sends the offset
/// of the signed-in user's time zone.
///
/// Two values are equal if moment **and** offset are; `<` compares the moments.
public struct ZonedDateTime: Hashable, Sendable {
    /// Seconds since 1970-01-01T00:00:00Z; the wire knows no fractions.
    public let secondsSince1970: Int64
    /// Minutes east of UTC.
    public let offsetMinutes: Int16

    public init(secondsSince1970: Int64, offsetMinutes: Int16 = 0) {
        self.secondsSince1970 = secondsSince1970
        self.offsetMinutes = offsetMinutes
    }

    /// The day on the wall calendar at the value's own offset.
    public var date: CalendarDate {
        CalendarDate(daysSince1970: Int32(truncatingIfNeeded: local.days))
    }

    var local: (days: Int64, seconds: Int64) {
        let seconds = secondsSince1970 + Int64(offsetMinutes) * 60
        let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
        return (days, seconds - days * 86_400)
    }
}

extension ZonedDateTime: Comparable {
    public static func < (lhs: Self, rhs: Self) -> Bool { lhs.secondsSince1970 < rhs.secondsSince1970 }
}

extension ZonedDateTime: LosslessStringConvertible {
    /// `yyyy-MM-ddTHH:mm:ss` followed by `Z` or `±HH:mm`; a fraction of a second is read and dropped.
    public init?(_ text: String) {
        var rest = Substring(text)
        guard let date = CalendarDate(String(rest.prefix(10))) else { return nil }
        rest = rest.dropFirst(10)
        guard rest.first == "T" || rest.first == " " else { return nil }
        let clock = rest.dropFirst().prefix(8).split(separator: ":", omittingEmptySubsequences: false)
        guard clock.count == 3, clock.allSatisfy({ $0.utf8.count == 2 }),
            let hour = CivilCalendar.number(clock[0]), let minute = CivilCalendar.number(clock[1]),
            let second = CivilCalendar.number(clock[2]), hour < 24, minute < 60, second < 60
        else { return nil }
        rest = rest.dropFirst(9)
        if rest.first == "." {
            let digits = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
            guard !digits.isEmpty else { return nil }
            rest = rest.dropFirst(1 + digits.count)
        }
        var offset = 0
        if rest == "Z" {
            offset = 0
        } else {
            guard let sign = rest.first, sign == "+" || sign == "-" else { return nil }
            let parts = rest.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
            guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }),
                let hours = CivilCalendar.number(parts[0]), let minutes = CivilCalendar.number(parts[1]),
                hours < 24, minutes < 60
            else { return nil }
            offset = (hours * 60 + minutes) * (sign == "-" ? -1 : 1)
        }
        let wall = Int64(date.daysSince1970) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
        self.init(secondsSince1970: wall - Int64(offset) * 60, offsetMinutes: Int16(offset))
    }

    /// `yyyy-MM-ddTHH:mm:ss±HH:mm`, as on the wire.
    public var description: String {
        let (days, seconds) = local
        let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { CivilCalendar.padded(Int($0), 2) }
        let offset = Int(offsetMinutes.magnitude)
        let zone = "\(CivilCalendar.padded(offset / 60, 2)):\(CivilCalendar.padded(offset % 60, 2))"
        return "\(CalendarDate(daysSince1970: Int32(truncatingIfNeeded: days)))T\(clock.joined(separator: ":"))\(offsetMinutes < 0 ? "-" : "+")\(zone)"
    }
}

extension ZonedDateTime: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let value = ZonedDateTime(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "“\(text)” is not a date-time of the form yyyy-MM-ddTHH:mm:ss±HH:mm")
        }
        self = value
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
