/// The fields of a row that were set, ascending by index, and the keys beside them. Copying shares it; it is copied when
/// it is changed.
struct Overlay: Sendable {
    struct Entry: Sendable {
        let index: Int
        var change: FieldChange
    }

    /// Nil as long as nothing was set, which copies without counting references.
    private var stored: [Entry]?

    /// The keys outside the field table have one entry for all of them, the last: rows that have any are rare, and a
    /// property of its own would make every record larger.
    private static let extrasIndex = Int.max

    /// The fields that were set.
    var entries: ArraySlice<Entry> {
        guard let stored else { return [] }
        return stored.last?.index == Self.extrasIndex ? stored.dropLast() : stored[...]
    }

    /// The keys outside the field table that were set.
    var extras: [JSONMember] {
        guard let stored, let last = stored.last, last.index == Self.extrasIndex,
            case .json(.object(let members)) = last.change
        else { return [] }
        return members
    }

    mutating func setExtra(_ key: String, _ value: JSONValue) {
        var members = extras
        if let position = members.firstIndex(where: { $0.key == key }) {
            members[position] = JSONMember(key, value)
        } else {
            members.append(JSONMember(key, value))
        }
        set(Self.extrasIndex, .json(.object(members)))
    }

    @inline(__always)
    var isEmpty: Bool { stored == nil }

    /// What a field was set to; nil if it was not.
    subscript(index: Int) -> FieldChange? {
        guard let stored else { return nil }
        let position = Self.position(of: index, in: stored)
        return position < stored.count && stored[position].index == index ? stored[position].change : nil
    }

    func contains(_ index: Int) -> Bool {
        guard let stored else { return false }
        let position = Self.position(of: index, in: stored)
        return position < stored.count && stored[position].index == index
    }

    mutating func set(_ index: Int, _ change: FieldChange) {
        guard let entries = stored else {
            stored = [Entry(index: index, change: change)]
            return
        }
        let position = Self.position(of: index, in: entries)
        let isThere = position < entries.count && entries[position].index == index
        // The local name would hold a second reference and force a copy.
        _ = consume entries
        if isThere {
            stored?[position].change = change
        } else {
            stored?.insert(Entry(index: index, change: change), at: position)
        }
    }

    mutating func removeExtras() {
        guard let stored, stored.last?.index == Self.extrasIndex else { return }
        let kept = stored.dropLast()
        self.stored = kept.isEmpty ? nil : Array(kept)
    }

    /// Keeps one field at most.
    mutating func removeAll(except index: Int?) {
        let kept = entries.filter { $0.index == index }
        stored = kept.isEmpty ? nil : Array(kept)
    }

    /// The position of a field, or where it belongs.
    private static func position(of index: Int, in entries: [Entry]) -> Int {
        // Fields are mostly set in the order of their table.
        guard let last = entries.last, last.index >= index else { return entries.count }
        var low = 0
        var high = entries.count - 1
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].index < index { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
