import RecordCore

extension JSONValue {
    /// The value with one of its parts replaced; keys on the way that are missing are made, numbers name elements.
    func setting(_ path: [String], to new: JSONValue) -> JSONValue { setting(path[...], to: new) }

    private func setting(_ path: ArraySlice<String>, to new: JSONValue) -> JSONValue {
        guard let key = path.first else { return new }
        if var elements = array {
            guard let place = Int(key), elements.indices.contains(place) else { return self }
            elements[place] = elements[place].setting(path.dropFirst(), to: new)
            return .array(elements)
        }
        var members = object ?? []
        if let place = members.lastIndex(where: { $0.key == key }) {
            members[place].value = members[place].value.setting(path.dropFirst(), to: new)
        } else {
            members.append(JSONMember(key, JSONValue.object([]).setting(path.dropFirst(), to: new)))
        }
        return .object(members)
    }

    /// Whether all the keys but the last are there.
    func has(_ path: [String]) -> Bool {
        var value = self
        for key in path.dropLast() {
            guard let next = Int(key).flatMap({ value[$0] }) ?? value[key] else { return false }
            value = next
        }
        return value.object != nil || value.array.map { list in path.last.flatMap(Int.init).map(list.indices.contains) ?? false } ?? false
    }
}
