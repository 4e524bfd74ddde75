/// A moment and the offset from UTC it was written with: what a `datetime` field holds. Zoho sends the offset
/// of the signed-in user's time zone.
///
/// Two values are equal if moment **and** offset are; `<` compares the moments.
public struct ZonedDateTime: Hashable, Sendable {
    /// Seconds since 1970-01-01T00:00:00Z; the wire knows no fractions.
    public let secondsSince1970: Int64
    /// Minutes east of UTC, from -1439 to 1439.
    public let offsetMinutes: Int16

    /// - Parameters:
    ///   - secondsSince1970: kept within what `CalendarDate` can name, about 5.8 million years either way.
    ///   - offsetMinutes: kept within a day, -1439 … 1439.
    public init(secondsSince1970: Int64, offsetMinutes: Int16 = 0) {
        // Two days of air, so that no offset leads out of the range.
        let bound = (Int64(Int32.max) - 2) * 86_400
        self.secondsSince1970 = min(max(secondsSince1970, -bound), bound)
        self.offsetMinutes = min(max(offsetMinutes, -1439), 1439)
    }

    /// The moment that a wall clock at this offset shows; nil if the numbers name no time of day.
    public init?(_ date: CalendarDate, hour: Int, minute: Int, second: Int = 0, offsetMinutes: Int16 = 0) {
        guard (0...23).contains(hour), (0...59).contains(minute), (0...60).contains(second) else { return nil }
        let wall = Int64(date.daysSince1970) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
        self.init(secondsSince1970: wall - Int64(offsetMinutes) * 60, offsetMinutes: offsetMinutes)
    }

    /// The day on the wall calendar at the value's own offset.
    public var date: CalendarDate {
        CalendarDate(daysSince1970: Int32(clamping: local.days))
    }

    /// The time of day at the value's own offset.
    public var hour: Int { Int(local.seconds) / 3600 }
    public var minute: Int { Int(local.seconds) / 60 % 60 }
    public var second: Int { Int(local.seconds) % 60 }

    /// The same moment on a clock with another offset.
    public func at(offsetMinutes: Int16) -> ZonedDateTime {
        ZonedDateTime(secondsSince1970: secondsSince1970, offsetMinutes: offsetMinutes)
    }

    /// Days since 1970 and seconds of the day, as the wall clock at the offset shows them.
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
    /// `yyyy-MM-ddTHH:mm:ss` followed by `Z` or `±HH:mm`; a space may stand for the `T`.
    ///
    /// A fraction of a second is read and dropped. Second 60, which a clock shows during a leap second, is read
    /// as the first second of the next minute, as POSIX time has it.
    public init?(_ text: String) {
        guard let value = text.withUTF8Bytes({ Self(utf8: $0) }) else { return nil }
        self = value
    }

    init?(utf8 bytes: UnsafeRawBufferPointer) {
        guard bytes.count >= 20, let date = CalendarDate(utf8: UnsafeRawBufferPointer(rebasing: bytes[..<10])),
            bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " "),
            bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            let hour = ASCIIDigits.two(bytes, at: 11), let minute = ASCIIDigits.two(bytes, at: 14),
            let second = ASCIIDigits.two(bytes, at: 17), hour < 24, minute < 60, second <= 60
        else { return nil }
        var position = 19
        if bytes[position] == UInt8(ascii: ".") {
            position += 1
            let start = position
            while position < bytes.count, bytes[position] &- 0x30 < 10 { position += 1 }
            guard position > start, position < bytes.count else { return nil }
        }
        guard let offset = Self.offset(bytes, at: position) else { return nil }
        let wall = Int64(date.daysSince1970) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
        self.init(secondsSince1970: wall - Int64(offset) * 60, offsetMinutes: Int16(offset))
    }

    /// The offset in minutes that the rest of the text says; nil if it is not one.
    private static func offset(_ bytes: UnsafeRawBufferPointer, at position: Int) -> Int? {
        let sign = bytes[position]
        if sign == UInt8(ascii: "Z") { return position + 1 == bytes.count ? 0 : nil }
        guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), position + 6 == bytes.count,
            bytes[position + 3] == UInt8(ascii: ":"), let hours = ASCIIDigits.two(bytes, at: position + 1),
            let minutes = ASCIIDigits.two(bytes, at: position + 4), hours < 24, minutes < 60
        else { return nil }
        return (hours * 60 + minutes) * (sign == UInt8(ascii: "-") ? -1 : 1)
    }

    /// `yyyy-MM-ddTHH:mm:ss±HH:mm`, as on the wire; UTC is `+00:00`.
    public var description: String {
        String(asciiCapacity: Self.maximumLength) { write(to: $0) }
    }

    /// A date, `THH:mm:ss` and `±HHH:mm`.
    static var maximumLength: Int { CalendarDate.maximumLength + 16 }

    /// Writes the description and returns its length; the target has room for `maximumLength` bytes.
    func write(to target: UnsafeMutableRawPointer) -> Int {
        let (days, seconds) = local
        let length = CalendarDate(daysSince1970: Int32(clamping: days)).write(to: target)
        let clock = target + length
        let second = Int(seconds)
        clock.storeBytes(of: UInt8(ascii: "T"), as: UInt8.self)
        ASCIIDigits.writeTwo(second / 3600, to: clock + 1)
        clock.storeBytes(of: UInt8(ascii: ":"), toByteOffset: 3, as: UInt8.self)
        ASCIIDigits.writeTwo(second / 60 % 60, to: clock + 4)
        clock.storeBytes(of: UInt8(ascii: ":"), toByteOffset: 6, as: UInt8.self)
        ASCIIDigits.writeTwo(second % 60, to: clock + 7)
        let offset = Int(offsetMinutes.magnitude)
        clock.storeBytes(of: UInt8(ascii: offsetMinutes < 0 ? "-" : "+"), toByteOffset: 9, as: UInt8.self)
        ASCIIDigits.writeTwo(offset / 60, to: clock + 10)
        clock.storeBytes(of: UInt8(ascii: ":"), toByteOffset: 12, as: UInt8.self)
        ASCIIDigits.writeTwo(offset % 60, to: clock + 13)
        return length + 15
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
