import CRMRuntime
import RecordCore

/// A query among the records on a list of one record. A value; nothing is sent before `array()` or `first()`.
///
/// The server knows no order and no limit here, and gives 100 rows at most. Where it gives so many, the ids are divided into
/// ranges until every answer is shorter, so that no row is missing. Each alternative of "or" is asked for by itself, as
/// the server would tie the list to the first of them only. Rows come by id.
public struct RelatedQuery<Record: CRMRecord, Item: CRMRecord, Row: Sendable>: Sendable {
    private let handle: RecordHandle<Record>
    private let label: String?
    private let row: @Sendable (RecordStorage) -> Row
    private var plan: QueryPlan

    init(
        _ handle: RecordHandle<Record>, _ label: String?, _ plan: QueryPlan = QueryPlan(schema: Item.schema),
        row: @escaping @Sendable (RecordStorage) -> Row
    ) {
        self.handle = handle
        self.label = label
        self.plan = plan
        self.row = row
    }

    /// Takes only the records that meet the condition; a second one is joined to the first by "and".
    public func `where`(_ condition: Condition<Item>) -> Self {
        var copy = self
        copy.plan.condition = plan.condition?.and(condition.alternatives) ?? condition.alternatives
        return copy
    }

    /// All rows, by id.
    public func array() async throws -> [Row] { try await rows().map { row($0.storage) } }

    /// The row with the smallest id; nil if there is none.
    public func first() async throws -> Row? { try await array().first }
}

extension RelatedQuery where Row == Item {
    /// Reads exactly these fields, as tuples of typed values.
    public func select<each Kind: VtigerColumn>(
        _ fields: repeat Field<Item, each Kind>
    ) -> RelatedQuery<Record, Item, (repeat (each Kind).Read)> {
        var columns: [Int] = []
        for field in repeat each fields { columns.append(field.index) }
        return selecting(columns) { row in (repeat (each Kind).read(row, (each fields).index)) }
    }

    /// Reads one field, as plain values.
    public func select<Kind: VtigerColumn>(_ field: Field<Item, Kind>) -> RelatedQuery<Record, Item, Kind.Read> {
        selecting([field.index]) { Kind.read($0, field.index) }
    }

    private func selecting<New>(_ columns: [Int], row: @escaping @Sendable (RecordStorage) -> New) -> RelatedQuery<Record, Item, New> {
        var plan = plan
        plan.columns = columns
        return RelatedQuery<Record, Item, New>(handle, label, plan, row: row)
    }
}

extension RelatedQuery {
    private typealias Found = (number: UInt64, storage: RecordStorage)

    private func rows() async throws -> [Found] {
        let call = "related.query"
        try handle.records.check(handle.id, call: call)
        if let refusal = QueryProblem.refusal(of: plan, call: call, handle.vtiger.prefixes) { throw refusal }
        return try await RelatedLabel(handle, Item.schema.module, label).use { label in
            var found: [UInt64: RecordStorage] = [:]
            let alternatives = plan.condition?.groups.map { Optional($0) } ?? [nil]
            for comparisons in alternatives {
                for row in try await rows(comparisons ?? [], label, call) { found[row.number] = found[row.number] ?? row.storage }
            }
            return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        }
    }

    /// The rows that meet all of these.
    private func rows(_ comparisons: [Comparison], _ label: String, _ call: String) async throws -> [Found] {
        var found: [Found] = []
        var lower: RawRecordID?
        // Where the ranges that are still to be read end, the nearest last.
        var uppers: [RawRecordID?] = [nil]
        while let upper = uppers.last {
            let range = [lower.map { Comparison("id", .isGreater, $0.description) }, upper.map { Comparison("id", .atMost, $0.description) }]
            let rows = try await answer(comparisons + range.compactMap { $0 }, label, call)
            if rows.count < VtigerLimits.rows {
                found += rows
                lower = upper
                uppers.removeLast()
                continue
            }
            // Full, so there may be more: the lower half first.
            let sorted = rows.sorted { $0.number < $1.number }
            guard let middle = sorted[sorted.count / 2 - 1].storage.ownRawID, sorted[0].number < sorted[sorted.count - 1].number,
                uppers.count < 64
            else { throw QueryProblem.repeatedPage(call: call) }
            uppers.append(middle)
        }
        return found
    }

    private func answer(_ comparisons: [Comparison], _ label: String, _ call: String) async throws -> [Found] {
        let text = try RelatedQueryText.text(selecting: plan.selection, from: Item.schema.module, comparisons, call: call)
        let answer = try await handle.vtiger.send(
            VtigerCall(
                call, operation: "query_related", .get,
                ["query": text, "id": handle.id.description, "relatedLabel": label]))
        let page = try handle.vtiger.page(answer, of: Item.schema, columns: plan.columns)
        return (0..<page.count).compactMap { index in
            let storage = page.storage(at: index)
            return storage.ownRawID.flatMap { RecordNumber.number($0.description) }.map { ($0, storage) }
        }
    }
}
