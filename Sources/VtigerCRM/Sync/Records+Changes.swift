import CRMRuntime
import RecordCore

extension Records {
    /// What has changed since a checkpoint: records that were created or changed, and, where the server tells, the ids of
    /// deleted ones. Oldest changes first.
    ///
    ///     for try await change in vtiger.leads.changes(since: checkpoint) {
    ///         if let lead = change.record { store(lead) }
    ///         save(change.checkpoint.description)
    ///     }
    ///
    /// Servers have an operation for this, `sync`, which fails with status 500 on 8.2 and 8.4 as they are installed. The client
    /// asks once; if it fails, the observer is told (`sync.by-query`), and this client and its copies read changes by queries
    /// over the time of modification. The two differ: `sync` tells deletions, and only records that the user owns; queries
    /// find all records that the user may see, and no deletions, for which see ``deleted(among:)``.
    ///
    /// Times are the server's and have whole seconds. A change can become visible after later ones; so a run begins some
    /// seconds before the checkpoint, and leaves out records that it finds unchanged. Every change comes at least once: of more
    /// than 500 records within these seconds some may come again. Where the server's clock is set back for the winter, changes
    /// within that hour may be missed, unless the overlap of the next run is longer.
    /// - Parameters:
    ///   - checkpoint: `checkpoint` of the last change or page that was taken care of; nil for all records.
    ///   - method: by the server's `sync` or by queries.
    ///   - overlap: how long before the checkpoint to begin; whole seconds.
    /// - Throws: while iterating, `refused.sync.checkpoint` for a checkpoint of another module or way, `refused.sync.no-time` for
    ///   types without times.
    public func changes(
        since checkpoint: SyncCheckpoint? = nil, by method: SyncMethod = .automatic, overlap: Duration = .seconds(10)
    ) -> RecordChanges<Record> {
        RecordChanges(
            ChangePageSource(
                vtiger: vtiger, checkpoint: checkpoint, method: method, overlap: max(0, overlap.components.seconds)))
    }

    /// Those of these records that are not there any more, or no longer visible to the user; converted leads are among them.
    ///
    /// For apps that keep records, where ``changes(since:by:overlap:)`` tells no deletions. One call for some hundred ids.
    public func deleted(among ids: [RecordID<Record>]) async throws -> [RecordID<Record>] {
        guard !ids.isEmpty, let id = Record.schema.idIndex else { return [] }
        let field = Field<Record, OwnID<Record>>(id)
        let left = try await Set(select(field).where(.isAny(field, of: ids)).array())
        return ids.filter { !left.contains($0) }
    }
}
