import CRMRuntime
import RecordCore

/// One page of a listing: its rows and what the server said about it.
///
/// A collection of rows, each made when it is asked for; `Array(page)` makes them all.
public struct RecordPage<Row: Sendable>: RowPage {
    public let info: PageInfo
    /// Where the listing goes on after this page, for resuming it later; nil after the last page, after one that
    /// `limit` has cut, and in searches, which cannot be resumed.
    public let next: PageBookmark?
    /// The number of rows.
    public let count: Int
    /// What the answer says of the API's allowance: credits left, calls left in the window.
    public let limits: APILimits
    private let decoded: DecodedPage
    private let row: @Sendable (RecordStorage) -> Row

    init(
        _ decoded: DecodedPage, info: PageInfo, next: PageBookmark? = nil, limits: APILimits,
        row: @escaping @Sendable (RecordStorage) -> Row
    ) {
        self.init(decoded, info: info, next: next, limits: limits, count: decoded.count, row: row)
    }

    private init(
        _ decoded: DecodedPage, info: PageInfo, next: PageBookmark?, limits: APILimits, count: Int,
        row: @escaping @Sendable (RecordStorage) -> Row
    ) {
        self.decoded = decoded
        self.info = info
        self.next = next
        self.limits = limits
        self.count = count
        self.row = row
    }

    public var startIndex: Int { 0 }
    public var endIndex: Int { count }
    public subscript(position: Int) -> Row { row(decoded.storage(at: position)) }

    public func keeping(first count: Int) -> Self {
        // Going on after this page would leave out the rows that are cut.
        Self(
            decoded, info: info, next: count < self.count ? nil : next, limits: limits,
            count: Swift.min(count, self.count), row: row)
    }
}
