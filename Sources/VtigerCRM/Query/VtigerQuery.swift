import CRMRuntime
import RecordCore

/// A query of one module: which records, which of their fields, in which order. A value; nothing is sent before it is
/// iterated, counted or collected.
///
///     for try await lead in vtiger.leads.where(.city == "Rome") { … }
///     for try await (name, mail) in vtiger.leads.select(.lastName, .email).where(.annualRevenue > 10_000).limit(500) { … }
///     let newest = try await vtiger.leads.order(by: .createdTime, .descending).limit(10).array()
///
/// The server gives 100 rows a call; the next page is fetched while one is being read.
///
/// **Order and paging.** Without an order of its own a query pages by id: each page begins after the last id of the one
/// before, so records that are created, changed or deleted meanwhile neither hide others nor make them come twice. With an
/// order it pages by offset, and then they may; so do types that are no modules, such as currencies.
///
/// **Length.** Queries travel in the URL, of which web servers take about 8 kB. A query that is longer because of a list
/// (`isAny`) is divided into several, if nothing is joined to the list by "or" and there is no order and no offset: the rows
/// then come by the parts of the list, and by id within each; those of a list of ids by id altogether. `limit` holds for
/// all of them. Any other query that is too long is refused with `refused.query.too-long`.
///
/// **What rows hold.** The id always; fields that were not selected are not loaded (`isLoaded`), nor is `label`. Records
/// that the user may not see, deleted records and converted leads are left out.
///
/// An iteration throws `CRMError`, or `CancellationError` when its task is cancelled, and is over then. An error in the
/// server's database, such as a comparison with characters that it cannot store, shows as no rows.
public struct VtigerQuery<Record: CRMRecord, Row: Sendable>: AsyncSequence, Sendable {
    public typealias Element = Row
    public typealias AsyncIterator = PagedRows<VtigerPageSource<Row>>.Iterator

    let vtiger: VtigerCRM
    var plan: QueryPlan
    let row: @Sendable (RecordStorage) -> Row
    /// Where to go on; nil for the beginning.
    var bookmark: QueryBookmark?

    init(_ vtiger: VtigerCRM, _ plan: QueryPlan, row: @escaping @Sendable (RecordStorage) -> Row) {
        self.vtiger = vtiger
        self.plan = plan
        self.row = row
    }

    public func makeAsyncIterator() -> AsyncIterator { PagedRows(pages).makeAsyncIterator() }

    /// The same rows page by page, each with a bookmark to go on from.
    public var pages: PageSequence<VtigerPageSource<Row>> {
        PageSequence(VtigerPageSource(vtiger, plan, resumingAt: bookmark, row: row), limit: nil)
    }
}

extension VtigerQuery: CustomStringConvertible {
    /// The query as its first call sends it.
    public var description: String { plan.text(at: .start, count: plan.rowsOfPage(at: .start)) }
}
