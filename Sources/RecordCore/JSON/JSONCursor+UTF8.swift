/// Whether bytes are UTF-8: shortest forms, no surrogates, nothing above U+10FFFF.
enum UTF8Check {
    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    static func isValid(_ start: UnsafeRawPointer, count: Int) -> Bool { firstInvalid(start, count: count) == nil }

    /// The offset of the first byte of what is not UTF-8.
    static func firstInvalid(_ start: UnsafeRawPointer, count: Int) -> Int? {
        var offset = 0
        while offset < count {
            // Most texts with other letters are mostly ASCII: on to the next byte that is not.
            if count &- offset >= 8 {
                let high = JSONCursor.word(start + offset) & highBits
                if high == 0 {
                    offset &+= 8
                    continue
                }
                offset &+= high.trailingZeroBitCount &>> 3
            }
            let length = sequenceLength(start + offset, available: count &- offset)
            guard length > 0 else { return offset }
            offset &+= length
        }
        return nil
    }

    /// The length of the sequence that starts here; 0 if there is none.
    @inline(__always)
    private static func sequenceLength(_ address: UnsafeRawPointer, available: Int) -> Int {
        let lead = address.load(as: UInt8.self)
        if lead < 0x80 { return 1 }
        if lead < 0xE0 { return lead >= 0xC2 && available >= 2 && isContinuation(address + 1) ? 2 : 0 }
        return longLength(address, lead, available: available)
    }

    /// Sequences of three and four bytes.
    @inline(__always)
    private static func longLength(_ address: UnsafeRawPointer, _ lead: UInt8, available: Int) -> Int {
        let length = lead < 0xF0 ? 3 : 4
        guard lead < 0xF5, length <= available else { return 0 }
        let second = address.load(fromByteOffset: 1, as: UInt8.self)
        // The second byte decides about overlong forms, surrogates and the upper bound.
        let lowest: UInt8 = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80
        let highest: UInt8 = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF
        guard second >= lowest, second <= highest, isContinuation(address + 2) else { return 0 }
        return length == 3 || isContinuation(address + 3) ? length : 0
    }

    @inline(__always)
    private static func isContinuation(_ address: UnsafeRawPointer) -> Bool {
        address.load(as: UInt8.self) & 0xC0 == 0x80
    }
}
