import CRMSchema
import RecordCore

/// Decides whether a record meets the condition of a query. Made once per query, after every comparison has been checked
/// against its column.
///
/// As in SQL a comparison with nothing is never true, not even `!=` and `not in`; only `is null` finds what is empty.
struct QueryMatcher {
    private indirect enum Node {
        case comparison(QueryComparison, QueryColumn)
        case all(Node, Node)
        case any(Node, Node)
    }

    private let state: ZohoState
    private let root: Node

    init(_ predicate: QueryPredicate, _ module: ZohoModule, _ state: ZohoState) throws(ZohoError) {
        guard predicate.comparisons.count <= state.limits.criteriaPerQuery else {
            throw .queryLimit(state.limits.criteriaPerQuery, clause: "where")
        }
        self.state = state
        root = try Self.node(predicate, module, state)
    }

    private static func node(_ predicate: QueryPredicate, _ module: ZohoModule, _ state: ZohoState) throws(ZohoError) -> Node {
        switch predicate {
        case .comparison(let comparison): .comparison(comparison, try column(comparison, module, state))
        case .all(let left, let right): .all(try node(left, module, state), try node(right, module, state))
        case .any(let left, let right): .any(try node(left, module, state), try node(right, module, state))
        }
    }

    private static func column(
        _ comparison: QueryComparison, _ module: ZohoModule, _ state: ZohoState
    ) throws(ZohoError) -> QueryColumn {
        let column = try QueryColumn(comparison.name, in: module, state)
        let supported = QueryComparators.supported(column)
        guard !supported.isEmpty else { throw .invalidColumn(comparison.name, "data type not supported") }
        guard supported.contains(comparison.comparator) else { throw .invalidComparator(comparison) }
        guard comparison.values.count <= state.limits.valuesPerQueryList else {
            throw .queryLimit(state.limits.valuesPerQueryList, clause: "in")
        }
        for value in comparison.values {
            guard QueryOperand.isReadable(value, as: column.type) else { throw .invalidValue(value, comparison.name) }
        }
        // In "not like" the service takes "%text%" alone.
        if comparison.comparator == .notLike, let pattern = comparison.values.first {
            guard pattern.count > 1, pattern.hasPrefix("%"), pattern.hasSuffix("%") else { throw .invalidValue(pattern, comparison.name) }
        }
        return column
    }

    func matches(_ record: StoredRecord) -> Bool { matches(root, record) }

    private func matches(_ node: Node, _ record: StoredRecord) -> Bool {
        switch node {
        case .all(let left, let right): matches(left, record) && matches(right, record)
        case .any(let left, let right): matches(left, record) || matches(right, record)
        case .comparison(let comparison, let column): matches(comparison, column, record)
        }
    }

    private func matches(_ comparison: QueryComparison, _ column: QueryColumn, _ record: StoredRecord) -> Bool {
        guard let found = QueryOperand(column.value(of: record, state), type: column.type) else {
            return comparison.comparator == .isNull
        }
        let values = comparison.values
        var isSet = false
        if case .multiPicklist = column.type { isSet = true }
        func order(_ test: (Int) -> Bool) -> Bool { values.first.flatMap { found.order($0) }.map(test) ?? false }
        func isBetween() -> Bool {
            guard values.count == 2, let low = found.order(values[0]), let high = found.order(values[1]) else { return false }
            return low >= 0 && high <= 0
        }
        switch comparison.comparator {
        case .isNull: return false
        case .isNotNull: return true
        case .equal, .oneOf: return values.contains { found.equals($0, isSet: isSet) }
        case .notEqual, .noneOf: return !values.contains { found.equals($0, isSet: isSet) }
        case .like: return values.contains { found.isLike($0) }
        case .notLike: return !values.contains { found.isLike($0) }
        case .between: return isBetween()
        case .notBetween: return !isBetween()
        case .greaterEqual: return order { $0 >= 0 }
        case .greater: return order { $0 > 0 }
        case .lessEqual: return order { $0 <= 0 }
        case .less: return order { $0 < 0 }
        }
    }
}
