import Foundation

/// Counts the requests for tokens, and holds the answers back while it is told to.
final class SignInDesk: @unchecked Sendable {
    // A condition and not an actor: the threads of the connections wait here.
    private let condition = NSCondition()
    private var arrived = 0
    private var isHeld = false
    private var watchers: [(count: Int, continuation: CheckedContinuation<Void, Never>)] = []

    /// Requests so far; the tokens for them were made, if there was to be one.
    var count: Int { condition.withLock { arrived } }

    func hold() { condition.withLock { isHeld = true } }

    func release() {
        condition.withLock {
            isHeld = false
            condition.broadcast()
        }
    }

    /// Waits until so many requests have come.
    func reached(_ count: Int) async {
        await withCheckedContinuation { continuation in
            let isThere = condition.withLock {
                if arrived >= count { return true }
                watchers.append((count, continuation))
                return false
            }
            if isThere { continuation.resume() }
        }
    }

    /// A request has come: waits until its answer may go.
    func pass() {
        condition.withLock {
            arrived += 1
            let ready = watchers.filter { $0.count <= arrived }
            watchers.removeAll { $0.count <= arrived }
            for watcher in ready { watcher.continuation.resume() }
            while isHeld { condition.wait() }
        }
    }
}
