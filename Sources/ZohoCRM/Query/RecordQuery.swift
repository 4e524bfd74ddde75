import RecordCore

/// A query of one module before it is known what to read: `zoho.query(Deal.self)`.
///
///     let rows = try await zoho.query(Deal.self)
///         .select(.dealName, .amount, .accountName / .website)
///         .where(.stage == .closedWon)
///         .limit(200)
///
/// Queries are written in COQL, the query language of the server. They see a record as soon as it is written, unlike
/// searches, and read fields of other modules through lookups. The token needs the scope `ZohoCRM.coql.READ` beside
/// those of the modules.
public struct RecordQuery<Record: CRMRecord>: Sendable {
    let zoho: ZohoCRM

    /// Reads these columns, as tuples of typed values: fields of the module, fields reached through lookups, and
    /// aggregates.
    ///
    ///     .select(.stage, .count(.id), .sum(.amount)).group(by: .stage)
    ///
    /// At most 50 columns, five aggregates among them, and two lookups in one path.
    public func select<each Kind: QueryColumn>(
        _ fields: repeat Field<Record, each Kind>
    ) -> RowQuery<Record, (repeat (each Kind).Read)> {
        var plan = QueryPlan(module: Record.schema.module)
        let places = (repeat Field<Record, each Kind>(plan.place(each fields)))
        return RowQuery(zoho: zoho, plan: plan) { row in
            (repeat (each Kind).read(row, (each places).index))
        }
    }

    /// Reads one column, as plain values.
    public func select<Kind: QueryColumn>(_ field: Field<Record, Kind>) -> RowQuery<Record, Kind.Read> {
        var plan = QueryPlan(module: Record.schema.module)
        let place = plan.place(field)
        return RowQuery(zoho: zoho, plan: plan) { Kind.read($0, place) }
    }
}

extension ZohoCRM {
    /// A query of a module's records.
    public func query<Record: CRMRecord>(_: Record.Type) -> RecordQuery<Record> { RecordQuery(zoho: self) }
}
