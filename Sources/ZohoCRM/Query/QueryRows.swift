import CRMRuntime

/// The rows of a query, one after the other; pages are fetched as they are needed.
///
/// `Row` is a tuple of what was selected, or a single value. Each iteration is a query of its own, from the first row.
/// While one page is being read the next is fetched. Between two calls the server keeps nothing: records that are
/// created, changed or deleted meanwhile may be missed or come twice.
///
/// An iteration throws `CRMError`, or `CancellationError` when its task is cancelled, and is over then.
public struct QueryRows<Row: Sendable>: AsyncSequence, Sendable {
    public typealias Element = Row
    public typealias AsyncIterator = PagedRows<QueryPageSource<Row>>.Iterator

    /// The same rows page by page.
    public let pages: PageSequence<QueryPageSource<Row>>

    init(_ source: QueryPageSource<Row>, limit: Int?) { pages = PageSequence(source, limit: limit) }

    public func makeAsyncIterator() -> AsyncIterator { PagedRows(pages).makeAsyncIterator() }

    /// All rows in an array.
    public func collect() async throws -> [Row] {
        var rows: [Row] = []
        for try await page in pages { rows.append(contentsOf: page) }
        return rows
    }
}
