/// The bits of a stream that comes in pieces cut anywhere, lowest bit of each byte first.
struct BitReader: Sendable {
    /// The next bits; those from `count` on may be there already or be zero.
    var bits: UInt64 = 0
    /// How many of them are certain.
    var count = 0
    private(set) var piece: [UInt8] = []
    /// The next byte of the piece.
    var index = 0

    /// Whole bytes that were given and are not used yet.
    var unusedBytes: Int { piece.count - index + count / 8 }

    mutating func push(_ bytes: [UInt8]) {
        if index < piece.count {
            piece = Array(piece[index...]) + bytes
        } else {
            piece = bytes
        }
        index = 0
    }

    /// Whether as many bits are there; at most 32.
    mutating func has(_ number: Int) -> Bool {
        while count < number, index < piece.count {
            bits |= UInt64(piece[index]) << UInt64(count)
            index += 1
            count += 8
        }
        return count >= number
    }

    /// Takes bits that are there.
    mutating func take(_ number: Int) -> Int {
        let value = bits & (1 << UInt64(number) - 1)
        bits >>= UInt64(number)
        count -= number
        return Int(value)
    }

    /// Goes on at the next whole byte.
    mutating func alignToByte() {
        _ = take(count & 7)
        // From now on bytes are taken from the piece as well, so no bits of its next byte may be here.
        bits &= 1 << UInt64(count) - 1
    }

    /// Copies whole bytes, as many as there are, and says how many.
    mutating func copyBytes(to target: UnsafeMutableBufferPointer<UInt8>) -> Int {
        var copied = 0
        while copied < target.count, count >= 8 {
            target[copied] = UInt8(take(8))
            copied += 1
        }
        let rest = min(target.count - copied, piece.count - index)
        if rest > 0 {
            for offset in 0..<rest { target[copied + offset] = piece[index + offset] }
            index += rest
        }
        return copied + rest
    }
}
