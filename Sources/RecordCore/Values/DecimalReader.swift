/// Reads one JSON number digit by digit; longer digit strings than a decimal holds are noticed, not cut.
struct DecimalReader {
    let bytes: UnsafeRawBufferPointer
    private var position = 0
    private var negative = false
    private var mantissa: UInt64 = 0
    private var digits = 0
    /// Zeros seen since the last other digit: they only count once one follows.
    private var pendingZeros = 0
    private var exponent = 0
    private var tooLong = false

    init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    private var current: UInt8 { position < bytes.count ? bytes[position] : 0 }

    /// False if the bytes are not one JSON number from the first to the last.
    mutating func readNumber() -> Bool {
        if current == UInt8(ascii: "-") {
            negative = true
            position += 1
        }
        if current == UInt8(ascii: "0") {
            position += 1
        } else if readDigits(scale: 0) == 0 {
            return false
        }
        if current == UInt8(ascii: ".") {
            position += 1
            guard readDigits(scale: -1) > 0 else { return false }
        }
        if current | 0x20 == UInt8(ascii: "e") {
            position += 1
            guard readExponent() else { return false }
        }
        return position == bytes.count
    }

    /// Digits that move the exponent by `scale` each.
    private mutating func readDigits(scale: Int) -> Int {
        let start = position
        while position < bytes.count {
            let digit = bytes[position] &- 0x30
            guard digit < 10 else { break }
            position += 1
            exponent += scale
            if digit == 0 {
                if digits > 0 { pendingZeros += 1 }
                continue
            }
            let places = (digits == 0 ? 0 : pendingZeros) + 1
            pendingZeros = 0
            digits += places
            guard digits <= 18 else {
                tooLong = true
                continue
            }
            mantissa = mantissa * ASCIIDigits.powersOfTen(places) + UInt64(digit)
        }
        return position - start
    }

    private mutating func readExponent() -> Bool {
        let down = current == UInt8(ascii: "-")
        if down || current == UInt8(ascii: "+") { position += 1 }
        let start = position
        var size = 0
        while position < bytes.count {
            let digit = bytes[position] &- 0x30
            guard digit < 10 else { break }
            // Far beyond any exponent that the length of a text could make good.
            if size < 1 << 48 { size = size * 10 + Int(digit) }
            position += 1
        }
        exponent += down ? -size : size
        return position > start
    }

    /// What was read; nil if the type cannot hold it.
    var value: ExactDecimal? {
        guard !tooLong else { return nil }
        guard mantissa != 0 else { return .zero }
        // The mantissa has no trailing zeros: those are pending, and belong to the exponent.
        guard let power = Int16(exactly: exponent + pendingZeros) else { return nil }
        return ExactDecimal(canonical: negative ? -Int64(mantissa) : Int64(mantissa), exponent: power)
    }
}
