import RecordCore

/// A condition as the server can say it, which has no brackets: "or" between groups of comparisons, "and" within a group.
///
/// Brackets are multiplied out as conditions are joined, which keeps the meaning. The number of comparisons is bounded, as
/// it can double with every pair of brackets; beyond the bound no query is short enough for a URL anyway.
struct Alternatives: Hashable, Sendable {
    /// Each group a list of comparisons that must all hold; one group must. Empty if the condition is too large.
    let groups: [[Comparison]]

    /// More comparisons than can be sent.
    var isTooLarge: Bool { groups.isEmpty }

    /// A comparison takes six bytes at least, and as many for what joins it to the next.
    static let mostComparisons = 1_000

    init(_ comparison: Comparison) { groups = [[comparison]] }

    private init(groups: [[Comparison]]) { self.groups = groups }

    private static let tooLarge = Alternatives(groups: [])

    private var size: Int { groups.reduce(0) { $0 + $1.count } }

    func or(_ other: Alternatives) -> Alternatives {
        guard !isTooLarge, !other.isTooLarge, size + other.size <= Self.mostComparisons else { return .tooLarge }
        return Alternatives(groups: groups + other.groups.filter { !groups.contains($0) })
    }

    func and(_ other: Alternatives) -> Alternatives {
        // Every group is repeated for each group of the other side.
        guard !isTooLarge, !other.isTooLarge,
            size * other.groups.count + other.size * groups.count <= Self.mostComparisons
        else { return .tooLarge }
        return Alternatives(groups: groups.flatMap { left in
            other.groups.map { right in left + right.filter { !left.contains($0) } }
        })
    }

    func and(_ comparison: Comparison) -> Alternatives { and(Alternatives(comparison)) }

    /// As it is sent.
    var text: String {
        groups.map { $0.map(\.text).joined(separator: " AND ") }.joined(separator: " OR ")
    }

    /// What the server would refuse or misread, with the rule; nil if nothing is known against it.
    var problem: (rule: String, reason: String)? {
        if isTooLarge {
            return ("too-long", "The condition has more than \(Self.mostComparisons) comparisons when its brackets are multiplied out.")
        }
        return groups.lazy.joined().compactMap(\.problem).first
    }

    /// An id of another module, which the server would take for that of a record with the same number; nil if there is none.
    func foreignID(known prefixes: IDPrefixes) -> (rule: String, reason: String)? {
        for comparison in groups.joined() {
            guard let module = comparison.ids?.module,
                let known = prefixes.known(of: module, expected: comparison.ids?.prefix)
            else { continue }
            let foreign = comparison.values.first { id in IDPrefixes.prefix(of: RawRecordID(id)).map { !known.contains($0) } ?? false }
            if let foreign {
                return ("id-prefix", "“\(foreign)” is no id of \(module), whose ids begin with \(known.sorted().joined(separator: " or ")).")
            }
        }
        return nil
    }
}
