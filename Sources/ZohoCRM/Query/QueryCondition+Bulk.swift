import RecordCore

// The same condition as bulk jobs take it: nested groups of `{"field": {"api_name"}, "comparator", "value"}`.
// Source: Zoho CRM v8, "Create Bulk Read Job", comparators by data type.
extension QueryCondition {
    package var bulkCriteria: JSONValue { node.bulkCriteria(of: Record.schema) }

    /// Which of the server's rules it breaks; nil if none is known. Texts are JSON here, so no sign in them is odd.
    package var bulkProblem: String? {
        let comparisons = node.comparisons
        if comparisons.count > QueryLimits.comparisons {
            return "The condition has \(comparisons.count) comparisons; Zoho takes at most \(QueryLimits.comparisons)."
        }
        return comparisons.lazy.compactMap { comparison in
            if comparison.column.isTooLong { return "A path leads through more than \(QueryLimits.joins) lookups." }
            if comparison.form == .list, comparison.values.isEmpty { return "The list of values for \(comparison.column.name) is empty." }
            return nil
        }.first
    }
}

extension QueryNode {
    fileprivate func bulkCriteria(of schema: RecordSchema) -> JSONValue {
        switch self {
        case .comparison(let comparison): comparison.bulkCriteria(of: schema)
        case .and: ["group_operator": "and", "group": .array(operands(joinedBy: true).map { $0.bulkCriteria(of: schema) })]
        case .or: ["group_operator": "or", "group": .array(operands(joinedBy: false).map { $0.bulkCriteria(of: schema) })]
        }
    }

    /// `a and b and c` is one group of three.
    private func operands(joinedBy isAnd: Bool) -> [QueryNode] {
        switch self {
        case .and(let left, let right) where isAnd: left.operands(joinedBy: isAnd) + right.operands(joinedBy: isAnd)
        case .or(let left, let right) where !isAnd: left.operands(joinedBy: isAnd) + right.operands(joinedBy: isAnd)
        default: [self]
        }
    }
}

extension QueryComparison {
    fileprivate func bulkCriteria(of schema: RecordSchema) -> JSONValue {
        let isReference = schema.index(of: column.name).map { if case .reference = schema.fields[$0].shape { true } else { false } } ?? false
        let (word, values) = bulkForm
        let list = values.map { value -> JSONValue in isReference && form != .nothing ? ["id": value] : value }
        return [
            "field": ["api_name": .string(column.name)], "comparator": .string(word),
            "value": form == .list || form == .range ? .array(list) : list.first ?? .null,
        ]
    }

    private var bulkForm: (word: String, values: [JSONValue]) {
        let plain = values.map(\.json)
        switch comparator {
        case "is null": return ("equal", ["${EMPTY}"])
        case "is not null": return ("equal", ["${NOTEMPTY}"])
        case "=": return ("equal", plain)
        case "!=": return ("not_equal", plain)
        case "<": return ("less_than", plain)
        case "<=": return ("less_equal", plain)
        case ">": return ("greater_than", plain)
        case ">=": return ("greater_equal", plain)
        case "like", "not like": return pattern(isNegative: comparator == "not like")
        default: return (comparator.replacing(" ", with: "_"), plain)
        }
    }

    /// A pattern of the query language, `%Sm%`, in the words of bulk jobs.
    private func pattern(isNegative: Bool) -> (word: String, values: [JSONValue]) {
        guard case .text(let pattern)? = values.first else { return (comparator, []) }
        let (starts, ends) = (pattern.hasPrefix("%"), pattern.count > 1 && pattern.hasSuffix("%"))
        let part = JSONValue.string(String(pattern.dropFirst(starts ? 1 : 0).dropLast(ends ? 1 : 0)))
        if isNegative { return ("not_contains", [part]) }
        return (starts && ends ? "contains" : ends ? "starts_with" : "ends_with", [part])
    }
}

extension QueryLiteral {
    /// Numbers and truth values are such, everything else is a text.
    fileprivate var json: JSONValue {
        switch self {
        case .text(let text): .string(text)
        case .bare("true"): true
        case .bare("false"): false
        case .bare(let text): ExactDecimal(text).map { .number(JSONNumber($0)) } ?? .string(text)
        }
    }
}
