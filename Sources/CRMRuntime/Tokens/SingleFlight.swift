import Foundation

/// Lets one piece of work run at a time and gives its outcome to everybody who asked meanwhile.
///
/// The work belongs to nobody's task: a caller that is cancelled leaves at once, and neither the work nor the
/// other callers notice. It runs to its end even when all have left, since a refresh that was sent has used up
/// a part of the server's limit, and its token is worth keeping. A failure goes to all who wait; the next caller
/// starts afresh.
///
/// A class with a lock and not an actor: joining and leaving must happen at once, also from a cancellation
/// handler, which cannot suspend.
package final class SingleFlight<Value: Sendable>: @unchecked Sendable {
    package typealias Waiter = CheckedContinuation<Value, any Error>

    private let lock = NSLock()
    private var isRunning = false
    private var waiters: [Int: Waiter] = [:]
    private var lastNumber = 0

    package init() {}

    /// For tests: how many wait, and whether the work is under way.
    var waiterCount: Int { lock.withLock { waiters.count } }
    var isBusy: Bool { lock.withLock { isRunning } }

    /// Joins the work in flight, or starts it.
    ///
    /// - Throws: the work's error, or `CancellationError` if the calling task is cancelled.
    package func run(_ work: @escaping @Sendable () async throws -> Value) async throws -> Value {
        let number = lock.withLock {
            lastNumber += 1
            return lastNumber
        }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { waiter in
                if join(number, waiter) { start(work) }
            }
        } onCancel: {
            leave(number)
        }
    }

    /// Returns whether the caller is the first one, who starts the work.
    private func join(_ number: Int, _ waiter: Waiter) -> Bool {
        lock.lock()
        // The task may have been cancelled before it got here, and then its handler found nobody to release.
        if Task.isCancelled {
            lock.unlock()
            waiter.resume(throwing: CancellationError())
            return false
        }
        waiters[number] = waiter
        let isFirst = !isRunning
        isRunning = true
        lock.unlock()
        return isFirst
    }

    private func leave(_ number: Int) {
        lock.withLock { waiters.removeValue(forKey: number) }?.resume(throwing: CancellationError())
    }

    private func start(_ work: @escaping @Sendable () async throws -> Value) {
        // Detached: neither the first caller's cancellation nor its task-local values belong to the others.
        Task.detached { [self] in
            let outcome: Result<Value, any Error>
            do { outcome = .success(try await work()) } catch { outcome = .failure(error) }
            let waiters = lock.withLock {
                defer {
                    self.waiters = [:]
                    isRunning = false
                }
                return self.waiters.values
            }
            for waiter in waiters { waiter.resume(with: outcome) }
        }
    }
}
