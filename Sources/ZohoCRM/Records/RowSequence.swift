import CRMRuntime
import RecordCore

/// The rows of a listing or search, one after the other; pages are fetched as they are needed.
///
///     for try await (lastName, email) in zoho.leads.list(.lastName, .email) { … }
///
/// `Row` is a record, a single value or a tuple of values, whatever was asked for. Nothing is sent before the
/// iteration starts. Each iteration is a listing of its own, from the first row. While one page is being read the
/// next is fetched, more only where `concurrentPages` allows it; leaving the loop or cancelling the task cancels
/// these calls.
///
/// An iteration throws `CRMError`, or `CancellationError` when its task is cancelled, and is over then.
public struct RowSequence<Row: Sendable>: AsyncSequence, Sendable {
    public typealias Element = Row
    public typealias AsyncIterator = PagedRows<RecordPageSource<Row>>.Iterator

    /// The same listing page by page, with what the server says about each page.
    public let pages: PageSequence<RecordPageSource<Row>>

    init(_ source: RecordPageSource<Row>, limit: Int?, concurrentPages: Int = 1) {
        pages = PageSequence(source, limit: limit, concurrentPages: concurrentPages)
    }

    public func makeAsyncIterator() -> AsyncIterator { PagedRows(pages).makeAsyncIterator() }
}

extension RowSequence {
    /// All rows in an array. Meant for listings that are known to be small: see `limit`.
    public func collect() async throws -> [Row] {
        var rows: [Row] = []
        for try await page in pages { rows.append(contentsOf: page) }
        return rows
    }
}

/// Whole records, one after the other.
public typealias RecordSequence<Record: CRMRecord> = RowSequence<Record>
