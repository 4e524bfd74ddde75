import CRMSchema
import RecordCore

/// Carries out a query: everything is looked up and checked first, then the rows are made.
struct QueryRun {
    private struct Selected {
        let key: String
        let aggregate: QuerySyntax.Aggregate?
        let column: QueryColumn
    }

    private let state: ZohoState
    private let module: ZohoModule
    private let query: QuerySyntax
    private let matcher: QueryMatcher?
    private let selected: [Selected]
    private let groups: [QueryColumn]
    private let orders: [(column: QueryColumn, isDescending: Bool)]

    init(_ query: QuerySyntax, _ state: ZohoState) throws(ZohoError) {
        let module = try state.module(named: query.module)
        let limits = state.limits
        try Self.check(query, limits)
        self.state = state
        self.module = module
        self.query = query
        var selected: [Selected] = []
        for column in query.columns {
            let found = try QueryColumn(column.name, in: module, state)
            guard found.isSelectable else { throw .invalidColumn(column.name, "data type not supported") }
            if let aggregate = column.aggregate { try QueryAggregation.check(aggregate, found) }
            selected.append(Selected(key: column.key, aggregate: column.aggregate, column: found))
        }
        self.selected = selected
        matcher = try query.condition.map { condition throws(ZohoError) in try QueryMatcher(condition, module, state) }
        var groups: [QueryColumn] = []
        for name in query.groups { groups.append(try QueryColumn(name, in: module, state)) }
        self.groups = groups
        var orders: [(column: QueryColumn, isDescending: Bool)] = []
        for order in query.orders {
            let column = try QueryColumn(order.name, in: module, state)
            guard column.isSortable else { throw .invalidColumn(order.name, "column given cannot be used to sort") }
            orders.append((column, order.isDescending))
        }
        self.orders = orders
        try checkGroups()
    }

    private static func check(_ query: QuerySyntax, _ limits: SandboxLimits) throws(ZohoError) {
        func limit(_ count: Int, _ limit: Int, _ clause: String) throws(ZohoError) {
            if count > limit { throw .queryLimit(limit, clause: clause) }
        }
        try limit(query.columns.count, limits.columnsPerQuery, "select")
        try limit(query.columns.count { $0.aggregate != nil }, limits.aggregatesPerQuery, "aggregate")
        try limit(query.groups.count, limits.groupsPerQuery, "group by")
        try limit(query.orders.count, limits.ordersPerQuery, "order by")
        try limit(query.count ?? 0, limits.rowsPerQuery, "limit")
        try limit(query.offset + 1, limits.rowsByQueryOffset, "offset")
        var keys: Set<String> = []
        for column in query.columns {
            guard keys.insert(column.key).inserted || column.alias == nil else { throw .duplicateAlias }
        }
        try unique(query.orders.map(\.name), "order by")
        try unique(query.groups, "group by")
        try unique(query.columns.filter { $0.aggregate != nil }.map(\.key), "aggregate")
    }

    private static func unique(_ names: [String], _ clause: String) throws(ZohoError) {
        var seen: Set<String> = []
        for name in names { guard seen.insert(name).inserted else { throw .duplicateColumn(name, clause: clause) } }
    }

    private var isGrouped: Bool { !groups.isEmpty || selected.contains { $0.aggregate != nil } }

    private func checkGroups() throws(ZohoError) {
        guard isGrouped else { return }
        let names = Set(groups.map(\.name))
        for column in selected where column.aggregate == nil && !names.contains(column.column.name) {
            throw .invalidColumn(column.column.name, "column given is not part of the group by clause")
        }
        for order in orders where !names.contains(order.column.name) {
            throw .invalidColumn(order.column.name, "column given is not part of the group by clause")
        }
    }

    // MARK: Rows

    /// The rows that were asked for, and whether more follow.
    func rows() -> (rows: [JSONValue], hasMore: Bool) {
        let store = state[store: module.name]
        let found = store.ids.compactMap { store[$0] }.filter { matcher?.matches($0) ?? true }
        let count = query.count ?? state.limits.rowsPerQueryDefault
        if isGrouped {
            let rows = grouped(found)
            return (Array(rows.dropFirst(query.offset).prefix(count)), query.offset + count < rows.count)
        }
        let rows = sorted(found).dropFirst(query.offset).prefix(count).map(row)
        return (Array(rows), query.offset + count < found.count)
    }

    private func row(_ record: StoredRecord) -> JSONValue {
        var members = selected.filter { $0.key != "id" }.map { JSONMember($0.key, $0.column.value(of: record, state)) }
        var seen: Set<String> = []
        members = members.filter { seen.insert($0.key).inserted }
        return .object(members + [JSONMember("id", .string(record.idText))])
    }

    private func grouped(_ records: [StoredRecord]) -> [JSONValue] {
        if groups.isEmpty { return [.object(members(of: records))] }
        var order: [[JSONValue]] = []
        var members: [[JSONValue]: [StoredRecord]] = [:]
        for record in records {
            let key = groups.map { $0.value(of: record, state) }
            if members[key] == nil { order.append(key) }
            members[key, default: []].append(record)
        }
        // Each group stands for its first record when the groups are sorted.
        let first = sorted(order.compactMap { members[$0]?.first })
        return first.compactMap { record in members[groups.map { $0.value(of: record, state) }] }.map { .object(self.members(of: $0)) }
    }

    private func members(of records: [StoredRecord]) -> [JSONMember] {
        selected.map { selected in
            let column = selected.column
            guard let aggregate = selected.aggregate else {
                return JSONMember(selected.key, records.first.map { column.value(of: $0, state) } ?? .null)
            }
            return JSONMember(
                selected.key, QueryAggregation.value(aggregate, of: records.map { column.value(of: $0, state) }, type: column.type))
        }
    }

    /// By the orders of the query, empty values first; what is equal stays in the order of the ids.
    private func sorted(_ records: [StoredRecord]) -> [StoredRecord] {
        guard !orders.isEmpty else { return records }
        let keyed = records.map { record in
            (record, orders.map { QueryOperand($0.column.value(of: record, state), type: $0.column.type) })
        }
        return keyed.sorted { left, right in
            for (position, order) in orders.enumerated() {
                let sign = Self.order(left.1[position], right.1[position])
                if sign != 0 { return order.isDescending ? sign > 0 : sign < 0 }
            }
            return left.0.id < right.0.id
        }.map(\.0)
    }

    private static func order(_ left: QueryOperand?, _ right: QueryOperand?) -> Int {
        switch (left, right) {
        case (nil, nil): 0
        case (nil, _): -1
        case (_, nil): 1
        case (let left?, let right?): left.order(right.text) ?? 0
        }
    }
}
