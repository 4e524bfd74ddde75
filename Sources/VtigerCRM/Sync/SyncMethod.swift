/// How changes are found.
public enum SyncMethod: String, Sendable, Hashable, CaseIterable {
    /// By the server's own `sync`; where that fails with status 500, as it does on 8.2 and 8.4 as they are installed, by
    /// queries from then on. A checkpoint that was made by queries goes on by queries.
    case automatic
    /// By the server's `sync` alone: only the records that the signed-in user owns, deletions among them.
    case server
    /// By queries alone: all records that the user may see; deletions are not told.
    case query
}
