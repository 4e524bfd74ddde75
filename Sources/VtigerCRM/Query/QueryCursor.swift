import RecordCore

/// A place among the rows of a query.
public struct QueryCursor: Hashable, Sendable, Codable {
    /// Which of the queries that a long one was divided into.
    var part = 0
    /// The id of the last row before, where the rows come by id.
    var after: RawRecordID?
    /// The number of rows before.
    var passed = 0

    /// Before the first row.
    static let start = QueryCursor()
}
