import RecordCore

/// A value of an input file with its place. Reading is lenient: what is absent, null or of another shape reads as
/// nil, and numbers and booleans may be spelled as strings.
package struct SourceValue: Sendable {
    package struct Member: Sendable {
        package let name: String
        package let value: SourceValue
        fileprivate let keyOffset: Int

        /// The name with its place, which is looked up here and not before: comparisons need the names alone.
        package var key: Located<String> { Located(name, at: value.file.location(at: keyOffset)) }
    }

    let node: JSONNode
    fileprivate let file: SourceFile

    package init(_ node: JSONNode, in file: SourceFile) {
        self.node = node
        self.file = file
    }

    package var location: SourceLocation { file.location(at: node.offset) }

    /// The member of an object; nil if it is absent or null. Of duplicate keys the last one counts.
    package subscript(key: String) -> SourceValue? {
        guard case .object(let members) = node.content, let member = members.last(where: { $0.key == key }) else {
            return nil
        }
        if case .null = member.value.content { return nil }
        return SourceValue(member.value, in: file)
    }

    /// The members of an object, nulls included; nil if the value is not an object.
    package var members: [Member]? {
        guard case .object(let members) = node.content else { return nil }
        return members.map { Member(name: $0.key, value: SourceValue($0.value, in: file), keyOffset: $0.keyOffset) }
    }

    /// Follows member after member, nulls included, as far as the path goes.
    func descend(_ path: [String]) -> (depth: Int, value: SourceValue) {
        var found = node
        for (depth, key) in path.enumerated() {
            guard case .object(let members) = found.content, let member = members.last(where: { $0.key == key }) else {
                return (depth, SourceValue(found, in: file))
            }
            found = member.value
        }
        return (path.count, SourceValue(found, in: file))
    }

    /// The value as JSON text with sorted keys, for facts that are only compared and shown.
    package var text: String {
        if let string { return string }
        var writer = JSONWriter(capacity: 64)
        writer.value(Self.sorted(node.value))
        return writer.finishText()
    }

    private static func sorted(_ value: JSONValue) -> JSONValue {
        switch value {
        case .object(let members):
            .object(members.map { JSONMember($0.key, sorted($0.value)) }.sorted { $0.key < $1.key })
        case .array(let elements): .array(elements.map(sorted))
        default: value
        }
    }

    /// The elements of an array; nil if the value is not an array.
    package var elements: [SourceValue]? {
        guard case .array(let elements) = node.content else { return nil }
        return elements.map { SourceValue($0, in: file) }
    }

    /// A string, or the digits of a number: ids and picklist values come as either.
    package var string: String? {
        switch node.content {
        case .string(let text): text
        case .number(let number): number.text
        default: nil
        }
    }

    /// A string that says something.
    package var nonEmptyString: String? { string.flatMap { $0.isEmpty ? nil : $0 } }

    /// The same with its place.
    package var locatedString: Located<String>? { nonEmptyString.map { Located($0, at: location) } }

    /// A whole number, also one spelled as a string (`"120"`) or with a fraction of zero (`120.0`).
    package var integer: Int? {
        switch node.content {
        case .number(let number): number.int
        case .string(let text): Int(text) ?? JSONNumber(text)?.int
        default: nil
        }
    }

    /// A boolean, also one spelled as a string.
    package var boolean: Bool? {
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
    package var isBlank: Bool {
        switch node.content {
        case .null: true
        case .string(let text): text.isEmpty
        case .array(let elements): elements.isEmpty
        case .object(let members): members.isEmpty
        case .bool, .number: false
        }
    }

    /// A string and not, say, a number.
    package var isText: Bool { if case .string = node.content { true } else { false } }

    /// For messages: what is there instead of what was expected.
    package var shapeName: String {
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

extension SourceValue {
    /// The value without places.
    package var jsonValue: JSONValue { node.value }
}
