import CRMSchema

/// Things of a list that stand in another order, by their numbers. Those without a number are left out: their
/// places in the file decide nothing, as servers answer in any order.
enum OrderChange {
    struct Item {
        /// The name it has now, on both sides.
        let name: String
        let number: Int?
        let location: SourceLocation
    }

    /// - Parameter pairs: the same thing on both sides.
    static func find(part: String? = nil, _ pairs: [(before: Item, after: Item)]) -> Change? {
        let pairs = pairs.filter { $0.before.number != nil && $0.after.number != nil }
        let old = sorted(pairs.map(\.before))
        let new = sorted(pairs.map(\.after))
        let moved = old.indices.filter { old[$0].name != new[$0].name }
        guard !moved.isEmpty else { return nil }
        // To point at: the first of those that have changed places whose own number is another.
        let names = Set(moved.map { new[$0].name })
        guard let pair = pairs.first(where: { names.contains($0.after.name) && $0.before.number != $0.after.number }) else { return nil }
        return Change(
            part: part, FindingSide(text(old), at: pair.before.location), FindingSide(text(new), at: pair.after.location))
    }

    /// Equal numbers say nothing, so the name decides.
    private static func sorted(_ items: [Item]) -> [Item] { items.sorted { ($0.number ?? 0, $0.name) < ($1.number ?? 0, $1.name) } }
    private static func text(_ items: [Item]) -> String { items.map(\.name).joined(separator: ", ") }
}
