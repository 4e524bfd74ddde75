/// Finds what belongs together in two lists: first by id, then, of the rest, by name. So a thing with another name is
/// one that was renamed, and not one that went and one that came.
enum Matcher {
    /// In the order of the new list; what is gone comes last, in the order of the old list. Ids that stand twice in
    /// one of the lists tell nothing and do not count.
    /// - Parameter renamed: what an old name is called now, where something else tells.
    static func match<Item>(
        _ old: [Item], _ new: [Item], id: (Item) -> String?, name: (Item) -> String, renamed: [String: String] = [:]
    ) -> [Match<Item>] {
        var partners = [Int?](repeating: nil, count: new.count)
        var isTaken = [Bool](repeating: false, count: old.count)

        func pair(by key: (Item) -> String?, translating: [String: String] = [:]) {
            let places = unique(old.indices.filter { !isTaken[$0] }, key: { key(old[$0]).map { translating[$0] ?? $0 } })
            let newPlaces = unique(new.indices.filter { partners[$0] == nil }, key: { key(new[$0]) })
            for (key, place) in newPlaces {
                guard let partner = places[key] else { continue }
                partners[place] = partner
                isTaken[partner] = true
            }
        }
        pair(by: id)
        pair(by: name, translating: renamed)

        var matches: [Match<Item>] = new.indices.map { Match(before: partners[$0].map { old[$0] }, after: new[$0]) }
        for place in old.indices where !isTaken[place] { matches.append(Match(before: old[place], after: nil)) }
        return matches
    }

    private static func unique(_ places: [Int], key: (Int) -> String?) -> [String: Int] {
        var result: [String: Int] = [:]
        var doubled: Set<String> = []
        for place in places {
            guard let key = key(place) else { continue }
            if result.updateValue(place, forKey: key) != nil { doubled.insert(key) }
        }
        for key in doubled { result[key] = nil }
        return result
    }
}
