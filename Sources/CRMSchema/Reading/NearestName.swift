/// Finds what somebody probably meant to write.
package enum NearestName {
    /// The candidate closest to `name`, if it is close enough to be worth suggesting: a third of the letters may
    /// differ. Letter case does not count. Of equally close ones the first in the alphabet.
    package static func of(_ name: String, in candidates: some Sequence<String>) -> String? {
        let wanted = Array(name.lowercased())
        let limit = max(1, wanted.count / 3)
        let ranked = candidates.map { (distance: distance(wanted, Array($0.lowercased())), name: $0) }
        return ranked.filter { $0.distance <= limit }.min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
    }

    /// A sentence to append to a message, or nothing.
    package static func hint(for name: String, in candidates: some Sequence<String>) -> String {
        of(name, in: candidates).map { "; did you mean “\($0)”?" } ?? ""
    }

    /// The number of letters to insert, remove, replace or swap with their neighbour.
    private static func distance(_ a: [Character], _ b: [Character]) -> Int {
        var beforePrevious: [Int] = []
        var previous = Array(0...b.count)
        for i in a.indices {
            var row = [i + 1]
            for j in b.indices {
                var best = min(previous[j + 1] + 1, row[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, beforePrevious[j - 1] + 1) }
                row.append(best)
            }
            (beforePrevious, previous) = (previous, row)
        }
        return previous[b.count]
    }
}
