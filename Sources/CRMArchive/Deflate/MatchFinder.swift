/// Finds earlier occurrences of what comes next, by the hash of its first four bytes.
struct MatchFinder: Sendable {
    struct Match: Sendable {
        var length = 0
        var distance = 0
    }

    private static let hashBits = 15
    private static let shortest = 4
    /// How many earlier places are tried, and from which length on a match is good enough.
    private static let attempts = 24
    private static let goodLength = 96

    // Places count from the beginning of the stream; -1 for none.
    private var newest = [Int](repeating: -1, count: 1 << hashBits)
    private var older = [Int](repeating: -1, count: DeflateAlphabet.windowSize)

    /// Makes a place known. At least four bytes must follow it.
    @inline(__always)
    mutating func insert(_ place: Int, _ bytes: UnsafeRawBufferPointer, from base: Int) {
        guard place &- base &+ Self.shortest <= bytes.count else { return }
        let hash = Self.hash(bytes, place &- base)
        older[place & (DeflateAlphabet.windowSize - 1)] = newest[hash]
        newest[hash] = place
    }

    /// The longest match that is found for a place that is not known yet.
    @inline(__always)
    func longest(at place: Int, _ bytes: UnsafeRawBufferPointer, from base: Int, end: Int) -> Match {
        var best = Match()
        let limit = min(DeflateAlphabet.longestMatch, end &- place)
        guard limit >= Self.shortest else { return best }
        let here = place &- base
        var candidate = newest[Self.hash(bytes, here)]
        var left = Self.attempts
        while candidate >= base, place &- candidate <= DeflateAlphabet.windowSize, left > 0 {
            let there = candidate &- base
            if best.length == 0 || bytes[there &+ best.length] == bytes[here &+ best.length] {
                let length = Self.common(bytes, there, here, limit)
                if length > best.length {
                    best = Match(length: length, distance: place &- candidate)
                    if length >= Self.goodLength || length == limit { break }
                }
            }
            let earlier = older[candidate & (DeflateAlphabet.windowSize - 1)]
            guard earlier < candidate else { break }
            candidate = earlier
            left &-= 1
        }
        return best.length >= Self.shortest ? best : Match()
    }

    @inline(__always)
    private static func hash(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> Int {
        let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self).littleEndian
        return Int((word &* 0x9E37_79B1) &>> UInt32(32 - hashBits))
    }

    @inline(__always)
    private static func common(_ bytes: UnsafeRawBufferPointer, _ one: Int, _ other: Int, _ limit: Int) -> Int {
        var length = 0
        while length &+ 8 <= limit {
            let difference =
                bytes.loadUnaligned(fromByteOffset: one &+ length, as: UInt64.self).littleEndian
                ^ bytes.loadUnaligned(fromByteOffset: other &+ length, as: UInt64.self).littleEndian
            if difference != 0 { return length &+ difference.trailingZeroBitCount / 8 }
            length &+= 8
        }
        while length < limit, bytes[one &+ length] == bytes[other &+ length] { length &+= 1 }
        return length
    }
}
