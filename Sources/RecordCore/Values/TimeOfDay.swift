/// A time on the clock, without a day and without a time zone: what a `time` field of VtigerCRM holds.
public struct TimeOfDay: Hashable, Sendable {
    /// Seconds since midnight, from 0 to 86,399.
    public let secondsSinceMidnight: Int32

    /// Midnight, the first moment of a day.
    public static var midnight: TimeOfDay { TimeOfDay(checked: 0) }

    /// Nil unless the seconds lie within one day.
    public init?(secondsSinceMidnight: Int) {
        guard (0..<86_400).contains(secondsSinceMidnight) else { return nil }
        self.init(checked: secondsSinceMidnight)
    }

    /// Nil unless the numbers name a time of day: hours to 23, minutes and seconds to 59.
    public init?(hour: Int, minute: Int, second: Int = 0) {
        guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second) else { return nil }
        self.init(checked: hour * 3600 + minute * 60 + second)
    }

    /// For seconds that are known to lie within a day.
    init(checked seconds: Int) { secondsSinceMidnight = Int32(truncatingIfNeeded: seconds) }

    public var hour: Int { Int(secondsSinceMidnight) / 3600 }
    public var minute: Int { Int(secondsSinceMidnight) / 60 % 60 }
    public var second: Int { Int(secondsSinceMidnight) % 60 }
}

extension TimeOfDay: Comparable {
    public static func < (lhs: Self, rhs: Self) -> Bool { lhs.secondsSinceMidnight < rhs.secondsSinceMidnight }
}

extension TimeOfDay: LosslessStringConvertible {
    /// `HH:mm:ss` or `HH:mm`, on the 24-hour clock.
    public init?(_ text: String) {
        guard let value = text.withUTF8Bytes({ Self(utf8: $0) }) else { return nil }
        self = value
    }

    init?(utf8 bytes: UnsafeRawBufferPointer) {
        guard bytes.count == 5 || bytes.count == 8, bytes[2] == UInt8(ascii: ":"),
            let hour = ASCIIDigits.two(bytes, at: 0), let minute = ASCIIDigits.two(bytes, at: 3)
        else { return nil }
        guard bytes.count == 8 else {
            self.init(hour: hour, minute: minute)
            return
        }
        guard bytes[5] == UInt8(ascii: ":"), let second = ASCIIDigits.two(bytes, at: 6) else { return nil }
        self.init(hour: hour, minute: minute, second: second)
    }

    /// `HH:mm:ss`, as on the wire.
    public var description: String {
        String(asciiCapacity: Self.maximumLength) { write(to: $0, withSeconds: true) }
    }

    /// `HH:mm:ss`.
    static var maximumLength: Int { 8 }

    /// Writes `HH:mm:ss` or `HH:mm` and returns its length; the target has room for `maximumLength` bytes.
    func write(to target: UnsafeMutableRawPointer, withSeconds: Bool) -> Int {
        ASCIIDigits.writeTwo(hour, to: target)
        target.storeBytes(of: UInt8(ascii: ":"), toByteOffset: 2, as: UInt8.self)
        ASCIIDigits.writeTwo(minute, to: target + 3)
        guard withSeconds else { return 5 }
        target.storeBytes(of: UInt8(ascii: ":"), toByteOffset: 5, as: UInt8.self)
        ASCIIDigits.writeTwo(second, to: target + 6)
        return 8
    }
}

extension TimeOfDay: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let value = TimeOfDay(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "“\(text)” is not a time of the form HH:mm:ss")
        }
        self = value
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
