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

    /// The day `days` later, or earlier if negative; stays within what the type can hold.
    public func adding(days: Int) -> CalendarDate {
        let (sum, overflow) = Int(daysSince1970).addingReportingOverflow(days)
        let last = overflow ? (days < 0 ? Int32.min : Int32.max) : Int32(clamping: sum)
        return CalendarDate(daysSince1970: last)
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
        guard let value = text.withUTF8Bytes({ Self(utf8: $0) }) else { return nil }
        self = value
    }

    init?(utf8 bytes: UnsafeRawBufferPointer) {
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let century = ASCIIDigits.two(bytes, at: 0), let year = ASCIIDigits.two(bytes, at: 2),
            let month = ASCIIDigits.two(bytes, at: 5), let day = ASCIIDigits.two(bytes, at: 8)
        else { return nil }
        self.init(year: century * 100 + year, month: month, day: day)
    }

    /// `yyyy-MM-dd`, as on the wire. Years beyond 9999, which only arithmetic can make, take more digits, and
    /// those before 0 a minus sign.
    public var description: String {
        String(asciiCapacity: Self.maximumLength) { write(to: $0) }
    }

    /// A sign, seven digits of the year, and `-MM-dd`, rounded up.
    static var maximumLength: Int { 16 }

    /// Writes the description and returns its length; the target has room for `maximumLength` bytes.
    func write(to target: UnsafeMutableRawPointer) -> Int {
        let (year, month, day) = CivilCalendar.civil(days: Int(daysSince1970))
        var length = 4
        if (0...9999).contains(year) {
            ASCIIDigits.writeTwo(year / 100, to: target)
            ASCIIDigits.writeTwo(year % 100, to: target + 2)
        } else {
            let padded = CivilCalendar.padded(year, 4)
            length = padded.withUTF8Bytes { digits in
                UnsafeMutableRawBufferPointer(start: target, count: digits.count).copyMemory(from: digits)
                return digits.count
            }
        }
        let rest = target + length
        rest.storeBytes(of: UInt8(ascii: "-"), as: UInt8.self)
        ASCIIDigits.writeTwo(month, to: rest + 1)
        rest.storeBytes(of: UInt8(ascii: "-"), toByteOffset: 3, as: UInt8.self)
        ASCIIDigits.writeTwo(day, to: rest + 4)
        return length + 6
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
