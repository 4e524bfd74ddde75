import Foundation
import Testing

/// What one step of the scenario has to say: expectations that hold or not, and differences between servers that are no
/// fault.
///
/// A class with a lock, as steps may make calls side by side.
final class StepNotes: @unchecked Sendable {
    /// Ends a step that cannot go on; what failed has been recorded.
    struct Stop: Error {}

    let title: String
    private let lock = NSLock()
    private var remarks: [String] = []
    private var failures = 0
    private var ended = false

    init(_ title: String) { self.title = title }

    var said: [String] { lock.withLock { remarks } }
    var hasFailed: Bool { lock.withLock { failures > 0 } }

    /// It did not come to its end.
    var hasEnded: Bool { lock.withLock { ended } }
    func end() { lock.withLock { ended = true } }

    /// Something that the reader should know and that is right as it is.
    func say(_ text: String) { lock.withLock { remarks.append(text) } }

    func check(_ holds: Bool, _ what: @autoclosure () -> String, at place: SourceLocation = #_sourceLocation) {
        guard !holds else { return }
        fail(what(), at: place)
    }

    /// Both are the same.
    func same<Value: Equatable>(_ found: Value, _ expected: Value, _ what: @autoclosure () -> String, at place: SourceLocation = #_sourceLocation) {
        guard found != expected else { return }
        fail("\(what()): expected \(expected), found \(found)", at: place)
    }

    /// What the server is known to do, but not surely everywhere: said where it does otherwise.
    func observe(_ holds: Bool, _ otherwise: @autoclosure () -> String) {
        if !holds { say(otherwise()) }
    }

    func need<Value>(_ value: Value?, _ what: @autoclosure () -> String, at place: SourceLocation = #_sourceLocation) throws -> Value {
        guard let value else {
            fail("missing: \(what())", at: place)
            throw Stop()
        }
        return value
    }

    func fail(_ what: String, at place: SourceLocation = #_sourceLocation) {
        lock.withLock {
            failures += 1
            remarks.append("FAILED: \(what)")
        }
        Issue.record("\(title): \(what)", sourceLocation: place)
    }
}
