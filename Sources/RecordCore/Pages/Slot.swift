/// The eight bytes that a page keeps of every field.
///
/// Special values lie in-band, in a range that no typed value can reach: the bits 51 to 62 are all set and the sign
/// bit is not, which among doubles are the positive quiet NaNs.
///
/// | slot | bits |
/// |---|---|
/// | absent, null, empty | values at the start of the range; empty is `""` where that stands for none |
/// | raw | bit 50 set, offset into the arena of `{UInt32 length, bytes of JSON}`: a value kept as it came |
/// | text | 63 not ASCII, 31…62 offset into the arena, 0…30 length |
/// | id | the number, up to 19 digits |
/// | boolean | 0 or 1 |
/// | integer | two's complement |
/// | decimal | 8…63 mantissa, 0…7 exponent, both signed |
/// | date | days since 1970, signed |
/// | dateTime | 12…63 seconds since 1970, signed; 0…11 offset in minutes + 2048 |
/// | texts, rows, extras | 30…61 index of the first aux slot, 0…29 number of elements |
/// | localDateTime | seconds since 1970 on the same clock, signed |
/// | time | 1…17 seconds since midnight, 0 whether it is spelled without them |
/// | key | a text: ids and references of tables that spell everything as text |
/// | reference | 5…63 index of the first aux slot, 0…4 which parts follow there |
/// | object | index of the first aux slot of the row |
///
/// What would not fit, or would fall into the range, is kept raw.
enum Slot {
    static let absent: UInt64 = 0xFFF << 51
    static let null: UInt64 = absent | 1
    private static let rawTag: UInt64 = absent | 1 << 50

    // Refusals: answers of the reading functions, never stored.
    /// The value has another shape than the field: keep it raw and report it.
    static let unexpected: UInt64 = absent | 2
    /// The value is as expected, but slots cannot hold it exactly as it is spelled: keep it raw.
    static let unfit: UInt64 = absent | 3

    /// The empty string of a table that spells its values as text: no value.
    static let empty: UInt64 = absent | 4

    /// Bytes of an arena, at most: keeps text offsets out of the special range.
    static let arenaLimit = 0xFFF0_0000
    /// Slots of a page, at most: keeps aux indices below 32 bits.
    static let slotLimit = 1 << 31
    /// Elements of one array, at most.
    static let elementLimit = 1 << 30
    /// Bytes of one answer, at most; so a text's length has 31 bits.
    static let textLimit = 1 << 31

    @inline(__always)
    static func isSpecial(_ slot: UInt64) -> Bool { slot >> 51 == 0xFFF }
    /// Whether it is `unexpected` or `unfit`.
    @inline(__always)
    static func isRefusal(_ slot: UInt64) -> Bool { slot | 1 == unfit }
    /// Whether it says that there is no value: null or empty.
    @inline(__always)
    static func isNone(_ slot: UInt64) -> Bool { slot == null || slot == empty }
    @inline(__always)
    static func isRaw(_ slot: UInt64) -> Bool { slot >> 50 == 0x1FFF }
}

// Into slots. Functions that may meet a value they cannot hold answer `unfit`.
extension Slot {
    @inline(__always)
    static func raw(offset: Int) -> UInt64 { rawTag | UInt64(truncatingIfNeeded: offset) }

    @inline(__always)
    static func text(offset: Int, count: Int, isASCII: Bool) -> UInt64 {
        UInt64(truncatingIfNeeded: offset) &<< 31 | UInt64(truncatingIfNeeded: count) | (isASCII ? 0 : 1 &<< 63)
    }

    @inline(__always)
    static func id(_ number: UInt64) -> UInt64 { isSpecial(number) ? unfit : number }

    @inline(__always)
    static func boolean(_ value: Bool) -> UInt64 { value ? 1 : 0 }

    @inline(__always)
    static func integer(_ value: Int64) -> UInt64 {
        let bits = UInt64(bitPattern: value)
        return isSpecial(bits) ? unfit : bits
    }

    /// The mantissa as it is spelled, so that `12.50` stays `12.50`.
    @inline(__always)
    static func decimal(negative: Bool, mantissa: UInt64, exponent: Int) -> UInt64 {
        // No "-0" in two's complement.
        guard mantissa < 1 << 54, exponent >= -128, exponent <= 127, !(negative && mantissa == 0) else { return unfit }
        let signed = negative ? -Int64(mantissa) : Int64(mantissa)
        return UInt64(bitPattern: signed &<< 8) | UInt64(UInt8(bitPattern: Int8(exponent)))
    }

    @inline(__always)
    static func date(days: Int) -> UInt64 { UInt64(bitPattern: Int64(Int32(truncatingIfNeeded: days))) }

    /// The seconds of a year between 0 and 9999, so far fewer than 52 bits.
    @inline(__always)
    static func dateTime(seconds: Int, offsetMinutes: Int) -> UInt64 {
        UInt64(bitPattern: Int64(seconds) &<< 12) | UInt64(truncatingIfNeeded: offsetMinutes &+ 2048) & 0xFFF
    }

    /// Below the special range, as for date-times.
    @inline(__always)
    static func localDateTime(seconds: Int) -> UInt64 { UInt64(bitPattern: Int64(seconds)) }

    @inline(__always)
    static func time(seconds: Int, hasSeconds: Bool) -> UInt64 {
        UInt64(truncatingIfNeeded: seconds) &<< 1 | (hasSeconds ? 0 : 1)
    }

    @inline(__always)
    static func list(first: Int, count: Int) -> UInt64 {
        UInt64(truncatingIfNeeded: first) &<< 30 | UInt64(truncatingIfNeeded: count)
    }

    @inline(__always)
    static func reference(first: Int, parts: ReferenceParts) -> UInt64 {
        UInt64(truncatingIfNeeded: first) &<< 5 | UInt64(parts.rawValue)
    }

    @inline(__always)
    static func object(first: Int) -> UInt64 { UInt64(truncatingIfNeeded: first) }
}

// Out of slots. The caller knows the kind and that the slot is not special.
extension Slot {
    @inline(__always)
    static func rawOffset(_ slot: UInt64) -> Int { Int(slot & 0xFFFF_FFFF) }

    @inline(__always)
    static func text(_ slot: UInt64) -> (offset: Int, count: Int) {
        (Int(slot >> 31 & 0xFFFF_FFFF), Int(slot & 0x7FFF_FFFF))
    }

    @inline(__always)
    static func isASCII(_ slot: UInt64) -> Bool { slot >> 63 == 0 }

    @inline(__always)
    static func integer(_ slot: UInt64) -> Int { Int(Int64(bitPattern: slot)) }

    @inline(__always)
    static func decimal(_ slot: UInt64) -> (mantissa: Int64, exponent: Int) {
        (Int64(bitPattern: slot) >> 8, Int(Int8(truncatingIfNeeded: slot)))
    }

    static func exactDecimal(_ slot: UInt64) -> ExactDecimal {
        let (mantissa, exponent) = decimal(slot)
        return ExactDecimal(mantissa: mantissa, exponent: Int16(exponent))
    }

    @inline(__always)
    static func date(_ slot: UInt64) -> CalendarDate { CalendarDate(daysSince1970: Int32(truncatingIfNeeded: slot)) }

    @inline(__always)
    static func dateTime(_ slot: UInt64) -> ZonedDateTime {
        ZonedDateTime(
            secondsSince1970: Int64(bitPattern: slot) >> 12, offsetMinutes: Int16(slot & 0xFFF) - 2048)
    }

    @inline(__always)
    static func localDateTime(_ slot: UInt64) -> LocalDateTime { LocalDateTime(secondsSince1970: Int64(bitPattern: slot)) }

    @inline(__always)
    static func time(_ slot: UInt64) -> TimeOfDay { TimeOfDay(checked: Int(slot >> 1 & 0x1FFFF)) }

    @inline(__always)
    static func hasSeconds(_ slot: UInt64) -> Bool { slot & 1 == 0 }

    @inline(__always)
    static func list(_ slot: UInt64) -> (first: Int, count: Int) {
        (Int(slot >> 30), Int(slot & 0x3FFF_FFFF))
    }

    @inline(__always)
    static func reference(_ slot: UInt64) -> (first: Int, parts: ReferenceParts) {
        (Int(slot >> 5), ReferenceParts(rawValue: UInt8(slot & 31)))
    }

    @inline(__always)
    static func object(_ slot: UInt64) -> Int { Int(slot) }
}

/// Which parts of a reference the server sent; those follow each other in the aux slots, in this order.
struct ReferenceParts: OptionSet {
    let rawValue: UInt8

    static let id = Self(rawValue: 1)
    static let name = Self(rawValue: 2)
    static let email = Self(rawValue: 4)
    static let module = Self(rawValue: 8)
    /// Keys that references usually do not have.
    static let extras = Self(rawValue: 16)

    /// Where a part lies, counted from the first; nil if it is not there.
    @inline(__always)
    func position(of part: Self) -> Int? {
        contains(part) ? (rawValue & (part.rawValue &- 1)).nonzeroBitCount : nil
    }
}
