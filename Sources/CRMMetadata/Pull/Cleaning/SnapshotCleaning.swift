import RecordCore

/// Takes volatile keys out of entries and puts lists in order.
struct SnapshotCleaning {
    private let volatile: KeyTree
    private let orders: [ListOrder]

    init(volatile keys: [VolatileKey], orders: [ListOrder]) {
        var tree = KeyTree()
        for key in keys { tree.insert(Self.words(of: key.path)[...]) }
        volatile = tree
        self.orders = orders
    }

    func cleaned(_ entries: [JSONValue]) -> JSONValue {
        .array(SnapshotOrder.sorted(entries.map { cleaned($0, volatile, under: "") }, ListOrder.identity))
    }

    /// - Parameter path: of the list or object around it, as `ListOrder.key` has it; the last words of it count.
    private func cleaned(_ value: JSONValue, _ tree: KeyTree?, under path: String) -> JSONValue {
        switch value {
        case .object(let members):
            // Of a key that stands twice the last one counts, as for readers.
            var last: [String: Int] = [:]
            for (place, member) in members.enumerated() { last[member.key] = place }
            return .object(
                members.enumerated().compactMap { place, member in
                    let branch = tree?.branches[member.key]
                    guard last[member.key] == place, branch?.isEnd != true else { return nil }
                    return JSONMember(member.key, cleaned(member.value, branch, under: path.hasSuffix("[]") ? path + "." + member.key : member.key))
                })
        case .array(let elements):
            let inner = elements.map { cleaned($0, tree?.branches["[]"], under: Self.lastKey(path) + "[]") }
            return .array(ordered(inner, path))
        default: return value
        }
    }

    private func ordered(_ elements: [JSONValue], _ path: String) -> [JSONValue] {
        let key = Self.lastKey(path)
        switch (orders.first { $0.key == path } ?? orders.first { $0.key == key })?.rule {
        case .kept: return elements
        case .numbered(let number, let then):
            guard elements.allSatisfy({ SnapshotOrder.number($0[number]) != nil }) else { return elements }
            return SnapshotOrder.sorted(elements, [number] + then)
        case nil: return SnapshotOrder.sorted(elements, ListOrder.identity)
        }
    }

    /// `sections[].fields` → `fields`.
    private static func lastKey(_ path: String) -> String {
        path.lastIndex(of: ".").map { String(path[path.index(after: $0)...]) } ?? path
    }

    /// `sections[].fields` → `sections`, `[]`, `fields`.
    private static func words(of path: String) -> [String] {
        path.split(separator: ".").flatMap { word in
            word.hasSuffix("[]") ? [String(word.dropLast(2)), "[]"] : [String(word)]
        }
    }
}
