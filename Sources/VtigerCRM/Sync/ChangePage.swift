import CRMRuntime
import RecordCore

/// The changes of one answer.
///
/// A collection of changes, each made when it is asked for.
public struct ChangePage<Record: CRMRecord>: RowPage {
    /// A change, before it is known whether it was told before.
    struct Entry: Sendable {
        let event: RecordChange<Record>.Event
        let told: SyncCheckpoint.Told
    }

    /// After all changes of the page; nil if there was none yet, and none before.
    public let checkpoint: SyncCheckpoint?
    public let count: Int
    /// All of the answer, in its order.
    private let entries: [Entry]
    /// Those that are news.
    private let news: [Int]
    /// Before the page.
    private let base: SyncCheckpoint
    private let overlap: Int64
    /// A record of the page is told in vain until all of it is: its order says nothing of time.
    private let isWhole: Bool

    init(_ entries: [Entry], after base: SyncCheckpoint, until end: Int64?, clock: LocalDateTime?, overlap: Int64, isWhole: Bool) {
        let before = Set(base.told)
        self.entries = entries
        self.base = base
        self.overlap = overlap
        self.isWhole = isWhole
        news = entries.indices.filter { !before.contains(entries[$0].told) }
        count = news.count
        if let end {
            var checkpoint = base.adding(entries.lazy.map(\.told), until: end, overlap: overlap)
            checkpoint.clock = clock ?? base.clock
            self.checkpoint = checkpoint
        } else {
            checkpoint = nil
        }
    }

    private init(
        _ entries: [Entry], _ news: [Int], _ count: Int, _ base: SyncCheckpoint, _ overlap: Int64, _ isWhole: Bool,
        _ checkpoint: SyncCheckpoint?
    ) {
        self.entries = entries
        self.news = news
        self.count = count
        self.base = base
        self.overlap = overlap
        self.isWhole = isWhole
        self.checkpoint = checkpoint
    }

    public var startIndex: Int { 0 }
    public var endIndex: Int { count }
    public subscript(position: Int) -> RecordChange<Record> {
        RecordChange(event: entries[news[position]].event, checkpoint: checkpoint(after: position))
    }

    private func checkpoint(after position: Int) -> SyncCheckpoint {
        if position == news.count - 1, let checkpoint { return checkpoint }
        if isWhole { return base }
        let told = entries[...news[position]].lazy.map(\.told)
        return base.adding(told, until: told.last?.time ?? base.time, overlap: overlap)
    }

    public func keeping(first count: Int) -> Self {
        Self(entries, news, Swift.min(count, self.count), base, overlap, isWhole, count < self.count ? nil : checkpoint)
    }
}
