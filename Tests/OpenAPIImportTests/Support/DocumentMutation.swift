import RecordCore

/// Changes a document somewhere, as a later revision might.
enum DocumentMutation {
    static func apply(to value: JSONValue, using generator: inout SeededGenerator) -> JSONValue {
        // Now and then here, mostly further down.
        let isHere = Int.random(in: 0..<6, using: &generator) == 0
        switch value {
        case .object(var members) where !members.isEmpty:
            let place = Int.random(in: 0..<members.count, using: &generator)
            guard isHere else {
                members[place] = JSONMember(members[place].key, apply(to: members[place].value, using: &generator))
                return .object(members)
            }
            switch Int.random(in: 0..<5, using: &generator) {
            case 0: members.remove(at: place)
            case 1: members[place] = JSONMember(words.randomElement(using: &generator) ?? "", members[place].value)
            case 2: members.append(JSONMember(words.randomElement(using: &generator) ?? "", odd(using: &generator)))
            case 3: members.append(members[place])
            default: members[place] = JSONMember(members[place].key, odd(using: &generator))
            }
            return .object(members)
        case .array(var elements) where !elements.isEmpty:
            let place = Int.random(in: 0..<elements.count, using: &generator)
            if isHere { elements.append(odd(using: &generator)) } else { elements[place] = apply(to: elements[place], using: &generator) }
            return .array(elements)
        default: return odd(using: &generator)
        }
    }

    private static let words = [
        "oneOf", "anyOf", "allOf", "$ref", "type", "items", "properties", "enum", "required", "content", "schema", "get", "trace", "in", "x-odd", "",
        "discriminator", "é🚗 name", "200", "default", "2XX", "application/xml", "operationId", "/crm/v8/{a}/{b}",
    ]

    private static func odd(using generator: inout SeededGenerator) -> JSONValue {
        let values: [JSONValue] = [
            .null, .bool(true), .number(JSONNumber(-7)), .string(""), .string("string"), .string("array"), .string("object"), .string("tuple"),
            .string("#/components/schemas/Tag"), .string("users.json#/components/schemas/User"), .array([]), .object([]),
            .object([JSONMember("$ref", .string("#/components/schemas/Tag"))]), .object([JSONMember("type", .string("array"))]),
            .object([JSONMember("oneOf", .array([.object([JSONMember("type", .string("string"))]), .object([JSONMember("$ref", .string("#/components/schemas/Wrapper"))])]))]),
            .array([.object([JSONMember("$ref", .string("#/components/schemas/Error"))]), .null]),
        ]
        return values.randomElement(using: &generator) ?? .null
    }
}
