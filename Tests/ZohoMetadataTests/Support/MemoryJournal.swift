import Foundation
import ZohoMetadata

/// A journal that forgets with the test.
final class MemoryJournal: PullJournal, @unchecked Sendable {
    private let lock = NSLock()
    private var known: [String: KeptOutcome] = [:]

    func begin(_ plan: PullPlan, place: String) {}
    func outcome(of file: String) -> KeptOutcome? { lock.withLock { known[file] } }
    func keep(_ text: String?, of file: String) { lock.withLock { known[file] = text.map { .file($0) } ?? .nothing } }
    var files: [String] { lock.withLock { known.keys.sorted() } }
}
