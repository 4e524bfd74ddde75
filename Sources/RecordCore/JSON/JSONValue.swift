/// A JSON value of any shape. Numbers keep their text, so that no digit is lost; objects keep their order.
///
/// Two objects are equal if they hold the same members, in whatever order: the order is kept for the reader's
/// eye and carries no meaning in JSON.
public enum JSONValue: Sendable {
    case null
    case bool(Bool)
    /// The digits as they stand in the document, always a valid JSON number.
    case number(JSONNumber)
    case string(String)
    case array([JSONValue])
    case object([JSONMember])
}

extension JSONValue: Hashable {
    public static func == (lhs: Self, rhs: Self) -> Bool {
        switch (lhs, rhs) {
        case (.null, .null): true
        case (.bool(let left), .bool(let right)): left == right
        case (.number(let left), .number(let right)): left == right
        case (.string(let left), .string(let right)): left == right
        case (.array(let left), .array(let right)): left == right
        case (.object(let left), .object(let right)): sameMembers(left, right)
        default: false
        }
    }

    public func hash(into hasher: inout Hasher) {
        switch self {
        case .null: hasher.combine(0)
        case .bool(let value): hasher.combine(value)
        case .number(let value): hasher.combine(value)
        case .string(let value): hasher.combine(value)
        case .array(let elements):
            // By hand, and not by `combine`, to keep the stack of deep trees small.
            hasher.combine(elements.count)
            for element in elements { element.hash(into: &hasher) }
        case .object(let members):
            // A sum does not depend on the order.
            var sum = 0
            for member in members {
                var own = Hasher()
                member.hash(into: &own)
                sum &+= own.finalize()
            }
            hasher.combine(members.count)
            hasher.combine(sum)
        }
    }

    private static func sameMembers(_ left: [JSONMember], _ right: [JSONMember]) -> Bool {
        guard left.count == right.count else { return false }
        // The usual case: the same order, so one pass is enough.
        if zip(left, right).allSatisfy({ $0.key == $1.key }) {
            return zip(left, right).allSatisfy { $0.value == $1.value }
        }
        // Duplicate keys keep their order among themselves, as the last one counts; `sort` is stable.
        let byKey: (JSONMember, JSONMember) -> Bool = { $0.key < $1.key }
        return left.sorted(by: byKey) == right.sorted(by: byKey)
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    public init(stringLiteral value: String) { self = .string(value) }
    public init(integerLiteral value: Int) { self = .number(JSONNumber(value)) }
    public init(floatLiteral value: Double) { self = .number(JSONNumber(ExactDecimal(floatLiteral: value))) }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(elements.map { JSONMember($0.0, $0.1) })
    }
}

extension JSONValue {
    /// The member of an object; of duplicate keys the last one counts.
    public subscript(key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.last { $0.key == key }?.value
    }

    /// The element of an array.
    public subscript(index: Int) -> JSONValue? {
        guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
        return elements[index]
    }

    public var string: String? { if case .string(let value) = self { value } else { nil } }
    public var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
    public var number: JSONNumber? { if case .number(let value) = self { value } else { nil } }
    /// A whole number that fits, also when written as `12.0`.
    public var int: Int? { number?.int }
    public var double: Double? { number?.double }
    public var decimal: ExactDecimal? { number?.decimal }
    public var array: [JSONValue]? { if case .array(let value) = self { value } else { nil } }
    public var object: [JSONMember]? { if case .object(let value) = self { value } else { nil } }
    public var isNull: Bool { if case .null = self { true } else { false } }
}
