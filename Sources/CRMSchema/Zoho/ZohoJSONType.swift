/// The field metadata's `json_type`: the shape of the value on the wire.
enum ZohoJSONType: Hashable {
    case string, integer, double, boolean, object, array

    /// Nil for words that are not known.
    init?(_ word: String) {
        switch word.lowercased() {
        case "string", "text": self = .string
        case "integer", "int", "long": self = .integer
        case "double", "float", "decimal", "number": self = .double
        case "boolean", "bool": self = .boolean
        case "jsonobject", "object": self = .object
        case "jsonarray", "array": self = .array
        default: return nil
        }
    }

    /// One text, number or boolean.
    var isScalar: Bool { self != .object && self != .array }

    /// The type of a field of which nothing else is known.
    var fieldType: FieldType {
        switch self {
        case .string: .text(.plain)
        case .integer: .integer
        case .double: .decimal(.plain)
        case .boolean: .boolean
        case .object, .array: .json
        }
    }
}
