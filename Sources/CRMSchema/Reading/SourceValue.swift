import RecordCore

/// A value of an input file with its place. Reading is lenient: what is absent, null or of another shape reads as
/// nil, and numbers and booleans may be spelled as strings.
struct SourceValue: Sendable {
    struct Member: Sendable {
        let key: Located<String>
        let value: SourceValue
    }

    private let node: JSONNode
    private let file: SourceFile

    init(_ node: JSONNode, in file: SourceFile) {
        self.node = node
        self.file = file
    }

    var location: SourceLocation { file.location(at: node.offset) }

    /// The member of an object; nil if it is absent or null. Of duplicate keys the last one counts.
    subscript(key: String) -> SourceValue? {
        guard case .object(let members) = node.content, let member = members.last(where: { $0.key == key }) else {
            return nil
        }
        if case .null = member.value.content { return nil }
        return SourceValue(member.value, in: file)
    }

    /// The members of an object, nulls included; nil if the value is not an object.
    var members: [Member]? {
        guard case .object(let members) = node.content else { return nil }
        return members.map { member in
            Member(
                key: Located(member.key, at: file.location(at: member.keyOffset)),
                value: SourceValue(member.value, in: file))
        }
    }

    /// The elements of an array; nil if the value is not an array.
    var elements: [SourceValue]? {
        guard case .array(let elements) = node.content else { return nil }
        return elements.map { SourceValue($0, in: file) }
    }

    /// A string, or the digits of a number: ids and picklist values come as either.
    var string: String? {
        switch node.content {
        case .string(let text): text
        case .number(let number): number.text
        default: nil
        }
    }

    /// A string that says something.
    var nonEmptyString: String? { string.flatMap { $0.isEmpty ? nil : $0 } }

    /// The same with its place.
    var locatedString: Located<String>? { nonEmptyString.map { Located($0, at: location) } }

    /// A whole number, also one spelled as a string (`"120"`) or with a fraction of zero (`120.0`).
    var integer: Int? {
        switch node.content {
        case .number(let number): number.int
        case .string(let text): Int(text) ?? JSONNumber(text)?.int
        default: nil
        }
    }

    /// A boolean, also one spelled as a string.
    var boolean: Bool? {
        switch node.content {
        case .bool(let value): value
        case .string(let text):
            switch text.lowercased() {
            case "true": true
            case "false": false
            default: nil
            }
        default: nil
        }
    }

    /// Null, `{}`, `[]` and `""` all say "nothing here" somewhere in Zoho's metadata.
    var isBlank: Bool {
        switch node.content {
        case .null: true
        case .string(let text): text.isEmpty
        case .array(let elements): elements.isEmpty
        case .object(let members): members.isEmpty
        case .bool, .number: false
        }
    }

    /// For messages: what is there instead of what was expected.
    var shapeName: String {
        switch node.content {
        case .null: "null"
        case .bool: "a boolean"
        case .number: "a number"
        case .string: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }
}
