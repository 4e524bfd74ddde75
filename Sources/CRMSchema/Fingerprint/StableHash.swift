/// FNV-1a with 64 bits: the same in every run and on every machine, unlike Swift's own hashes. Not for secrets.
package struct StableHash: Hashable, Sendable {
    package private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    package init() {}

    package mutating func add(byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

    /// Texts are kept apart: `a`, `b` is not `ab`, and nothing is not the empty text.
    package mutating func add(_ text: String?) {
        if let text {
            for byte in text.utf8 { add(byte: byte) }
            add(byte: 0xFF)
        } else {
            add(byte: 0xFE)
        }
    }

    /// Sixteen digits.
    package var hexadecimal: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
