/// Decimal digits ⇄ integers on raw bytes: the shared bottom of every value that is written or read without
/// going through `String`.
enum ASCIIDigits {
    /// The value of two digits at `offset`; nil if either byte is no digit. The caller has checked the bounds.
    @inline(__always)
    static func two(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Int? {
        let tens = bytes[offset] &- 0x30
        let ones = bytes[offset + 1] &- 0x30
        return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : nil
    }

    /// Writes the digits of `value`, no sign, and returns their number. Room for 20 bytes is the caller's duty.
    @inline(__always)
    static func write(_ value: UInt64, to target: UnsafeMutableRawPointer) -> Int {
        let length = count(of: value)
        var rest = value
        var position = length
        while rest >= 10 {
            let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
            position -= 1
            target.storeBytes(of: 0x30 | UInt8(truncatingIfNeeded: digit), toByteOffset: position, as: UInt8.self)
            rest = quotient
        }
        target.storeBytes(of: 0x30 | UInt8(truncatingIfNeeded: rest), as: UInt8.self)
        return length
    }

    /// Writes two digits; `value` is below 100.
    @inline(__always)
    static func writeTwo(_ value: Int, to target: UnsafeMutableRawPointer) {
        target.storeBytes(of: 0x30 &+ UInt8(truncatingIfNeeded: value / 10), as: UInt8.self)
        target.storeBytes(of: 0x30 &+ UInt8(truncatingIfNeeded: value % 10), toByteOffset: 1, as: UInt8.self)
    }

    /// The number of decimal digits; 1 for zero.
    @inline(__always)
    static func count(of value: UInt64) -> Int {
        // log10(2) ≈ 1233/4096 gives the length or one less than it; the comparison settles which.
        let guess = ((64 - (value | 1).leadingZeroBitCount) * 1233) >> 12
        return guess + (value >= powersOfTen(guess) ? 1 : 0) + (value == 0 ? 1 : 0)
    }

    /// `10^exponent` for 0 … 19.
    @inline(__always)
    static func powersOfTen(_ exponent: Int) -> UInt64 { table[exponent] }

    // Spelled out, so that the compiler lays the table out at compile time.
    private static let table: [UInt64] = [
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000,
        100_000_000_000, 1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000,
        10_000_000_000_000_000, 100_000_000_000_000_000, 1_000_000_000_000_000_000, 10_000_000_000_000_000_000,
    ]
}

extension String {
    /// The UTF-8 bytes without a copy where the string is contiguous, which all native strings are.
    @inline(__always)
    func withUTF8Bytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        if let result = utf8.withContiguousStorageIfAvailable({ body(UnsafeRawBufferPointer($0)) }) { return result }
        var copy = self
        return copy.withUTF8 { body(UnsafeRawBufferPointer($0)) }
    }

    /// A string of ASCII bytes that `write` puts into at most `capacity` bytes of memory.
    init(asciiCapacity capacity: Int, _ write: (UnsafeMutableRawPointer) -> Int) {
        self.init(unsafeUninitializedCapacity: capacity) { buffer in
            // The buffer holds at least `capacity` ≥ 1 bytes, so it has an address.
            guard let base = buffer.baseAddress else { return 0 }
            return write(UnsafeMutableRawPointer(base))
        }
    }
}
