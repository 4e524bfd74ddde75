import ZohoCRM

/// How far a bulk write is, and what became of its rows.
public struct BulkWriteStatus: ServerJobStatus {
    public let state: JobProgress.State
    /// Rows of the table; nil before the server has counted them.
    public let total: Int?
    public let added: Int?
    public let updated: Int?
    /// Rows that were refused: the results tell why.
    public let skipped: Int?
    /// Where the table of results lies; nil before it is there.
    public let downloadURL: String?
    public let raw: JSONValue

    /// The part that is behind, 0 to 1; nil without counts.
    public var fraction: Double? {
        guard let total, total > 0 else { return state.isOver ? 1 : nil }
        return min(1, Double((added ?? 0) + (updated ?? 0) + (skipped ?? 0)) / Double(total))
    }

    init(_ job: JSONValue) {
        state = .init(word: job["status"]?.string ?? "")
        let file = job["resource"]?.array?.first?["file"]
        total = file?["total_count"]?.lenientInt
        added = file?["added_count"]?.lenientInt
        updated = file?["updated_count"]?.lenientInt
        skipped = file?["skipped_count"]?.lenientInt
        downloadURL = job["result"]?["download_url"]?.string
        raw = job
    }
}
