import RecordCore

extension Criterion {
    /// The criterion as mass actions and bulk jobs take it: nested groups of
    /// `{"field": {"api_name"}, "comparator", "value"}`.
    var json: JSONValue { node.json(of: Record.schema) }
}

extension CriterionNode {
    fileprivate func json(of schema: RecordSchema) -> JSONValue {
        switch self {
        case .comparison(let field, let comparator, let values):
            Self.comparison(field, comparator, values, schema)
        case .and: .group("and", operands(joinedBy: true).map { $0.json(of: schema) })
        case .or: .group("or", operands(joinedBy: false).map { $0.json(of: schema) })
        }
    }

    /// `a and b and c` is one group of three.
    private func operands(joinedBy isAnd: Bool) -> [CriterionNode] {
        switch self {
        case .and(let left, let right) where isAnd:
            left.operands(joinedBy: isAnd) + right.operands(joinedBy: isAnd)
        case .or(let left, let right) where !isAnd:
            left.operands(joinedBy: isAnd) + right.operands(joinedBy: isAnd)
        default: [self]
        }
    }

    private static func comparison(
        _ field: String, _ comparator: CriterionOperator, _ values: [String], _ schema: RecordSchema
    ) -> JSONValue {
        // A search names the id of a lookup as `Account_Name.id`; here the field stands alone and its value is an
        // object.
        let isReference = field.hasSuffix(".id") && schema.index(of: field) == nil
        let name = isReference ? String(field.dropLast(3)) : field
        let shape = schema.index(of: name).map { schema.fields[$0].shape }
        let list = values.map { value -> JSONValue in
            isReference ? ["id": .string(value)] : .criterionValue(value, shape)
        }
        let isList = comparator == .isAny || comparator == .between || list.count > 1
        return [
            "field": ["api_name": .string(name)], "comparator": .string(comparator.bulkName),
            "value": isList ? .array(list) : list.first ?? .null,
        ]
    }
}

extension CriterionOperator {
    /// The word of mass actions and bulk jobs: `equal` where a search says `equals`.
    fileprivate var bulkName: String { self == .equals ? "equal" : rawValue }
}

extension JSONValue {
    fileprivate static func group(_ word: String, _ parts: [JSONValue]) -> JSONValue {
        ["group_operator": .string(word), "group": .array(parts)]
    }

    /// Numbers and truth values are such here, not texts.
    fileprivate static func criterionValue(_ text: String, _ shape: ValueShape?) -> JSONValue {
        switch shape {
        case .boolean where text == "true" || text == "false": .bool(text == "true")
        case .integer, .decimal: ExactDecimal(text).map { .number(JSONNumber($0)) } ?? .string(text)
        default: .string(text)
        }
    }
}
