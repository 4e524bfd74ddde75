import RecordCore

/// Decides which former names stay, for how long, and which of them code can have.
struct ShimKeeper {
    /// Nil in builds, which never look at a clock: nothing new gets a day, and nothing goes.
    var today: CalendarDate?
    /// How long a former name is kept; 0 for not at all.
    var days: Int
    /// What is due stays for now.
    var keepsDue = false

    struct Kept {
        /// For the lock.
        var all: [String: [NameShim]] = [:]
        /// For code: those whose names nothing else has.
        var usable: [String: [NameShim]] = [:]
        /// Names that something else has since this run, with the key of the former owner.
        var lost: [(key: String, shim: NameShim, winner: String?)] = []
    }

    /// - Parameters:
    ///   - names: the names of this run, by key.
    ///   - taken: names that nobody may have.
    func keep(_ known: KnownNames, names: [String: String], taken: Set<String>) -> Kept {
        var kept = Kept()
        guard days > 0 else { return kept }
        let owners = Dictionary(names.map { ($1, $0) }) { first, _ in first }
        let changed = names.filter { key, name in known.names[key].map { $0 != name } ?? false }
        var candidates: [(key: String, shim: NameShim)] = []
        for key in Set(known.shims.keys).union(changed.keys).sorted() {
            var list = known.shims[key] ?? []
            if changed[key] != nil, let old = known.names[key] {
                list.append(NameShim(name: old, was: known.renamed[key] ?? key, since: today))
            }
            let shims = settled(list, name: names[key])
            guard !shims.isEmpty else { continue }
            kept.all[key] = shims
            guard names[key] != nil else { continue }
            for shim in shims {
                guard let owner = owners[shim.name] else {
                    if !taken.contains(shim.name) { candidates.append((key, shim)) }
                    continue
                }
                // Said once: when the shim is new, or whoever has its name now.
                let isNew = shim.name == known.names[key] && changed[key] != nil
                if known.names[owner] != shim.name, isNew || known.names[owner] != names[owner] { kept.lost.append((key, shim, owner)) }
            }
        }
        // Of two that had one name at different times, the later one is whom code means.
        var seen: Set<String> = []
        for (key, shim) in candidates.sorted(by: { Self.isLater($0.shim, $1.shim) ?? ($0.key < $1.key) }) where seen.insert(shim.name).inserted {
            kept.usable[key, default: []].append(shim)
        }
        kept.usable = kept.usable.mapValues { shims in shims.sorted { Self.isLater($1, $0) ?? ($0.name < $1.name) } }
        return kept
    }

    /// Each name once, none that is the name of today, with a day, less what is due.
    private func settled(_ shims: [NameShim], name: String?) -> [NameShim] {
        var seen: Set<String> = []
        let latest = shims.reversed().filter { $0.name != name && seen.insert($0.name).inserted }.reversed()
        return latest.map { NameShim(name: $0.name, was: $0.was, since: $0.since ?? today) }.filter { shim in
            guard let today, !keepsDue else { return true }
            return !shim.isDue(on: today, after: days)
        }
    }

    /// Nil for the same day.
    private static func isLater(_ a: NameShim, _ b: NameShim) -> Bool? {
        switch (a.since, b.since) {
        case (let x?, let y?): x == y ? nil : x > y
        case (nil, nil): nil
        case (nil, _): true
        case (_, nil): false
        }
    }
}
