import ZohoCRM

/// How far a bulk read is, and what it found.
public struct BulkReadStatus: ServerJobStatus {
    public let state: JobProgress.State
    /// Rows in the file; nil before it is there.
    public let count: Int?
    /// Rows that a file can have.
    public let perPage: Int?
    /// There are more rows, for another job.
    public let hasMore: Bool
    /// By which the other job finds them; nil where it goes by page number.
    public let nextPageToken: String?
    /// Which rows these are, from 1.
    public let page: Int?
    /// Where the file lies: whole, or from the host on.
    public let downloadURL: String?
    public let raw: JSONValue

    init(_ item: JSONValue) {
        let result = item["result"]
        state = .init(word: item["state"]?.string ?? "")
        count = result?["count"]?.lenientInt
        perPage = result?["per_page"]?.lenientInt
        hasMore = result?["more_records"]?.bool ?? false
        nextPageToken = result?["next_page_token"]?.string.flatMap { $0.isEmpty ? nil : $0 }
        page = (result?["page"] ?? item["query"]?["page"])?.lenientInt
        downloadURL = result?["download_url"]?.string
        raw = item
    }

    /// The rows after these; nil if there are none.
    var next: BulkReadPage? {
        guard hasMore else { return nil }
        return nextPageToken.map { .token($0) } ?? .number((page ?? 1) + 1)
    }
}
