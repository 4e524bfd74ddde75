import Foundation

/// Counts things that happen and lets a test wait for them, or give up after a while.
///
/// A lock, as cancellation handlers are synchronous.
final class CallWatch: @unchecked Sendable {
    private struct Waiter {
        let count: Int
        let continuation: CheckedContinuation<Bool, Never>
    }

    private let lock = NSLock()
    private var happened = 0
    private var waiters: [Int: Waiter] = [:]
    private var lastNumber = 0

    var count: Int { lock.withLock { happened } }

    func happen() {
        let ready = lock.withLock {
            happened += 1
            let ready = waiters.filter { $0.value.count <= happened }
            for number in ready.keys { waiters[number] = nil }
            return ready.values
        }
        for waiter in ready { waiter.continuation.resume(returning: true) }
    }

    /// Waits until it has happened so many times.
    /// - Returns: false if it has not within the time, which only something broken takes.
    func reached(_ count: Int = 1, within patience: Duration = .seconds(20)) async -> Bool {
        let number = lock.withLock {
            lastNumber += 1
            return lastNumber
        }
        let impatience = Task {
            try await Task.sleep(for: patience)
            lock.withLock { waiters.removeValue(forKey: number) }?.continuation.resume(returning: false)
        }
        defer { impatience.cancel() }
        return await withCheckedContinuation { continuation in
            let isReached = lock.withLock {
                if happened >= count { return true }
                waiters[number] = Waiter(count: count, continuation: continuation)
                return false
            }
            if isReached { continuation.resume(returning: true) }
        }
    }
}
