import CRMRuntime
import RecordCore

// Queries begin at the records of a module: `vtiger.leads.where(…)`. What they can do is described with `VtigerQuery`.

extension Records {
    /// All records that the user may see, whole, by id.
    ///
    ///     for try await lead in vtiger.leads.all() { … }
    public func all() -> VtigerQuery<Record, Record> {
        VtigerQuery(vtiger, QueryPlan(schema: Record.schema)) { Record(storage: $0) }
    }

    /// The records that meet a condition, whole.
    ///
    ///     vtiger.leads.where(.city == "Rome" && .annualRevenue > 10_000 || .starts(.email, with: "a"))
    public func `where`(_ condition: Condition<Record>) -> VtigerQuery<Record, Record> { all().where(condition) }

    /// Exactly these fields of the records, as tuples of typed values.
    ///
    ///     for try await (name, mail) in vtiger.leads.select(.lastName, .email) { … }
    public func select<each Kind: VtigerColumn>(
        _ fields: repeat Field<Record, each Kind>
    ) -> VtigerQuery<Record, (repeat (each Kind).Read)> {
        all().select(repeat each fields)
    }

    /// One field of the records, as plain values.
    public func select<Kind: VtigerColumn>(_ field: Field<Record, Kind>) -> VtigerQuery<Record, Kind.Read> {
        all().select(field)
    }

    /// The records with these fields only; the others are not loaded.
    public func loading<each Kind: VtigerColumn>(_ fields: repeat Field<Record, each Kind>) -> VtigerQuery<Record, Record> {
        all().loading(repeat each fields)
    }

    /// The records sorted by a field. See ``VtigerQuery/order(by:_:)``.
    public func order<Kind: VtigerSortable>(
        by field: Field<Record, Kind>, _ direction: SortDirection = .ascending
    ) -> VtigerQuery<Record, Record> {
        all().order(by: field, direction)
    }

    /// The records sorted by two fields; the direction is that of the last.
    public func order<First: VtigerSortable, Second: VtigerSortable>(
        by first: Field<Record, First>, _ second: Field<Record, Second>, _ direction: SortDirection = .ascending
    ) -> VtigerQuery<Record, Record> {
        all().order(by: first, second, direction)
    }

    /// The records sorted by three fields; the direction is that of the last.
    public func order<First: VtigerSortable, Second: VtigerSortable, Third: VtigerSortable>(
        by first: Field<Record, First>, _ second: Field<Record, Second>, _ third: Field<Record, Third>,
        _ direction: SortDirection = .ascending
    ) -> VtigerQuery<Record, Record> {
        all().order(by: first, second, third, direction)
    }

    /// The first records by id.
    public func limit(_ count: Int, offset: Int = 0) -> VtigerQuery<Record, Record> { all().limit(count, offset: offset) }

    /// How many records the user may see. See ``VtigerQuery/count()`` for what it costs.
    public func count() async throws -> Int { try await all().count() }
}
