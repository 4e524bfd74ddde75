/// A day and a time as a wall clock shows them, without a time zone: what a `datetime` field of VtigerCRM holds. Which
/// zone is meant the server does not say; created and modified times are in the server's own.
///
/// `date(in:)` makes a moment of it where the zone is known.
public struct LocalDateTime: Hashable, Sendable {
    /// Seconds from 1970-01-01 00:00:00 to it on the same clock.
    public let secondsSince1970: Int64

    /// Kept within what `CalendarDate` can name, about 5.8 million years either way.
    public init(secondsSince1970: Int64) {
        let bound = Int64(Int32.max) * 86_400
        self.secondsSince1970 = min(max(secondsSince1970, -bound), bound)
    }

    public init(_ date: CalendarDate, _ time: TimeOfDay = .midnight) {
        self.init(secondsSince1970: Int64(date.daysSince1970) * 86_400 + Int64(time.secondsSinceMidnight))
    }

    /// Nil unless the numbers name a day between the years 0 and 9999, and a time of it.
    public init?(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0) {
        guard let date = CalendarDate(year: year, month: month, day: day),
            let time = TimeOfDay(hour: hour, minute: minute, second: second)
        else { return nil }
        self.init(date, time)
    }

    public var date: CalendarDate { CalendarDate(daysSince1970: Int32(clamping: parts.days)) }
    public var time: TimeOfDay { TimeOfDay(checked: Int(parts.seconds)) }

    public var year: Int { date.year }
    public var month: Int { date.month }
    public var day: Int { date.day }
    public var hour: Int { time.hour }
    public var minute: Int { time.minute }
    public var second: Int { time.second }

    /// What the clock shows that many seconds later, or earlier if negative.
    public func adding(seconds: Int64) -> LocalDateTime {
        let (sum, overflow) = secondsSince1970.addingReportingOverflow(seconds)
        return LocalDateTime(secondsSince1970: overflow ? (seconds < 0 ? .min : .max) : sum)
    }

    private var parts: (days: Int64, seconds: Int64) {
        let (days, seconds) = secondsSince1970.quotientAndRemainder(dividingBy: 86_400)
        return seconds < 0 ? (days - 1, seconds + 86_400) : (days, seconds)
    }
}

extension LocalDateTime: Comparable {
    public static func < (lhs: Self, rhs: Self) -> Bool { lhs.secondsSince1970 < rhs.secondsSince1970 }
}

extension LocalDateTime: LosslessStringConvertible {
    /// `yyyy-MM-dd HH:mm:ss`; a `T` may stand for the space, and the seconds may be missing.
    public init?(_ text: String) {
        guard let value = text.withUTF8Bytes({ Self(utf8: $0) }) else { return nil }
        self = value
    }

    init?(utf8 bytes: UnsafeRawBufferPointer) {
        guard bytes.count == 16 || bytes.count == 19,
            bytes[10] == UInt8(ascii: " ") || bytes[10] == UInt8(ascii: "T"),
            let date = CalendarDate(utf8: UnsafeRawBufferPointer(rebasing: bytes[..<10])),
            let time = TimeOfDay(utf8: UnsafeRawBufferPointer(rebasing: bytes[11...]))
        else { return nil }
        self.init(date, time)
    }

    /// `yyyy-MM-dd HH:mm:ss`, as on the wire.
    public var description: String {
        String(asciiCapacity: Self.maximumLength) { write(to: $0) }
    }

    /// A date, a space and `HH:mm:ss`.
    static var maximumLength: Int { CalendarDate.maximumLength + 1 + TimeOfDay.maximumLength }

    /// Writes the description and returns its length; the target has room for `maximumLength` bytes.
    func write(to target: UnsafeMutableRawPointer) -> Int {
        let length = date.write(to: target)
        target.storeBytes(of: UInt8(ascii: " "), toByteOffset: length, as: UInt8.self)
        return length + 1 + time.write(to: target + length + 1, withSeconds: true)
    }
}

extension LocalDateTime: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let value = LocalDateTime(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "“\(text)” is not a date and time of the form yyyy-MM-dd HH:mm:ss")
        }
        self = value
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
