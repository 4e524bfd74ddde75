// Exact decimals as text: reading any JSON number, writing the plain form.

extension ExactDecimal: LosslessStringConvertible {
    /// Any text that is a JSON number, exactly. Nil for everything else, for more than 18 significant digits
    /// (zeros at either end do not count), and for an exponent that `Int16` cannot hold.
    public init?(_ text: String) {
        guard let value = text.withUTF8Bytes({ Self(utf8: $0) }) else { return nil }
        self = value
    }

    init?(utf8 bytes: UnsafeRawBufferPointer) {
        var reader = DecimalReader(bytes: bytes)
        guard reader.readNumber(), let value = reader.value else { return nil }
        self = value
    }

    /// A JSON number: without an exponent as long as that takes at most 24 digits on either side of the point.
    public var description: String {
        String(asciiCapacity: Self.maximumLength) { write(to: $0) }
    }

    /// A sign, 18 digits, a point and 24 zeros at most.
    static var maximumLength: Int { 48 }

    /// Writes the description and returns its length; the target has room for `maximumLength` bytes.
    func write(to target: UnsafeMutableRawPointer) -> Int {
        var length = 0
        if mantissa < 0 {
            target.storeBytes(of: UInt8(ascii: "-"), as: UInt8.self)
            length = 1
        }
        let start = target + length
        let digits = ASCIIDigits.write(mantissa.magnitude, to: start)
        let power = Int(exponent)
        if power == 0 { return length + digits }
        if power > 0, digits + power <= 24 {
            Self.fill(start + digits, zeros: power)
            return length + digits + power
        }
        if power < 0, digits + power > 0 {
            // The point falls between the digits.
            let whole = digits + power
            Self.move(start + whole, count: -power, by: 1)
            start.storeBytes(of: UInt8(ascii: "."), toByteOffset: whole, as: UInt8.self)
            return length + digits + 1
        }
        if power < 0, -power <= 24 {
            let zeros = -power - digits
            Self.move(start, count: digits, by: 2 + zeros)
            Self.fill(start, zeros: 2 + zeros)
            start.storeBytes(of: UInt8(ascii: "."), toByteOffset: 1, as: UInt8.self)
            return length + digits + 2 + zeros
        }
        return length + Self.writeScientific(start, digits: digits, power: power)
    }

    /// `d.dddde±x` in place of the digits at `start`.
    private static func writeScientific(_ start: UnsafeMutableRawPointer, digits: Int, power: Int) -> Int {
        var length = digits
        if digits > 1 {
            move(start + 1, count: digits - 1, by: 1)
            start.storeBytes(of: UInt8(ascii: "."), toByteOffset: 1, as: UInt8.self)
            length += 1
        }
        let scientific = power + digits - 1
        start.storeBytes(of: UInt8(ascii: "e"), toByteOffset: length, as: UInt8.self)
        length += 1
        if scientific < 0 {
            start.storeBytes(of: UInt8(ascii: "-"), toByteOffset: length, as: UInt8.self)
            length += 1
        }
        return length + ASCIIDigits.write(UInt64(scientific.magnitude), to: start + length)
    }

    private static func move(_ start: UnsafeMutableRawPointer, count: Int, by distance: Int) {
        (start + distance).copyMemory(from: start, byteCount: count)
    }

    private static func fill(_ start: UnsafeMutableRawPointer, zeros: Int) {
        start.initializeMemory(as: UInt8.self, repeating: UInt8(ascii: "0"), count: zeros)
    }
}

/// Reads one JSON number digit by digit; longer digit strings than a decimal holds are noticed, not cut.
private struct DecimalReader {
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
