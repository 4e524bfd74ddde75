import CRMRuntime
import RecordCore

/// A query with typed rows. A value: nothing is sent before `limit`, `collect` or an iteration of `rows`.
///
///     let won = zoho.query(Deal.self).select(.dealName, .amount).where(.stage == .closedWon).orderBy(.amount, .descending)
///     let best = try await won.limit(10)
///     for try await (name, amount) in won.rows { … }
///
/// A query beyond Zoho's limits is refused with a `CRMError` before it is sent: 50 columns, five aggregates, four
/// columns to group by, ten to sort by, 25 comparisons, 100,000 rows.
public struct RowQuery<Record: CRMRecord, Row: Sendable>: Sendable {
    let zoho: ZohoCRM
    var plan: QueryPlan
    let row: @Sendable (RecordStorage) -> Row

    init(zoho: ZohoCRM, plan: QueryPlan, row: @escaping @Sendable (RecordStorage) -> Row) {
        self.zoho = zoho
        self.plan = plan
        self.row = row
    }

    /// Takes only the records that meet the condition; a second one is joined to the first by "and".
    public func `where`(_ condition: QueryCondition<Record>) -> Self {
        changed { $0.condition = $0.condition.map { .and($0, condition.node) } ?? condition.node }
    }

    /// Sorts the rows; a second call sorts what is equal by the first. Without it they come by id, ascending.
    public func orderBy<Kind: QuerySortable>(
        _ field: Field<Record, Kind>, _ direction: SortDirection = .ascending
    ) -> Self {
        changed { $0.orders.append(.init(column: QueryName(field), direction: direction)) }
    }

    /// Makes one row of all records that have the same values in these fields, for aggregates.
    ///
    /// Every selected column that is no aggregate has to be among them.
    public func group<each Kind: QueryGroupable>(by fields: repeat Field<Record, each Kind>) -> Self {
        var names: [QueryName] = []
        for field in repeat each fields { names.append(QueryName(field)) }
        return changed { $0.groups += names }
    }

    /// Sets how many rows one call brings, 1 to 2,000; otherwise 200. More than 200 cost two credits a call, more than
    /// 1,000 three.
    public func rowsPerCall(_ count: Int) -> Self { changed { $0.rowsPerCall = count } }

    private func changed(_ change: (inout QueryPlan) -> Void) -> Self {
        var copy = self
        change(&copy.plan)
        return copy
    }
}

// What sends the query.
extension RowQuery {
    /// The first rows, in an array.
    /// - Parameters:
    ///   - count: how many at most; more than one call brings take several.
    ///   - offset: how many rows to leave out before.
    public func limit(_ count: Int, offset: Int = 0) async throws -> [Row] {
        try await rows(offset: offset, limit: count).collect()
    }

    /// All rows in an array. Meant for queries that are known to find few.
    public func collect() async throws -> [Row] { try await rows.collect() }

    /// The first row; nil if there is none.
    public func first() async throws -> Row? { try await limit(1).first }

    /// All rows, one after the other; they are fetched as they are needed.
    public var rows: QueryRows<Row> { rows() }

    /// Rows one after the other.
    /// - Parameters:
    ///   - offset: how many rows to leave out before.
    ///   - limit: the sequence ends after this many rows; nil for all.
    public func rows(offset: Int = 0, limit: Int? = nil) -> QueryRows<Row> {
        QueryRows(
            QueryPageSource(
                zoho: zoho, plan: plan, decoders: DecoderPool(schema: plan.schema, columns: nil), row: row,
                offset: offset, limit: limit),
            limit: limit)
    }
}

extension RowQuery: CustomStringConvertible {
    /// The query as its first call sends it.
    public var description: String { plan.text(offset: 0, count: plan.rowsPerCall, isPaged: true) }
}
