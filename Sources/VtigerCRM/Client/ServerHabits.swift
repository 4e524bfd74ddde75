import Foundation

/// What a server was seen not to be able to do, so that it is not asked again: `count(*)`, `sync`.
///
/// A class with a lock, as calls that run side by side update it; shared by copies of a client.
final class ServerHabits: @unchecked Sendable {
    enum Gap: Hashable, Sendable {
        /// Counts of the module are answered with nothing.
        case count(module: String)
        case sync
    }

    private let lock = NSLock()
    private var gaps: Set<Gap> = []

    func lacks(_ gap: Gap) -> Bool { lock.withLock { gaps.contains(gap) } }

    /// Keeps that the server cannot do it. True if that is news.
    func learn(_ gap: Gap) -> Bool { lock.withLock { gaps.insert(gap).inserted } }
}
