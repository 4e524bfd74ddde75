// Strings with a fixed form (ids, dates, date-times), read without a detour: eight digits at a time. These never
// throw. What has another form gives nil and leaves the position where it was, for a slower reader to look at.

extension JSONCursor {
    private static let zeros: UInt64 = 0x3030_3030_3030_3030
    private static let highNibbles: UInt64 = 0xF0F0_F0F0_F0F0_F0F0

    /// Whether all eight bytes are digits: the high nibble is 3, and still is after adding 6.
    @inline(__always)
    private static func areDigits(_ word: UInt64) -> Bool {
        (word & highNibbles) | ((word &+ 0x0606_0606_0606_0606) & highNibbles) &>> 4 == 0x3333_3333_3333_3333
    }

    /// The number that eight digits make: neighbours are joined to pairs, pairs to fours, fours to one.
    @inline(__always)
    private static func number(_ digits: UInt64) -> UInt64 {
        let ones = digits & 0x0F0F_0F0F_0F0F_0F0F
        let pairs = (ones &* 10 &+ ones &>> 8) & 0x00FF_00FF_00FF_00FF
        let fours = (pairs &* 100 &+ pairs &>> 16) & 0x0000_FFFF_0000_FFFF
        return (fours &* 10_000 &+ fours &>> 32) & 0xFFFF_FFFF
    }

    /// Steps over `"…"` with one to nineteen digits and no leading zero: what an id is as a number.
    @inline(__always)
    mutating func takeQuotedDigits() -> UInt64? {
        guard byte == UInt8(ascii: "\"") else { return nil }
        var address = position + 1
        let first = address
        var value: UInt64 = 0
        if Self.areDigits(Self.word(address)) {
            value = Self.number(Self.word(address))
            address += 8
            if Self.areDigits(Self.word(address)) {
                value = value &* 100_000_000 &+ Self.number(Self.word(address))
                address += 8
            }
        }
        while true {
            let digit = address.load(as: UInt8.self) &- 0x30
            guard digit < 10 else { break }
            value = value &* 10 &+ UInt64(digit)
            address += 1
            // A long run of digits is text; only its length is wanted here.
            if address - first > 19 { return nil }
        }
        let count = address - first
        guard address.load(as: UInt8.self) == UInt8(ascii: "\""), count > 0,
            count == 1 || first.load(as: UInt8.self) != UInt8(ascii: "0")
        else { return nil }
        position = address + 1
        return value
    }

    /// Two digits as a number. The caller has checked that they are digits.
    @inline(__always)
    private static func two(_ address: UnsafeRawPointer) -> Int {
        Int(address.load(as: UInt8.self) & 15) &* 10 &+ Int(address.load(fromByteOffset: 1, as: UInt8.self) & 15)
    }

    /// Whether the bytes that `digits` marks with 0x0F are digits, and the others are those of `form`.
    @inline(__always)
    private static func hasForm(_ word: UInt64, _ form: UInt64, digits: UInt64) -> Bool {
        let difference = word ^ form
        // Digits leave 0…9, which does not reach 16 after adding 6; separators leave 0.
        let sums = (difference & digits) &+ (digits & 0x0606_0606_0606_0606)
        return (difference & ~digits) | (sums & highNibbles) == 0
    }

    /// Days since 1970 of ten bytes `yyyy-MM-dd`; nil for what names no day.
    @inline(__always)
    private static func days(_ address: UnsafeRawPointer) -> Int? {
        // "yyyy-MM-", the first byte lowest; then "dd" at the top of the word that ends with it.
        guard hasForm(word(address), 0x2D30_302D_3030_3030, digits: 0x000F_0F00_0F0F_0F0F),
            hasForm(word(address + 2) &>> 48, 0x3030, digits: 0x0F0F)
        else { return nil }
        return CivilCalendar.days(
            year: two(address) &* 100 &+ two(address + 2), month: two(address + 5), day: two(address + 8))
    }

    /// Steps over `"yyyy-MM-dd"`.
    @inline(__always)
    mutating func takeQuotedDate() -> Int? {
        guard byte == UInt8(ascii: "\""), let days = Self.days(position + 1),
            position.load(fromByteOffset: 11, as: UInt8.self) == UInt8(ascii: "\"")
        else { return nil }
        position += 12
        return days
    }

    /// Steps over `"yyyy-MM-dd HH:mm:ss"`; the seconds since 1970 on that clock.
    @inline(__always)
    mutating func takeQuotedLocalDateTime() -> Int? {
        guard byte == UInt8(ascii: "\""), let days = Self.days(position + 1),
            position.load(fromByteOffset: 11, as: UInt8.self) == UInt8(ascii: " "),
            let seconds = Self.clock(position + 12),
            position.load(fromByteOffset: 20, as: UInt8.self) == UInt8(ascii: "\"")
        else { return nil }
        position += 21
        return days &* 86_400 &+ seconds
    }

    /// Steps over `"HH:mm:ss"` or `"HH:mm"`; the seconds since midnight.
    @inline(__always)
    mutating func takeQuotedTime() -> (seconds: Int, hasSeconds: Bool)? {
        guard byte == UInt8(ascii: "\"") else { return nil }
        let text = position + 1
        if position.load(fromByteOffset: 9, as: UInt8.self) == UInt8(ascii: "\""), let seconds = Self.clock(text) {
            position += 10
            return (seconds, true)
        }
        // "HH:mm" and the quote.
        guard Self.hasForm(Self.word(text) & 0xFFFF_FFFF_FFFF, 0x22_3030_3A30_30, digits: 0x0F0F_000F_0F),
            Self.two(text) < 24, Self.two(text + 3) < 60
        else { return nil }
        position += 7
        return (Self.two(text) &* 3600 &+ Self.two(text + 3) &* 60, false)
    }

    /// Seconds since midnight of eight bytes `HH:mm:ss`; nil for what names no time of day.
    @inline(__always)
    private static func clock(_ address: UnsafeRawPointer) -> Int? {
        guard hasForm(word(address), 0x3030_3A30_303A_3030, digits: 0x0F0F_000F_0F00_0F0F) else { return nil }
        let (hour, minute, second) = (two(address), two(address + 3), two(address + 6))
        guard hour < 24, minute < 60, second < 60 else { return nil }
        return hour &* 3600 &+ minute &* 60 &+ second
    }

    /// Steps over `"yyyy-MM-ddTHH:mm:ss±HH:mm"`: the one form that is written back exactly. Others (fractions, `Z`,
    /// a leap second, `-00:00`) have their meaning too, but are kept as they are spelled.
    @inline(__always)
    mutating func takeQuotedDateTime() -> (seconds: Int, offsetMinutes: Int)? {
        guard byte == UInt8(ascii: "\""), let days = Self.days(position + 1),
            position.load(fromByteOffset: 11, as: UInt8.self) == UInt8(ascii: "T"),
            position.load(fromByteOffset: 26, as: UInt8.self) == UInt8(ascii: "\"")
        else { return nil }
        let clock = position + 12
        let zone = position + 20
        let sign = zone.load(as: UInt8.self)
        // "HH:mm:ss" and "±HH:mm".
        guard Self.hasForm(Self.word(clock), 0x3030_3A30_303A_3030, digits: 0x0F0F_000F_0F00_0F0F),
            Self.hasForm(Self.word(zone + 1) & 0xFF_FFFF_FFFF, 0x30_303A_3030, digits: 0x0F_0F00_0F0F),
            sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-")
        else { return nil }
        let (hour, minute, second) = (Self.two(clock), Self.two(clock + 3), Self.two(clock + 6))
        let (zoneHours, zoneMinutes) = (Self.two(zone + 1), Self.two(zone + 4))
        guard hour < 24, minute < 60, second < 60, zoneHours < 24, zoneMinutes < 60 else { return nil }
        var offset = zoneHours &* 60 &+ zoneMinutes
        if sign == UInt8(ascii: "-") {
            guard offset > 0 else { return nil }
            offset = -offset
        }
        position += 27
        let wall = days &* 86_400 &+ hour &* 3600 &+ minute &* 60 &+ second
        return (wall &- offset &* 60, offset)
    }
}
