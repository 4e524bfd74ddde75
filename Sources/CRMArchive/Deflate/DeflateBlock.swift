/// One block on its way into the stream: its literals and repetitions, and how often each symbol occurs.
struct DeflateBlock {
    /// A literal, or length << 16 | distance.
    private var tokens: [UInt32] = []
    private var literals = [Int](repeating: 0, count: DeflateAlphabet.literalCount)
    private var distances = [Int](repeating: 0, count: DeflateAlphabet.distanceCount)
    private var extraBits = 0

    /// Symbol of each length (less 3) and of each distance (less 1; from 257 on, by its 128th).
    private static let lengthSymbols = symbols(DeflateAlphabet.lengths, first: 3, count: 256) { $0 }
    private static let nearSymbols = symbols(DeflateAlphabet.distances, first: 1, count: 256) { $0 }
    private static let farSymbols = symbols(DeflateAlphabet.distances, first: 1, count: 256) { $0 << 7 }

    init() { tokens.reserveCapacity(64 * 1024) }

    mutating func fill(from bytes: UnsafeRawBufferPointer, base: Int, start: Int, end: Int, _ finder: inout MatchFinder) {
        var place = start
        var match = finder.longest(at: place, bytes, from: base, end: end)
        while place < end {
            finder.insert(place, bytes, from: base)
            guard match.length > 0 else {
                add(literal: bytes[place - base])
                place += 1
                match = finder.longest(at: place, bytes, from: base, end: end)
                continue
            }
            // A longer one may start at the next byte.
            let next = match.length < 32 ? finder.longest(at: place + 1, bytes, from: base, end: end) : .init()
            if next.length > match.length {
                add(literal: bytes[place - base])
                place += 1
                match = next
                continue
            }
            add(match)
            for covered in (place + 1)..<(place + match.length) { finder.insert(covered, bytes, from: base) }
            place += match.length
            match = finder.longest(at: place, bytes, from: base, end: end)
        }
    }

    func write(_ plain: ArraySlice<UInt8>, isLast: Bool, to output: inout BitWriter) {
        var literals = literals
        literals[DeflateAlphabet.endOfBlock] = 1
        let codes = BlockCodes(literals: literals, distances: distances)
        let storedBits = (plain.count + 5 * (plain.count / 0xFFFF + 1)) * 8
        let fixedBits = 3 + extraBits + BlockCodes.fixed.bits(literals, distances)
        let ownBits = 3 + extraBits + codes.headerBits + codes.bits(literals, distances)
        if storedBits < min(fixedBits, ownBits) {
            store(plain, isLast, &output)
            return
        }
        output.put(isLast ? 1 : 0, 1)
        if fixedBits <= ownBits {
            output.put(1, 2)
            write(with: .fixed, to: &output)
        } else {
            output.put(2, 2)
            codes.writeHeader(to: &output)
            write(with: codes, to: &output)
        }
    }

    private func store(_ plain: ArraySlice<UInt8>, _ isLast: Bool, _ output: inout BitWriter) {
        var rest = plain
        repeat {
            let part = rest.prefix(0xFFFF)
            rest = rest.dropFirst(part.count)
            output.put(isLast && rest.isEmpty ? 1 : 0, 3)
            output.alignToByte()
            output.put(UInt32(part.count), 16)
            output.put(UInt32(~part.count & 0xFFFF), 16)
            output.bytes.append(contentsOf: part)
        } while !rest.isEmpty
    }

    private func write(with codes: BlockCodes, to output: inout BitWriter) {
        let (literals, distances) = (codes.literals, codes.distances)
        for token in tokens {
            guard token >= 1 << 16 else {
                output.put(UInt32(literals.codes[Int(token)]), Int(literals.lengths[Int(token)]))
                continue
            }
            let (length, distance) = (Int(token >> 16), Int(token & 0xFFFF))
            let near = Self.lengthSymbol(length), far = Self.distanceSymbol(distance)
            output.put(UInt32(literals.codes[257 + near]), Int(literals.lengths[257 + near]))
            let lengthGroup = DeflateAlphabet.lengths[near]
            output.put(UInt32(length - lengthGroup.base), lengthGroup.extraBits)
            output.put(UInt32(distances.codes[far]), Int(distances.lengths[far]))
            let distanceGroup = DeflateAlphabet.distances[far]
            output.put(UInt32(distance - distanceGroup.base), distanceGroup.extraBits)
        }
        output.put(UInt32(literals.codes[DeflateAlphabet.endOfBlock]), Int(literals.lengths[DeflateAlphabet.endOfBlock]))
    }

    @inline(__always)
    private mutating func add(literal: UInt8) {
        tokens.append(UInt32(literal))
        literals[Int(literal)] += 1
    }

    private mutating func add(_ match: MatchFinder.Match) {
        // A distance of 32,768 needs 16 bits.
        tokens.append(UInt32(match.length) << 16 | UInt32(match.distance))
        let near = Self.lengthSymbol(match.length), far = Self.distanceSymbol(match.distance)
        literals[257 + near] += 1
        distances[far] += 1
        extraBits += DeflateAlphabet.lengths[near].extraBits + DeflateAlphabet.distances[far].extraBits
    }

    private static func lengthSymbol(_ length: Int) -> Int { Int(lengthSymbols[length - 3]) }

    private static func distanceSymbol(_ distance: Int) -> Int {
        Int(distance <= 256 ? nearSymbols[distance - 1] : farSymbols[(distance - 1) >> 7])
    }

    private static func symbols(
        _ groups: [(base: Int, extraBits: Int)], first: Int, count: Int, value: (Int) -> Int
    ) -> [UInt8] {
        (0..<count).map { index in UInt8(groups.lastIndex { $0.base <= value(index) + first } ?? 0) }
    }
}
