import RecordCore

/// A place in a stream of changes.
public struct SyncCursor: Hashable, Sendable {
    enum Step: Hashable, Sendable {
        /// Nothing was asked yet.
        case start
        /// After this second, by `sync`.
        case server(Int64)
        /// After this record of this second, by queries.
        case query(time: LocalDateTime, id: RawRecordID)
    }

    let step: Step
    /// All that was told before.
    let checkpoint: SyncCheckpoint?
}
