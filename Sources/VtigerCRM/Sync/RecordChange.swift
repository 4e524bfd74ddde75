import RecordCore

/// A change of a record, as `changes(since:)` tells it.
///
///     for try await change in vtiger.leads.changes(since: checkpoint) {
///         switch change.event {
///         case .updated(let lead): store(lead)
///         case .deleted(let id): remove(id)
///         }
///         checkpoint = change.checkpoint
///     }
public struct RecordChange<Record: CRMRecord>: Sendable, Hashable {
    public enum Event: Sendable, Hashable {
        /// Created or changed; the record as it is now, without `displayLabel` and line items.
        case updated(Record)
        /// Deleted, or a lead that was converted. Only told where the server's own `sync` works.
        case deleted(RecordID<Record>)
    }

    public let event: Event
    /// Where to go on after this change.
    public let checkpoint: SyncCheckpoint

    public var id: RecordID<Record> {
        switch event {
        case .updated(let record): record.id
        case .deleted(let id): id
        }
    }

    /// The record; nil if it was deleted.
    public var record: Record? {
        if case .updated(let record) = event { return record }
        return nil
    }
}
