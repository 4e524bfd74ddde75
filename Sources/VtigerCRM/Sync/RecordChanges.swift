import CRMRuntime
import RecordCore

/// What has changed in a module, one change after the other; see ``Records/changes(since:by:overlap:)``.
///
/// Nothing is sent before the iteration starts; each iteration begins at the same checkpoint. An iteration throws
/// `CRMError`, or `CancellationError` when its task is cancelled, and is over then; it can be taken up at the checkpoint of
/// the last change.
public struct RecordChanges<Record: CRMRecord>: AsyncSequence, Sendable {
    public typealias Element = RecordChange<Record>
    public typealias AsyncIterator = PagedRows<ChangePageSource<Record>>.Iterator

    /// The same page by page. Each has a checkpoint, also one in which nothing is news.
    public let pages: PageSequence<ChangePageSource<Record>>

    init(_ source: ChangePageSource<Record>) { pages = PageSequence(source) }

    public func makeAsyncIterator() -> AsyncIterator { PagedRows(pages).makeAsyncIterator() }

    /// All changes in an array, with the checkpoint after them; nil if there never was a record.
    public func array() async throws -> (changes: [RecordChange<Record>], checkpoint: SyncCheckpoint?) {
        var changes: [RecordChange<Record>] = []
        var checkpoint: SyncCheckpoint?
        for try await page in pages {
            changes.append(contentsOf: page)
            checkpoint = page.checkpoint ?? checkpoint
        }
        return (changes, checkpoint)
    }
}
