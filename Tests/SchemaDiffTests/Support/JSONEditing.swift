import RecordCore

extension JSONValue {
    /// Sets a value under keys with dots between them; what is missing on the way is made.
    mutating func set(_ path: String, _ value: JSONValue) { set(path.split(separator: ".").map(String.init)[...], value) }

    private mutating func set(_ path: ArraySlice<String>, _ value: JSONValue) {
        guard let key = path.first else {
            self = value
            return
        }
        var members: [JSONMember] = if case .object(let members) = self { members } else { [] }
        var inner = self[key] ?? .object([])
        inner.set(path.dropFirst(), value)
        if let place = members.firstIndex(where: { $0.key == key }) {
            members[place].value = inner
        } else {
            members.append(JSONMember(key, inner))
        }
        self = .object(members)
    }

    /// Changes the element of a list, under a key, that has this value under another key.
    mutating func edit(_ list: String, where key: String, is name: String, _ body: (inout JSONValue) -> Void) {
        guard case .array(var elements)? = self[list], let place = elements.firstIndex(where: { $0[key]?.string == name }) else { return }
        body(&elements[place])
        set(list, .array(elements))
    }

    mutating func remove(from list: String, where key: String, is name: String) {
        guard case .array(let elements)? = self[list] else { return }
        set(list, .array(elements.filter { $0[key]?.string != name }))
    }

    mutating func append(to list: String, _ value: JSONValue) {
        guard case .array(let elements)? = self[list] else { return }
        set(list, .array(elements + [value]))
    }

    /// Every list and every object in another order.
    func shuffled(using random: inout some RandomNumberGenerator) -> JSONValue {
        switch self {
        case .array(let elements): .array(elements.map { $0.shuffled(using: &random) }.shuffled(using: &random))
        case .object(let members):
            .object(members.map { JSONMember($0.key, $0.value.shuffled(using: &random)) }.shuffled(using: &random))
        default: self
        }
    }
}
