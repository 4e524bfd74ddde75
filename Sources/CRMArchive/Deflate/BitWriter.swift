/// Bits on their way into bytes, lowest bit of each byte first.
struct BitWriter: Sendable {
    private var bits: UInt64 = 0
    private var count = 0
    var bytes: [UInt8] = []

    /// Adds the lowest bits of a value; at most 32.
    @inline(__always)
    mutating func put(_ value: UInt32, _ number: Int) {
        bits |= UInt64(value) << UInt64(count)
        count += number
        while count >= 8 {
            bytes.append(UInt8(truncatingIfNeeded: bits))
            bits >>= 8
            count -= 8
        }
    }

    /// Fills the byte that was begun with zeros.
    mutating func alignToByte() {
        if count > 0 { put(0, 8 - count) }
    }
}
