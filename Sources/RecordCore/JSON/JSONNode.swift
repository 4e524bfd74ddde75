/// A value of a `JSONDocument`, which knows where it stands.
public struct JSONNode: Sendable {
    public indirect enum Content: Sendable {
        case null
        case bool(Bool)
        case number(JSONNumber)
        case string(String)
        case array([JSONNode])
        /// In the order of the document; a key that stands there twice is here twice.
        case object([(key: String, keyOffset: Int, value: JSONNode)])
    }

    public let content: Content
    /// Bytes from the start of the document to the value's first byte.
    public let offset: Int

    public init(content: Content, offset: Int) {
        self.content = content
        self.offset = offset
    }
}

// Reading. A node of another kind answers nil.
extension JSONNode {
    public typealias Member = (key: String, keyOffset: Int, value: JSONNode)

    /// The member of an object; of duplicate keys the last one counts.
    public subscript(key: String) -> JSONNode? { members.last { $0.key == key }?.value }

    /// The element of an array.
    public subscript(index: Int) -> JSONNode? {
        guard case .array(let elements) = content, elements.indices.contains(index) else { return nil }
        return elements[index]
    }

    public var string: String? { if case .string(let value) = content { value } else { nil } }
    public var bool: Bool? { if case .bool(let value) = content { value } else { nil } }
    public var number: JSONNumber? { if case .number(let value) = content { value } else { nil } }
    /// A whole number that fits, also when written as `12.0`.
    public var int: Int? { number?.int }
    public var array: [JSONNode]? { if case .array(let value) = content { value } else { nil } }
    public var object: [Member]? { if case .object(let value) = content { value } else { nil } }
    public var isNull: Bool { if case .null = content { true } else { false } }

    /// The members of an object; none for every other kind.
    public var members: [Member] { object ?? [] }
    /// The elements of an array; none for every other kind.
    public var elements: [JSONNode] { array ?? [] }

    /// The second and further occurrences of keys in an object, in the order of the document.
    public var duplicates: [Member] {
        var seen: Set<String> = []
        return members.filter { !seen.insert($0.key).inserted }
    }

    /// The value without places.
    public var value: JSONValue {
        switch content {
        case .null: return .null
        case .bool(let value): return .bool(value)
        case .number(let value): return .number(value)
        case .string(let value): return .string(value)
        // Loops, and not `map`, to keep the stack of deep trees small.
        case .array(let elements):
            var values: [JSONValue] = []
            values.reserveCapacity(elements.count)
            for element in elements { values.append(element.value) }
            return .array(values)
        case .object(let members):
            var values: [JSONMember] = []
            values.reserveCapacity(members.count)
            for member in members { values.append(JSONMember(member.key, member.value.value)) }
            return .object(values)
        }
    }
}
