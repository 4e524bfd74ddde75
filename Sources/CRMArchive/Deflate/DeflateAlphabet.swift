/// What the symbols of deflated data stand for. Source: RFC 1951, 3.2.5 to 3.2.7.
enum DeflateAlphabet {
    static let windowSize = 32 * 1024
    static let longestMatch = 258
    static let endOfBlock = 256
    static let literalCount = 286
    static let distanceCount = 30

    /// Shortest length of each length symbol from 257 on, and its extra bits.
    static let lengths: [(base: Int, extraBits: Int)] = {
        var all = groups(first: 3, plain: 8, perGroup: 4, count: 28)
        all.append((longestMatch, 0))
        return all
    }()

    /// Shortest distance of each distance symbol, and its extra bits.
    static let distances = groups(first: 1, plain: 4, perGroup: 2, count: distanceCount)

    /// The order in which the lengths of the code for lengths are written.
    static let lengthCodeOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

    /// The lengths of the code that needs no description: 288 literals and lengths.
    static let fixedLiteralLengths: [UInt8] =
        (0..<288).map { symbol in
            switch symbol {
            case ..<144: 8
            case ..<256: 9
            case ..<280: 7
            default: 8
            }
        }

    static let fixedDistanceLengths = [UInt8](repeating: 5, count: 32)

    static func literalEntry(_ symbol: Int) -> InflateTable.Entry {
        switch symbol {
        case ..<256: .init(kind: InflateTable.literal, value: symbol)
        case endOfBlock: .init(kind: InflateTable.endOfBlock, value: 0)
        case ..<literalCount:
            .init(kind: InflateTable.base, value: lengths[symbol - 257].base, extraBits: lengths[symbol - 257].extraBits)
        default: .init(kind: InflateTable.invalid, value: 0)
        }
    }

    static func distanceEntry(_ symbol: Int) -> InflateTable.Entry {
        symbol < distanceCount
            ? .init(kind: InflateTable.base, value: distances[symbol].base, extraBits: distances[symbol].extraBits)
            : .init(kind: InflateTable.invalid, value: 0)
    }

    /// `plain` symbols without extra bits, then groups of symbols with one extra bit more each time.
    private static func groups(first: Int, plain: Int, perGroup: Int, count: Int) -> [(base: Int, extraBits: Int)] {
        var base = first
        return (0..<count).map { symbol in
            let extraBits = symbol < plain ? 0 : (symbol - plain) / perGroup + 1
            defer { base += 1 << extraBits }
            return (base, extraBits)
        }
    }
}
