import CRMRuntime
import RecordCore

/// One page of a listing: its rows and what the server said about it.
///
/// A collection of rows, each made when it is asked for; `Array(page)` makes them all.
public struct RecordPage<Row: Sendable>: RowPage {
    public let info: PageInfo
    /// The number of rows.
    public let count: Int
    private let decoded: DecodedPage
    private let row: @Sendable (RecordStorage) -> Row

    init(_ decoded: DecodedPage, info: PageInfo, row: @escaping @Sendable (RecordStorage) -> Row) {
        self.init(decoded, info: info, count: decoded.count, row: row)
    }

    private init(_ decoded: DecodedPage, info: PageInfo, count: Int, row: @escaping @Sendable (RecordStorage) -> Row) {
        self.decoded = decoded
        self.info = info
        self.count = count
        self.row = row
    }

    public var startIndex: Int { 0 }
    public var endIndex: Int { count }
    public subscript(position: Int) -> Row { row(decoded.storage(at: position)) }

    public func keeping(first count: Int) -> Self {
        Self(decoded, info: info, count: Swift.min(count, self.count), row: row)
    }
}
