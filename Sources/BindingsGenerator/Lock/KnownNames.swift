/// What the lock knows of one namespace, brought to the API names of today: a thing whose id the lock knows under
/// another API name is the one that was renamed, and not one that went and one that came.
struct KnownNames {
    /// Key → the Swift name of the last run.
    private(set) var names: [String: String]
    /// Key → former names, the oldest first.
    private(set) var shims: [String: [NameShim]]
    /// Today's key → the key of the last run, for those that were renamed.
    let renamed: [String: String]

    init(_ names: [String: String], shims: [String: [NameShim]], renamed: [String: String]) {
        self.names = Self.rekeyed(names, renamed)
        self.shims = Self.rekeyed(shims, renamed)
        self.renamed = renamed
    }

    /// Names of entries that are gone: they stay theirs in case they come back.
    func held(besides keys: Set<String>) -> Set<String> { Set(names.filter { !keys.contains($0.key) }.values) }

    /// Entries under their keys of today. Whoever has moved away leaves nothing behind, and an entry of something that
    /// is gone makes way for the one that has its API name now.
    static func rekeyed<Value>(_ entries: [String: Value], _ renamed: [String: String]) -> [String: Value] {
        guard !renamed.isEmpty else { return entries }
        var result = entries
        for old in renamed.values { result[old] = nil }
        for (new, old) in renamed { result[new] = entries[old] }
        return result
    }

    /// Today's key → the lock's key, for the things whose id the lock knows under another key.
    /// - Parameters:
    ///   - ids: id → key, of the lock.
    ///   - things: all that there is today. An id that stands twice tells nothing.
    static func renames(_ ids: [String: String], _ things: [(key: String, id: String?)]) -> [String: String] {
        var keys: [String: String] = [:]
        var doubled: Set<String> = []
        for (key, id) in things {
            guard let id else { continue }
            if keys.updateValue(key, forKey: id) != nil { doubled.insert(id) }
        }
        var result: [String: String] = [:]
        var taken: Set<String> = []
        for (id, key) in keys.sorted(by: { $0.key < $1.key }) where !doubled.contains(id) {
            guard let old = ids[id], old != key, taken.insert(old).inserted else { continue }
            result[key] = old
        }
        return result
    }

    /// The ids for the next run: today's, and those of what is gone.
    static func ids(_ ids: [String: String], _ things: [(key: String, id: String?)], renamed: [String: String]) -> [String: String] {
        let keys = Set(things.map(\.key)).union(renamed.values)
        var result = ids.filter { !keys.contains($0.value) }
        for (key, id) in things { if let id { result[id] = key } }
        return result
    }
}
