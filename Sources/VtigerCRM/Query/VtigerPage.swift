import CRMRuntime
import RecordCore

/// One page of a query: at most 100 rows.
///
/// A collection of rows, each made when it is asked for; `Array(page)` makes them all.
public struct VtigerPage<Row: Sendable>: RowPage {
    /// Where the query goes on after this page, for resuming it later; nil after the last page and after one that `limit`
    /// has cut.
    public let next: QueryBookmark?
    /// The number of rows.
    public let count: Int
    private let decoded: DecodedPage
    private let row: @Sendable (RecordStorage) -> Row

    init(_ decoded: DecodedPage, count: Int? = nil, next: QueryBookmark?, row: @escaping @Sendable (RecordStorage) -> Row) {
        self.decoded = decoded
        self.count = count ?? decoded.count
        self.next = next
        self.row = row
    }

    public var startIndex: Int { 0 }
    public var endIndex: Int { count }
    public subscript(position: Int) -> Row { row(decoded.storage(at: position)) }

    public func keeping(first count: Int) -> Self {
        // Going on after this page would leave out the rows that are cut.
        Self(decoded, count: Swift.min(count, self.count), next: count < self.count ? nil : next, row: row)
    }
}
