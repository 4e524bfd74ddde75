/// A Huffman code of a deflated block, as a table that is looked up with the next bits of the stream.
///
/// Codes of at most `primaryBits` bits are found at once, longer ones in a second step.
struct InflateTable: Sendable {
    /// What a look-up finds, in 32 bits: the length of the code (5), how many extra bits follow (4), the kind (3), and
    /// the value (16).
    struct Entry {
        let raw: UInt32

        var codeLength: Int { Int(raw & 0x1F) }
        var extraBits: Int { Int((raw >> 5) & 0xF) }
        var kind: UInt32 { (raw >> 9) & 0x7 }
        var value: Int { Int(raw >> 16) }

        init(raw: UInt32) { self.raw = raw }

        init(kind: UInt32, value: Int, extraBits: Int = 0) {
            raw = UInt32(extraBits) << 5 | kind << 9 | UInt32(value) << 16
        }
    }

    /// No code has these bits.
    static let invalid: UInt32 = 0
    static let literal: UInt32 = 1
    /// The base of a length or distance, to which extra bits are added.
    static let base: UInt32 = 2
    static let endOfBlock: UInt32 = 3
    /// The value is where the second step's part of the table starts.
    static let longer: UInt32 = 4

    let primaryBits: Int
    private(set) var entries: [UInt32]
    /// How many bits the second step takes.
    private(set) var secondaryBits = 0

    /// - Parameters:
    ///   - lengths: the length of each symbol's code, 0 for symbols without.
    ///   - allowsOne: a single code of one bit, or none at all, although that leaves bits without meaning.
    ///   - entry: what a symbol stands for.
    /// - Returns: nil if there is no such code.
    init?(lengths: ArraySlice<UInt8>, primaryBits: Int, allowsOne: Bool, entry: (Int) -> Entry) {
        self.primaryBits = primaryBits
        entries = [UInt32](repeating: 0, count: 1 << primaryBits)
        var counts = [Int](repeating: 0, count: 16)
        for length in lengths where length > 0 { counts[Int(length)] += 1 }
        let longest = counts.lastIndex { $0 > 0 } ?? 0

        var left = 1
        var next = [Int](repeating: 0, count: 17)
        for length in 1...15 {
            left = left * 2 - counts[length]
            if left < 0 { return nil }
            next[length + 1] = (next[length] + counts[length]) << 1
        }
        if left > 0 && !(allowsOne && longest <= 1) { return nil }
        secondaryBits = max(0, longest - primaryBits)

        for (symbol, length) in lengths.enumerated() where length > 0 {
            let length = Int(length)
            let code = Self.reversed(next[length], length)
            next[length] += 1
            insert(entry(symbol).raw | UInt32(length), code, length)
        }
    }

    private mutating func insert(_ entry: UInt32, _ code: Int, _ length: Int) {
        if length <= primaryBits {
            for index in stride(from: code, to: 1 << primaryBits, by: 1 << length) { entries[index] = entry }
            return
        }
        let prefix = code & (1 << primaryBits - 1)
        if entries[prefix] == 0 {
            entries[prefix] = Entry(kind: Self.longer, value: entries.count).raw
            entries.append(contentsOf: repeatElement(0, count: 1 << secondaryBits))
        }
        let start = Entry(raw: entries[prefix]).value
        for index in stride(from: code >> primaryBits, to: 1 << secondaryBits, by: 1 << (length - primaryBits)) {
            entries[start + index] = entry
        }
    }

    /// Codes stand in the stream with their first bit lowest.
    private static func reversed(_ code: Int, _ length: Int) -> Int {
        (0..<length).reduce(0) { $0 << 1 | (code >> $1) & 1 }
    }
}
