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
