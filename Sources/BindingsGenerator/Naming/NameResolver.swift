/// Gives every entry of one namespace a name of its own, the same way whatever the order of the entries.
///
/// Who may choose first: names given in the configuration, then names held by the lock, then derived names in the
/// order of `rank`. Whoever comes too late gets a number.
struct NameResolver {
    struct Entry {
        /// The API name or value that the name is for.
        var key: String
        /// Entries of lower rank choose first; the key decides between equals. Ids grow with time, so ranking by
        /// them lets the older entry keep its name when a new one comes.
        var rank = Rank()
        /// The name as it would be if nothing stood in the way.
        var derived: String
        /// From the configuration.
        var demanded: String?
        /// From the lock.
        var locked: String?
    }

    /// Ids of digits by size, others by text, none last.
    struct Rank: Comparable, Hashable {
        var id: String?

        static func < (lhs: Rank, rhs: Rank) -> Bool {
            switch (lhs.id, rhs.id) {
            case (let l?, let r?): (l.utf8.count, l) < (r.utf8.count, r)
            case (.some, nil): true
            case (nil, _): false
            }
        }
    }

    /// An entry that could not have its own name because another one has it.
    struct Collision: Hashable {
        var key: String
        var winner: String
        var wanted: String
        /// Whether the name it wanted was given in the configuration.
        var isDemanded: Bool
    }

    struct Resolution {
        var names: [String: String] = [:]
        /// One per entry that could not have its own name.
        var collisions: [Collision] = []
        /// Entries whose demanded name nobody may have.
        var refused: [String] = []
    }

    /// - Parameters:
    ///   - taken: names that nobody may have.
    ///   - held: names of the lock whose entries are gone; they stay theirs in case they come back.
    static func resolve(_ entries: [Entry], taken: Set<String> = [], held: Set<String> = []) -> Resolution {
        let entries = entries.sorted { ($0.rank, $0.key) < ($1.rank, $1.key) }
        var resolution = Resolution()
        var owners: [String: String] = [:]

        func claim(_ name: String, for entry: Entry, isDemanded: Bool = false) {
            if let owner = owners[name] {
                guard !resolution.collisions.contains(where: { $0.key == entry.key }) else { return }
                resolution.collisions.append(
                    Collision(key: entry.key, winner: owner, wanted: name, isDemanded: isDemanded))
            } else if isDemanded, taken.contains(name) {
                resolution.refused.append(entry.key)
            } else if !taken.contains(name), !held.contains(name) || isDemanded || entry.locked == name {
                owners[name] = entry.key
                resolution.names[entry.key] = name
            }
        }
        for entry in entries { if let name = entry.demanded { claim(name, for: entry, isDemanded: true) } }
        for entry in entries where resolution.names[entry.key] == nil {
            if let name = entry.locked { claim(name, for: entry) }
        }
        for entry in entries where resolution.names[entry.key] == nil && entry.locked != entry.derived {
            claim(entry.derived, for: entry)
        }

        let wanted = Set(entries.map(\.derived)).union(taken).union(held)
        for entry in entries where resolution.names[entry.key] == nil {
            var number = 2
            let stem = entry.derived + (entry.derived.last?.isNumber == true ? "_" : "")
            while owners["\(stem)\(number)"] != nil || wanted.contains("\(stem)\(number)") { number += 1 }
            owners["\(stem)\(number)"] = entry.key
            resolution.names[entry.key] = "\(stem)\(number)"
        }
        return resolution
    }
}
