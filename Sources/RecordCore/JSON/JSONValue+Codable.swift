// Trees through any coder, for records inside other `Codable` types.

extension JSONValue: Codable {
    /// Members come sorted by key, as coders do not tell the order of the document. Numbers come with their exact
    /// value, not their spelling: `1.50` may arrive as `1.5`.
    public init(from decoder: any Decoder) throws {
        if let container = try? decoder.singleValueContainer(), let scalar = Self(scalarFrom: container) {
            self = scalar
        } else if var elements = try? decoder.unkeyedContainer() {
            var values: [JSONValue] = []
            while !elements.isAtEnd { values.append(try elements.decode(JSONValue.self)) }
            self = .array(values)
        } else {
            let members = try decoder.container(keyedBy: JSONKey.self)
            self = .object(
                try members.allKeys.sorted { $0.stringValue < $1.stringValue }
                    .map { JSONMember($0.stringValue, try members.decode(JSONValue.self, forKey: $0)) })
        }
    }

    private init?(scalarFrom container: any SingleValueDecodingContainer) {
        if container.decodeNil() {
            self = .null
        } else if let text = try? container.decode(String.self) {
            self = .string(text)
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if let number = NumberCoding.text(from: container).flatMap({ JSONNumber($0) }) {
            self = .number(number)
        } else {
            return nil
        }
    }

    /// Of duplicate keys the last one is encoded. A number that the format cannot hold exactly is rounded.
    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .object(let members):
            var container = encoder.container(keyedBy: JSONKey.self)
            for member in members { try container.encode(member.value, forKey: JSONKey(stringValue: member.key)) }
        case .array(let elements):
            var container = encoder.unkeyedContainer()
            for element in elements { try container.encode(element) }
        case .null:
            var container = encoder.singleValueContainer()
            try container.encodeNil()
        case .bool(let value):
            var container = encoder.singleValueContainer()
            try container.encode(value)
        case .string(let value):
            var container = encoder.singleValueContainer()
            try container.encode(value)
        case .number(let number):
            var container = encoder.singleValueContainer()
            if try NumberCoding.encode(number.decimal, text: number.text, into: &container) { return }
            if let value = number.double { try container.encode(value) } else { try container.encode(number.text) }
        }
    }
}

/// A key that may be any string.
struct JSONKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}
