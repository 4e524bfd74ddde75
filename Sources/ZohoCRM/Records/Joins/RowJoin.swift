import CRMRuntime
import RecordCore

/// Makes rows of records and of the records that their lookups lead to.
struct RowJoin<Row: Sendable>: Sendable {
    let plan: JoinPlan
    /// Takes one record for each node of the plan.
    private let row: @Sendable ([RecordStorage]) -> Row

    init(_ plan: JoinPlan, row: @escaping @Sendable ([RecordStorage]) -> Row) {
        self.plan = plan
        self.row = row
    }

    /// Reads what the records' lookups lead to; the function that comes back makes the rows.
    func reader(
        of records: [RecordStorage], _ zoho: ZohoCRM, call: String
    ) async throws -> @Sendable (RecordStorage) -> Row {
        if let path = plan.tooLong { throw RecordProblem.longPath(path, call: call) }
        let joined = try await zoho.records(joinedTo: records, by: plan, call: call)
        return { row(joined.storages(of: $0)) }
    }

    func read(_ record: RecordStorage, _ zoho: ZohoCRM, call: String) async throws -> Row {
        try await reader(of: [record], zoho, call: call)(record)
    }
}

/// The join that some fields need; nil if none of them leads through a lookup, which is the usual case and costs the
/// rows nothing.
func join<Record, each Kind: FieldKind>(
    _ fields: repeat Field<Record, each Kind>
) -> RowJoin<(repeat (each Kind).Read)>? {
    var plan = JoinPlan(Record.schema)
    let places = (repeat plan.place(each fields))
    guard plan.hasJoins else { return nil }
    return RowJoin(plan) { storages in
        (repeat (each Kind).read(storages[(each places).node], (each places).index))
    }
}

/// The same for one field.
func join<Record, Kind: FieldKind>(_ field: Field<Record, Kind>) -> RowJoin<Kind.Read>? {
    var plan = JoinPlan(Record.schema)
    let place = plan.place(field)
    guard plan.hasJoins else { return nil }
    return RowJoin(plan) { Kind.read($0[place.node], place.index) }
}
