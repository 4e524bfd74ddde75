import CRMRuntime
import RecordCore

// Which rows, in which order. Each gives another query and leaves this one as it is.

extension VtigerQuery {
    /// Takes only the records that meet the condition; a second one is joined to the first by "and".
    public func `where`(_ condition: Condition<Record>) -> Self {
        changed { $0.condition = $0.condition?.and(condition.alternatives) ?? condition.alternatives }
    }

    /// Sorts the rows, by offset paging; it takes the place of an earlier order.
    ///
    /// Rows that are equal in it come by id, if the direction is ascending.
    public func order<Kind: VtigerSortable>(by field: Field<Record, Kind>, _ direction: SortDirection = .ascending) -> Self {
        sorted([field.name], direction)
    }

    /// Sorts the rows by two fields. The server knows one direction, and only for the last of them; the first is ascending.
    public func order<First: VtigerSortable, Second: VtigerSortable>(
        by first: Field<Record, First>, _ second: Field<Record, Second>, _ direction: SortDirection = .ascending
    ) -> Self {
        sorted([first.name, second.name], direction)
    }

    /// Sorts the rows by three fields. The direction is that of the last; the others are ascending.
    public func order<First: VtigerSortable, Second: VtigerSortable, Third: VtigerSortable>(
        by first: Field<Record, First>, _ second: Field<Record, Second>, _ third: Field<Record, Third>,
        _ direction: SortDirection = .ascending
    ) -> Self {
        sorted([first.name, second.name, third.name], direction)
    }

    /// Ends after this many rows, and leaves out some before the first.
    public func limit(_ count: Int, offset: Int = 0) -> Self {
        changed {
            $0.limit = count
            $0.offset = offset
        }
    }

    /// Goes on where a page of this very query ended: `page.next`. See ``QueryBookmark``.
    /// - Throws: while iterating, `refused.query.bookmark` if it is one of another query.
    public func resuming(at bookmark: QueryBookmark) -> Self {
        var copy = self
        copy.bookmark = bookmark
        return copy
    }

    private func sorted(_ columns: [String], _ direction: SortDirection) -> Self {
        changed { $0.order = QueryOrder(columns: columns, direction: direction) }
    }

    private func changed(_ change: (inout QueryPlan) -> Void) -> Self {
        var copy = self
        change(&copy.plan)
        return copy
    }
}

// Which fields: `vtiger.leads.where(…).select(.lastName, .email)`.
extension VtigerQuery where Row == Record {
    /// Reads exactly these fields, as tuples of typed values.
    public func select<each Kind: VtigerColumn>(
        _ fields: repeat Field<Record, each Kind>
    ) -> VtigerQuery<Record, (repeat (each Kind).Read)> {
        var columns: [Int] = []
        for field in repeat each fields { columns.append(field.index) }
        return selecting(columns) { row in (repeat (each Kind).read(row, (each fields).index)) }
    }

    /// Reads one field, as plain values.
    public func select<Kind: VtigerColumn>(_ field: Field<Record, Kind>) -> VtigerQuery<Record, Kind.Read> {
        selecting([field.index]) { Kind.read($0, field.index) }
    }

    /// Reads records with these fields only; the others are not loaded.
    public func loading<each Kind: VtigerColumn>(_ fields: repeat Field<Record, each Kind>) -> Self {
        var columns: [Int] = []
        for field in repeat each fields { columns.append(field.index) }
        return selecting(columns) { Record(storage: $0) }
    }

    func selecting<New>(
        _ columns: [Int], row: @escaping @Sendable (RecordStorage) -> New
    ) -> VtigerQuery<Record, New> {
        var plan = plan
        var seen: Set<Int> = []
        plan.columns = columns.filter { seen.insert($0).inserted }
        var query = VtigerQuery<Record, New>(vtiger, plan, row: row)
        query.bookmark = bookmark
        return query
    }
}
