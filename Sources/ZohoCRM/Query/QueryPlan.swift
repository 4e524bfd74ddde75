import CRMRuntime
import RecordCore

/// A query without the types of its rows: what is sent, and which columns come back.
struct QueryPlan: Sendable {
    struct Column: Sendable, Hashable {
        let name: QueryName
        /// As it is selected, and its key in the answer.
        let isAggregate: Bool
    }

    struct Order: Sendable, Hashable {
        let column: QueryName
        let direction: SortDirection
    }

    let module: String
    private(set) var columns: [Column] = []
    /// Shapes of the columns, for the decoder.
    private var descriptors: [FieldDescriptor] = []
    var condition: QueryNode?
    var orders: [Order] = []
    var groups: [QueryName] = []
    /// Rows in one call.
    var rowsPerCall = 200

    init(module: String) { self.module = module }

    /// Adds a column and tells its place in the rows; a column that is there already keeps its place.
    mutating func place<Record, Kind: QueryColumn>(_ field: Field<Record, Kind>) -> Int {
        let column = Column(name: QueryName(Kind.columnName(field.name), like: field), isAggregate: Kind.isAggregate)
        // The id comes with every row and has the first place.
        if column.name.name == "id" {
            hasID = true
            return 0
        }
        if let known = columns.firstIndex(where: { $0.name.name == column.name.name }) { return known + 1 }
        columns.append(column)
        descriptors.append(FieldDescriptor(column.name.name, Kind.columnShape(field.descriptor.shape)))
        return columns.count
    }

    private var hasID = false

    /// The field table of the rows.
    var schema: RecordSchema { RecordSchema(module: module, fields: [.id("id")] + descriptors) }

    var hasAggregates: Bool { columns.contains(where: \.isAggregate) }

    /// The columns as they are selected, the id if it was asked for or nothing else was.
    var selected: [QueryName] { (hasID || columns.isEmpty ? [QueryName("id")] : []) + columns.map(\.name) }
}

extension QueryPlan {
    /// The query for some of its rows. Only one that takes several calls names an order for rows which are otherwise
    /// equal: from call to call they could come in another one.
    func text(offset: Int, count: Int, isPaged: Bool) -> String {
        var text = "select \(selected.map(\.selectionText).joined(separator: ", ")) from \(module)"
        text += " where \(condition?.text ?? "id is not null")"
        if !groups.isEmpty { text += " group by \(groups.map(\.text).joined(separator: ", "))" }
        var orders = orders
        if isPaged, !orders.isEmpty, orders.count < QueryLimits.orders, groups.isEmpty, !hasAggregates,
            !orders.contains(where: { $0.column.name == "id" })
        {
            orders.append(Order(column: QueryName("id"), direction: .ascending))
        }
        if !orders.isEmpty {
            text += " order by \(orders.map { "\($0.column.text) \($0.direction.rawValue)" }.joined(separator: ", "))"
        }
        return text + " limit \(offset), \(count)"
    }

    /// Which of the server's rules the query breaks; nil if none is known.
    var problem: String? {
        if let path = (columns.map(\.name) + orders.map(\.column) + groups).first(where: \.isTooLong) {
            return "The path \(path.name)… leads through more than \(QueryLimits.joins) lookups."
        }
        let aggregates = columns.filter(\.isAggregate).count
        if let excess = Self.excess(selected.count, QueryLimits.columns, "columns")
            ?? Self.excess(aggregates, QueryLimits.aggregates, "aggregates")
            ?? Self.excess(groups.count, QueryLimits.groups, "columns to group by")
            ?? Self.excess(orders.count, QueryLimits.orders, "columns to sort by")
        { return excess }
        if let twice = Self.duplicate(orders.map(\.column.name)) { return "The rows are sorted by \(twice) twice." }
        if let twice = Self.duplicate(groups.map(\.name)) { return "The rows are grouped by \(twice) twice." }
        if aggregates > 0 || !groups.isEmpty {
            let grouped = Set(groups.map(\.name))
            let plain = selected.filter { name in !columns.contains { $0.isAggregate && $0.name == name } }
            if let loose = plain.first(where: { !grouped.contains($0.name) }) {
                return "\(loose.name) is selected beside aggregates or groups, and the rows are not grouped by it."
            }
        }
        return conditionProblem
    }

    private var conditionProblem: String? {
        let comparisons = condition?.comparisons ?? []
        return Self.excess(comparisons.count, QueryLimits.comparisons, "comparisons")
            ?? comparisons.lazy.compactMap(\.problem).first
    }

    private static func excess(_ count: Int, _ limit: Int, _ what: String) -> String? {
        count > limit ? "The query has \(count) \(what); Zoho takes at most \(limit)." : nil
    }

    private static func duplicate(_ names: [String]) -> String? {
        var seen: Set<String> = []
        return names.first { !seen.insert($0).inserted }
    }
}
