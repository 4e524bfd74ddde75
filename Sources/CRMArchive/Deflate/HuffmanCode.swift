/// A Huffman code made for how often each symbol occurs, with codes of bounded length.
struct HuffmanCode: Sendable {
    /// 0 for symbols that do not occur.
    private(set) var lengths: [UInt8]
    /// As they are written: first bit lowest.
    private(set) var codes: [UInt16]

    init(lengths: [UInt8]) {
        self.lengths = lengths
        codes = [UInt16](repeating: 0, count: lengths.count)
        var counts = [Int](repeating: 0, count: 16)
        for length in lengths where length > 0 { counts[Int(length)] += 1 }
        var next = [Int](repeating: 0, count: 17)
        for length in 1...15 { next[length + 1] = (next[length] + counts[length]) << 1 }
        for (symbol, length) in lengths.enumerated() where length > 0 {
            var code = next[Int(length)]
            next[Int(length)] += 1
            for _ in 0..<length {
                codes[symbol] = codes[symbol] << 1 | UInt16(code & 1)
                code >>= 1
            }
        }
    }

    init(frequencies: [Int], longest: Int) {
        let used = frequencies.indices.filter { frequencies[$0] > 0 }.sorted {
            (frequencies[$0], $0) < (frequencies[$1], $1)
        }
        var lengths = [UInt8](repeating: 0, count: frequencies.count)
        if used.count == 1 {
            lengths[used[0]] = 1
        } else if used.count > 1 {
            var counts = Self.depths(of: used.map { frequencies[$0] })
            Self.bound(&counts, by: longest)
            // The rarest symbols get the longest codes.
            var place = 0
            for length in counts.indices.reversed() {
                for _ in 0..<counts[length] {
                    lengths[used[place]] = UInt8(length)
                    place += 1
                }
            }
        }
        self.init(lengths: lengths)
    }

    /// How many symbols lie at each depth of the tree that joins the two rarest again and again.
    /// - Parameter weights: in ascending order, at least two.
    private static func depths(of weights: [Int]) -> [Int] {
        let leaves = weights.count
        // Leaves first, then inner nodes, which come into being in ascending order as well.
        var weight = weights
        var parent = [Int](repeating: 0, count: 2 * leaves - 1)
        var (leaf, inner) = (0, leaves)
        for node in leaves..<(2 * leaves - 1) {
            var sum = 0
            for _ in 0..<2 {
                if leaf < leaves && (inner >= node || weight[leaf] <= weight[inner]) {
                    sum += weight[leaf]
                    parent[leaf] = node
                    leaf += 1
                } else {
                    sum += weight[inner]
                    parent[inner] = node
                    inner += 1
                }
            }
            weight.append(sum)
        }
        var depth = [Int](repeating: 0, count: 2 * leaves - 1)
        var counts = [Int](repeating: 0, count: leaves + 1)
        for node in stride(from: 2 * leaves - 3, through: 0, by: -1) {
            depth[node] = depth[parent[node]] + 1
            if node < leaves { counts[depth[node]] += 1 }
        }
        return counts
    }

    /// Shortens codes that are too long; others become longer so that it remains a code.
    private static func bound(_ counts: inout [Int], by longest: Int) {
        guard counts.count > longest + 1 else { return }
        counts[longest] += counts[(longest + 1)...].reduce(0, +)
        counts.removeLast(counts.count - longest - 1)
        // In units of the longest code's share; as many as there are bit patterns is right.
        var total = (1...longest).reduce(0) { $0 + counts[$1] << (longest - $1) }
        while total > 1 << longest {
            counts[longest] -= 1
            if let shorter = (1..<longest).last(where: { counts[$0] > 0 }) {
                counts[shorter] -= 1
                counts[shorter + 1] += 2
            }
            total -= 1
        }
    }
}
