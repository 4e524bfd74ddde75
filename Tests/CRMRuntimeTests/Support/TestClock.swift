import Foundation

/// A clock that stands still until it is told to go on. In `jumping` mode a sleep moves it instead of waiting.
final class TestClock: Clock, @unchecked Sendable {
    struct Instant: InstantProtocol {
        var offset: Duration
        func advanced(by duration: Duration) -> Instant { Instant(offset: offset + duration) }
        func duration(to other: Instant) -> Duration { other.offset - offset }
        static func < (one: Instant, other: Instant) -> Bool { one.offset < other.offset }
    }

    private struct Sleeper {
        let deadline: Instant
        let continuation: CheckedContinuation<Void, any Error>
    }

    private let lock = NSLock()
    private let jumps: Bool
    private var time = Instant(offset: .zero)
    private var sleepers: [Int: Sleeper] = [:]
    private var lastNumber = 0
    private var watchers: [(count: Int, continuation: CheckedContinuation<Void, Never>)] = []
    private var slept: [Duration] = []

    init(jumping: Bool = false) { jumps = jumping }

    var now: Instant { lock.withLock { time } }
    var minimumResolution: Duration { .nanoseconds(1) }
    /// How long each sleep was to be.
    var sleeps: [Duration] { lock.withLock { slept } }

    func sleep(until deadline: Instant, tolerance: Duration?) async throws {
        let number = lock.withLock {
            lastNumber += 1
            return lastNumber
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { fall(asleep: number, until: deadline, $0) }
        } onCancel: {
            lock.withLock { sleepers.removeValue(forKey: number) }?.continuation.resume(throwing: CancellationError())
        }
    }

    private func fall(asleep number: Int, until deadline: Instant, _ continuation: CheckedContinuation<Void, any Error>) {
        lock.lock()
        slept.append(time.duration(to: deadline))
        if jumps, deadline > time { time = deadline }
        if Task.isCancelled || deadline <= time {
            let isCancelled = Task.isCancelled
            lock.unlock()
            continuation.resume(with: isCancelled ? .failure(CancellationError()) : .success(()))
            return
        }
        sleepers[number] = Sleeper(deadline: deadline, continuation: continuation)
        let (ready, waiting) = (watchers.filter { $0.count <= sleepers.count }, watchers.filter { $0.count > sleepers.count })
        watchers = waiting
        lock.unlock()
        for watcher in ready { watcher.continuation.resume() }
    }

    /// Moves the time and wakes whoever is due.
    func advance(by duration: Duration) {
        let due = lock.withLock {
            time = time.advanced(by: duration)
            let due = sleepers.filter { $0.value.deadline <= time }
            for number in due.keys { sleepers[number] = nil }
            return due.values
        }
        for sleeper in due { sleeper.continuation.resume() }
    }

    /// Waits until so many sleep.
    func sleeping(_ count: Int) async {
        await withCheckedContinuation { continuation in
            lock.lock()
            if sleepers.count >= count {
                lock.unlock()
                continuation.resume()
            } else {
                watchers.append((count, continuation))
                lock.unlock()
            }
        }
    }
}
