/// A day of the Gregorian calendar, without time and without time zone: what a `date` field holds.
public struct CalendarDate: Hashable, Sendable {
    /// Days since 1970-01-01.
    public let daysSince1970: Int32

    public init(daysSince1970: Int32) { self.daysSince1970 = daysSince1970 }

    /// Nil unless the three numbers name a day between the years 0 and 9999.
    public init?(year: Int, month: Int, day: Int) {
        guard let days = CivilCalendar.days(year: year, month: month, day: day) else { return nil }
        daysSince1970 = Int32(days)
    }

    public var year: Int { CivilCalendar.civil(days: Int(daysSince1970)).year }
    public var month: Int { CivilCalendar.civil(days: Int(daysSince1970)).month }
    public var day: Int { CivilCalendar.civil(days: Int(daysSince1970)).day }
}

extension CalendarDate: Comparable {
    public static func < (lhs: Self, rhs: Self) -> Bool { lhs.daysSince1970 < rhs.daysSince1970 }
}

extension CalendarDate: LosslessStringConvertible {
    /// `yyyy-MM-dd` only.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2, parts[2].utf8.count == 2,
            let year = CivilCalendar.number(parts[0]), let month = CivilCalendar.number(parts[1]),
            let day = CivilCalendar.number(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// `yyyy-MM-dd`, as on the wire.
    public var description: String {
        let (year, month, day) = CivilCalendar.civil(days: Int(daysSince1970))
        return "\(CivilCalendar.padded(year, 4))-\(CivilCalendar.padded(month, 2))-\(CivilCalendar.padded(day, 2))"
    }
}

extension CalendarDate: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let date = CalendarDate(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "“\(text)” is not a date of the form yyyy-MM-dd")
        }
        self = date
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
