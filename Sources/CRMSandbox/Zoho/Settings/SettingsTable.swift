import RecordCore

/// Settings of one kind as their JSON objects, in their order: roles, variables, currencies …
struct SettingsTable: Sendable {
    private(set) var rows: [JSONValue]

    init(_ rows: [JSONValue] = []) { self.rows = rows }

    var isEmpty: Bool { rows.isEmpty }

    subscript(id: String) -> JSONValue? { rows.first { $0["id"]?.string == id } }

    /// The first one with this text under a key. Letter case does not make a difference: names are unique without it.
    func first(_ key: String, _ text: String) -> JSONValue? {
        rows.first { $0[key]?.string?.lowercased() == text.lowercased() }
    }

    /// Whether another one than `id` has this text under a key.
    func has(_ key: String, _ text: String, except id: String? = nil) -> Bool {
        rows.contains { $0[key]?.string?.lowercased() == text.lowercased() && $0["id"]?.string != id }
    }

    mutating func append(_ row: JSONValue) { rows.append(row) }

    /// Gives one of them other values under some of its keys.
    mutating func merge(_ members: [JSONMember], into id: String) {
        guard let place = rows.firstIndex(where: { $0["id"]?.string == id }) else { return }
        for member in members { rows[place] = rows[place].setting([member.key], to: member.value) }
    }

    mutating func remove(_ id: String) { rows.removeAll { $0["id"]?.string == id } }

    /// Gives every one of them that this is about other values.
    mutating func update(where isMeant: (JSONValue) -> Bool, _ key: String, to value: JSONValue) {
        rows = rows.map { isMeant($0) ? $0.setting([key], to: value) : $0 }
    }

    /// Ids and names alone.
    var named: [ZohoOrganisation.NamedID] {
        rows.compactMap { row in
            guard let id = row["id"]?.string, let name = row["name"]?.string else { return nil }
            return ZohoOrganisation.NamedID(id: id, name: name)
        }
    }
}
