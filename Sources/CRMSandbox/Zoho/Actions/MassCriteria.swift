import RecordCore

/// Criteria as JSON, as mass actions and bulk jobs take them.
enum MassCriteria {
    private static let words: [String: Comparator] = [
        "equal": .equals, "not_equal": .notEqual, "greater_equal": .greaterEqual, "greater_than": .greaterThan,
        "less_equal": .lessEqual, "less_than": .lessThan, "between": .between, "in": .oneOf, "starts_with": .startsWith,
    ]

    /// - Parameter value: a group, a comparison, or a list of one.
    static func read(_ value: JSONValue, at path: String = "$.criteria") throws(ZohoError) -> Criterion {
        if let list = value.array {
            guard let first = list.first, list.count == 1 else { throw .wrongType("jsonobject", "criteria", at: path) }
            return try read(first, at: "\(path)[0]")
        }
        if let group = value["group"] {
            guard let parts = group.array, !parts.isEmpty else { throw .wrongType("jsonarray", "group", at: "\(path).group") }
            var read: [Criterion] = []
            for (position, part) in parts.enumerated() { read.append(try self.read(part, at: "\(path).group[\(position)]")) }
            switch value["group_operator"]?.string?.lowercased() {
            case "and", nil: return .all(read)
            case "or": return .any(read)
            default: throw .invalid("group_operator", at: "\(path).group_operator")
            }
        }
        guard let name = value["field"]?["api_name"]?.string else { throw .missingKey("api_name", at: "\(path).field.api_name") }
        guard let word = value["comparator"]?.string, let comparator = words[word] else {
            throw .invalid("comparator", at: "\(path).comparator")
        }
        guard let operand = value["value"], !operand.isNull else { throw .missingKey("value", at: "\(path).value") }
        let operands = operand.array ?? [operand]
        let isReference = operands.contains { $0.object != nil }
        return .comparison(
            Comparison(
                field: isReference ? "\(name).id" : name, comparator: comparator, values: operands.map(text)))
    }

    private static func text(_ value: JSONValue) -> String {
        switch value {
        case .string(let text): text
        case .number(let number): number.text
        case .bool(let bool): bool ? "true" : "false"
        default: value["id"].flatMap(References.id) ?? ""
        }
    }
}
