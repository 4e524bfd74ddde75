/// A kind of tree that JSON text can become: plain values, or nodes that know their places. Offsets are bytes from
/// the start of the document.
protocol JSONTree {
    associatedtype Member

    static func null(at offset: Int) -> Self
    static func bool(_ value: Bool, at offset: Int) -> Self
    static func number(_ value: JSONNumber, at offset: Int) -> Self
    static func string(_ value: String, at offset: Int) -> Self
    static func array(_ elements: [Self], at offset: Int) -> Self
    static func object(_ members: [Member], at offset: Int) -> Self
    static func member(_ key: String, at offset: Int, _ value: Self) -> Member
}

extension JSONValue: JSONTree {
    static func null(at _: Int) -> JSONValue { .null }
    static func bool(_ value: Bool, at _: Int) -> JSONValue { .bool(value) }
    static func number(_ value: JSONNumber, at _: Int) -> JSONValue { .number(value) }
    static func string(_ value: String, at _: Int) -> JSONValue { .string(value) }
    static func array(_ elements: [JSONValue], at _: Int) -> JSONValue { .array(elements) }
    static func object(_ members: [JSONMember], at _: Int) -> JSONValue { .object(members) }
    static func member(_ key: String, at _: Int, _ value: JSONValue) -> JSONMember { JSONMember(key, value) }
}

extension JSONNode: JSONTree {
    static func null(at offset: Int) -> JSONNode { JSONNode(content: .null, offset: offset) }
    static func bool(_ value: Bool, at offset: Int) -> JSONNode { JSONNode(content: .bool(value), offset: offset) }
    static func number(_ value: JSONNumber, at offset: Int) -> JSONNode { JSONNode(content: .number(value), offset: offset) }
    static func string(_ value: String, at offset: Int) -> JSONNode { JSONNode(content: .string(value), offset: offset) }
    static func array(_ elements: [JSONNode], at offset: Int) -> JSONNode { JSONNode(content: .array(elements), offset: offset) }
    static func object(_ members: [Member], at offset: Int) -> JSONNode { JSONNode(content: .object(members), offset: offset) }
    static func member(_ key: String, at offset: Int, _ value: JSONNode) -> Member { (key, offset, value) }
}
