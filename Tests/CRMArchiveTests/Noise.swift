/// Random bytes and choices that are the same in every run.
struct Noise: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state &* 0x2545_F491_4F6C_DD1D
    }

    mutating func bytes(_ count: Int) -> [UInt8] { (0..<count).map { _ in UInt8(truncatingIfNeeded: next() >> 24) } }

    /// Text of few words, which compresses; now and then something that does not.
    mutating func text(_ count: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        let words = ["Smith", "Ångström", "a@example.com", ",", "\r\n", "2024-07-20T00:51:23+05:30", "0", "aaaaaaaaaaaaaaaa"]
        while bytes.count < count {
            bytes += (words.randomElement(using: &self) ?? "").utf8
            if Int.random(in: 0..<10, using: &self) == 0 { bytes += self.bytes(Int.random(in: 1..<20, using: &self)) }
            if Int.random(in: 0..<40, using: &self) == 0, bytes.count > 300 { bytes += bytes.suffix(300) }
        }
        return Array(bytes.prefix(count))
    }

    /// The bytes in pieces of random sizes, some of them empty.
    mutating func pieces(of bytes: [UInt8], upTo largest: Int) -> [[UInt8]] {
        var pieces: [[UInt8]] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            let piece = rest.prefix(Int.random(in: 0...largest, using: &self))
            pieces.append(Array(piece))
            rest = rest.dropFirst(piece.count)
        }
        return pieces
    }
}
