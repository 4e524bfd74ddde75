/// Reads the text of a type.
///
///     union   = postfix { "|" postfix }
///     postfix = primary [ "?" ]
///     primary = name | "[" union "]" | "result" [ "<" union ">" ]
struct OperationTypeParser {
    private let area: String
    private var rest: Substring
    private var depth = 0
    private static let deepest = 32

    init(_ text: String, area: String) {
        self.area = area
        rest = text[...]
    }

    /// The type, if the whole text is one.
    mutating func parse() -> OperationType? {
        guard let type = union() else { return nil }
        skipSpaces()
        return rest.isEmpty ? type : nil
    }

    private mutating func union() -> OperationType? {
        depth += 1
        defer { depth -= 1 }
        guard depth < Self.deepest, let first = postfix() else { return nil }
        var types = [first]
        while take("|") {
            guard let next = postfix() else { return nil }
            types.append(next)
        }
        return types.count == 1 ? first : .union(types)
    }

    private mutating func postfix() -> OperationType? {
        guard let type = primary() else { return nil }
        return take("?") ? .nullable(type) : type
    }

    private mutating func primary() -> OperationType? {
        if take("[") {
            guard let element = union(), take("]") else { return nil }
            return .list(element)
        }
        let name = self.name()
        if name == "result" {
            guard take("<") else { return .result(nil) }
            guard let details = union(), take(">") else { return nil }
            return .result(details)
        }
        if let scalar = OperationType.Scalar(rawValue: name) { return .scalar(scalar) }
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        // Scalars begin small, shapes with a capital.
        guard let last = parts.last, last.first?.isUppercase == true, parts.count <= 2, parts.first?.isEmpty == false else { return nil }
        return .shape(parts.count == 2 ? name : "\(area).\(name)")
    }

    private mutating func name() -> String {
        skipSpaces()
        let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
        rest = rest.dropFirst(name.count)
        return String(name)
    }

    private mutating func take(_ character: Character) -> Bool {
        skipSpaces()
        guard rest.first == character else { return false }
        rest.removeFirst()
        return true
    }

    private mutating func skipSpaces() { rest = rest.drop { $0 == " " } }
}
