/// The two codes of a block, and how they are described at its beginning.
struct BlockCodes {
    let literals: HuffmanCode
    let distances: HuffmanCode
    private let literalCount: Int
    private let distanceCount: Int
    /// The lengths of both codes with their repetitions: symbol, extra bits, how many of them.
    private let description: [(symbol: Int, extra: Int, extraBits: Int)]
    private let lengthCode: HuffmanCode
    private let lengthCodeCount: Int

    static let fixed = BlockCodes(
        HuffmanCode(lengths: DeflateAlphabet.fixedLiteralLengths), HuffmanCode(lengths: DeflateAlphabet.fixedDistanceLengths))

    init(literals: [Int], distances: [Int]) {
        self.init(HuffmanCode(frequencies: literals, longest: 15), HuffmanCode(frequencies: distances, longest: 15))
    }

    private init(_ literals: HuffmanCode, _ distances: HuffmanCode) {
        self.literals = literals
        self.distances = distances
        literalCount = max(257, (literals.lengths.lastIndex { $0 > 0 } ?? 0) + 1)
        distanceCount = (distances.lengths.lastIndex { $0 > 0 } ?? 0) + 1
        description = Self.described(literals.lengths[..<literalCount] + distances.lengths[..<distanceCount])
        var frequencies = [Int](repeating: 0, count: 19)
        for item in description { frequencies[item.symbol] += 1 }
        let lengthCode = HuffmanCode(frequencies: frequencies, longest: 7)
        self.lengthCode = lengthCode
        lengthCodeCount = max(4, (DeflateAlphabet.lengthCodeOrder.lastIndex { lengthCode.lengths[$0] > 0 } ?? 0) + 1)
    }

    /// Without extra bits.
    func bits(_ literalCounts: [Int], _ distanceCounts: [Int]) -> Int {
        zip(literalCounts, literals.lengths).reduce(0) { $0 + $1.0 * Int($1.1) }
            + zip(distanceCounts, distances.lengths).reduce(0) { $0 + $1.0 * Int($1.1) }
    }

    var headerBits: Int {
        14 + 3 * lengthCodeCount + description.reduce(0) { $0 + Int(lengthCode.lengths[$1.symbol]) + $1.extraBits }
    }

    func writeHeader(to output: inout BitWriter) {
        output.put(UInt32(literalCount - 257), 5)
        output.put(UInt32(distanceCount - 1), 5)
        output.put(UInt32(lengthCodeCount - 4), 4)
        for symbol in DeflateAlphabet.lengthCodeOrder.prefix(lengthCodeCount) { output.put(UInt32(lengthCode.lengths[symbol]), 3) }
        for item in description {
            output.put(UInt32(lengthCode.codes[item.symbol]), Int(lengthCode.lengths[item.symbol]))
            output.put(UInt32(item.extra), item.extraBits)
        }
    }

    private static func described(_ lengths: ArraySlice<UInt8>) -> [(symbol: Int, extra: Int, extraBits: Int)] {
        var items: [(symbol: Int, extra: Int, extraBits: Int)] = []
        var rest = lengths
        while let length = rest.first {
            var count = rest.prefix { $0 == length }.count
            rest = rest.dropFirst(count)
            if length > 0 {
                items.append((Int(length), 0, 0))
                count -= 1
            }
            while count >= 3 {
                let longest = length > 0 ? 6 : count > 10 ? 138 : 10
                let part = min(count, longest)
                items.append(length > 0 ? (16, part - 3, 2) : part > 10 ? (18, part - 11, 7) : (17, part - 3, 3))
                count -= part
            }
            for _ in 0..<count { items.append((Int(length), 0, 0)) }
        }
        return items
    }
}
