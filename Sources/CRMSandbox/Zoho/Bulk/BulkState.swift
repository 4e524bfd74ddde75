/// Jobs of bulk read and bulk write, and the archives that were uploaded for them.
struct BulkState: Sendable {
    /// By their ids.
    var reads: [String: BulkReadJob] = [:]
    var writes: [String: BulkWriteJob] = [:]
    var uploads: [String: StoredFile] = [:]
}
