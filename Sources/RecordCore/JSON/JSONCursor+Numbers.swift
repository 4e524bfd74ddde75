// Numbers: grammar checked, digits collected on the way.

/// A number of the text, taken apart.
struct JSONNumberSpan {
    let start: UnsafeRawPointer
    let count: Int
    let isNegative: Bool
    /// All digits as one number; meaningless if there are more than nineteen.
    let mantissa: UInt64
    /// The number of digits, leading zeros of a fraction included.
    let digits: Int
    /// The power of ten that the mantissa is multiplied by; far exponents are cut to about a million.
    let exponent: Int

    /// Whether `mantissa` holds every digit. Nineteen nines fit into 64 bits.
    @inline(__always)
    var isExact: Bool { digits <= 19 }
    @inline(__always)
    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: count) }
}

extension JSONCursor {
    /// Steps over a number.
    @inline(__always)
    mutating func scanNumber() throws(JSONFault) -> JSONNumberSpan {
        let first = position
        let isNegative = take(UInt8(ascii: "-"))
        let firstDigit = position
        var mantissa: UInt64 = 0
        takeDigits(&mantissa)
        var digits = position - firstDigit
        guard digits > 0 else { throw isNegative ? fault(.invalidNumber) : unexpected() }
        guard digits == 1 || firstDigit.load(as: UInt8.self) != UInt8(ascii: "0") else {
            throw fault(.invalidNumber, at: firstDigit)
        }
        var exponent = 0
        if take(UInt8(ascii: ".")) {
            let fraction = position
            takeDigits(&mantissa)
            exponent = fraction - position
            guard exponent < 0 else { throw fault(.invalidNumber) }
            digits &-= exponent
        }
        if byte | 0x20 == UInt8(ascii: "e") { exponent &+= try scanExponent() }
        return JSONNumberSpan(
            start: first, count: position - first, isNegative: isNegative, mantissa: mantissa, digits: digits, exponent: exponent)
    }

    @inline(__always)
    private mutating func takeDigits(_ mantissa: inout UInt64) {
        while true {
            let digit = byte &- 0x30
            guard digit < 10 else { return }
            mantissa = mantissa &* 10 &+ UInt64(digit)
            position += 1
        }
    }

    /// The part from the `e` on.
    @inline(never)
    private mutating func scanExponent() throws(JSONFault) -> Int {
        position += 1
        let isNegative = take(UInt8(ascii: "-"))
        if !isNegative { _ = take(UInt8(ascii: "+")) }
        let first = position
        var value = 0
        while byte &- 0x30 < 10 {
            if value < 100_000 { value = value * 10 + Int(byte &- 0x30) }
            position += 1
        }
        guard position > first else { throw fault(.invalidNumber) }
        return isNegative ? -value : value
    }
}
