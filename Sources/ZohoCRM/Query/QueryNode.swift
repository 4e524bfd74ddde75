import RecordCore

/// The tree behind a condition, free of the module's type.
indirect enum QueryNode: Hashable, Sendable {
    case comparison(QueryComparison)
    case and(QueryNode, QueryNode)
    case or(QueryNode, QueryNode)

    var comparisons: [QueryComparison] {
        switch self {
        case .comparison(let comparison): [comparison]
        case .and(let left, let right), .or(let left, let right): left.comparisons + right.comparisons
        }
    }

    /// The condition as it is sent: every comparison and every pair in brackets of its own, as the server demands
    /// from the third comparison on.
    var text: String {
        switch self {
        case .comparison(let comparison): "(\(comparison.text))"
        case .and(let left, let right): "(\(left.text) and \(right.text))"
        case .or(let left, let right): "(\(left.text) or \(right.text))"
        }
    }
}

/// A column, an operator and what to compare with.
struct QueryComparison: Hashable, Sendable {
    /// What follows the operator.
    enum Form: Sendable { case nothing, single, list, range }

    let column: QueryName
    let comparator: String
    let form: Form
    let values: [QueryLiteral]
    /// The part of a text that cannot be looked for, if it is one.
    var oddPattern: String?

    init<Record, Kind>(_ field: Field<Record, Kind>, _ comparator: String, _ form: Form, _ values: [QueryLiteral]) {
        column = QueryName(field)
        self.comparator = comparator
        self.form = form
        self.values = values
    }

    var text: String {
        let words = values.map(\.text)
        return switch form {
        case .nothing: "\(column.text) \(comparator)"
        case .single, .range: "\(column.text) \(comparator) \(words.joined(separator: " and "))"
        case .list: "\(column.text) \(comparator) (\(words.joined(separator: ", ")))"
        }
    }

    /// What the server would refuse or misread; nil if nothing is known against it.
    var problem: String? {
        if column.isTooLong { return "A path leads through more than \(QueryLimits.joins) lookups." }
        if let oddPattern {
            return oddPattern.isEmpty
                ? "\(column.name) is searched for an empty part."
                : "\(column.name) is searched for a part with “%”, which stands for any text in a query."
        }
        if form == .list {
            if values.isEmpty { return "The list of values for \(column.name) is empty." }
            if values.count > QueryLimits.membershipValues {
                return "The list for \(column.name) has \(values.count) values; Zoho takes at most \(QueryLimits.membershipValues)."
            }
        }
        if values.contains(where: \.isAmbiguous) {
            return "\(column.name) is compared with a text in which a backslash stands before a quote or at the end."
        }
        return nil
    }
}
