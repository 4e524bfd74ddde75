import RecordCore

/// One small change somewhere in a JSON value: a value changed, an element taken away, or two elements swapped.
struct Mutation {
    enum Step: Hashable {
        case key(String)
        case element(Int)
    }

    enum Kind: Hashable {
        case change, removal, swap
    }

    let path: [Step]
    let kind: Kind

    /// `fields[].lookup.module.api_name`, the same for every element.
    var pattern: String {
        path.reduce(into: "") { text, step in
            switch step {
            case .key(let key): text += text.isEmpty ? key : ".\(key)"
            case .element: text += "[]"
            }
        }
    }

    /// `fields[2].lookup.module.api_name`.
    var description: String {
        path.reduce(into: "\(kind) ") { text, step in
            switch step {
            case .key(let key): text += ".\(key)"
            case .element(let place): text += "[\(place)]"
            }
        }
    }

    /// Every place of a value that can be mutated.
    static func all(in value: JSONValue, at path: [Step] = []) -> [Mutation] {
        switch value {
        case .object(let members):
            return members.flatMap { all(in: $0.value, at: path + [.key($0.key)]) }
        case .array(let elements):
            var found = elements.indices.flatMap { all(in: elements[$0], at: path + [.element($0)]) }
            found += elements.indices.map { Mutation(path: path + [.element($0)], kind: .removal) }
            if elements.count > 1 { found.append(Mutation(path: path, kind: .swap)) }
            return found
        case .null: return []
        default: return [Mutation(path: path, kind: .change)]
        }
    }

    func applied(to value: JSONValue) -> JSONValue { apply(value, path[...]) }

    private func apply(_ value: JSONValue, _ rest: ArraySlice<Step>) -> JSONValue {
        guard let step = rest.first else {
            if kind == .swap, case .array(let elements) = value { return .array(elements.reversed()) }
            return Self.another(value)
        }
        switch (step, value) {
        case (.key(let key), .object(var members)):
            for place in members.indices where members[place].key == key {
                members[place].value = apply(members[place].value, rest.dropFirst())
            }
            return .object(members)
        case (.element(let place), .array(var elements)):
            if kind == .removal, rest.count == 1 {
                elements.remove(at: place)
            } else {
                elements[place] = apply(elements[place], rest.dropFirst())
            }
            return .array(elements)
        default: return value
        }
    }

    /// Another value of the same sort.
    private static func another(_ value: JSONValue) -> JSONValue {
        switch value {
        case .bool(let flag): .bool(!flag)
        case .number(let number): .number(JSONNumber((number.int ?? 0) + 1))
        case .string(let text):
            // A number, a word of which there are a few, or anything.
            if let word = others[text] {
                .string(word)
            } else if let number = Int(text), text.count < 6 {
                .string("\(number + 1)")
            } else {
                .string(text + "x")
            }
        default: value
        }
    }

    /// The values around the place, from the outside.
    func containers(in value: JSONValue) -> [JSONValue] {
        var found: [JSONValue] = []
        var inner = value
        for step in path {
            switch step {
            case .key(let key): inner = inner[key] ?? .null
            case .element(let place): inner = inner[place] ?? .null
            }
            if case .object = inner { found.append(inner) }
        }
        return found
    }

    private static let others = ["used": "unused", "unused": "used", "visible": "user_hidden", "active": "inactive", "string": "text"]

    /// Where the place stands in a parsed text; where its container does if it was taken away.
    func node(in root: JSONNode) -> JSONNode {
        var node = root
        for step in kind == .removal ? path.dropLast() : path[...] {
            switch step {
            case .key(let key): if let next = node[key] { node = next }
            case .element(let place): if let list = node.array, list.indices.contains(place) { node = list[place] }
            }
        }
        return node
    }
}
