import Foundation

/// A clock that stands still until it is moved. One of them serves both sides of a test: as `SandboxClock.virtual`
/// it is the server's time, as the `clock` of a client it is what that waits by.
///
/// A class with a lock, not an actor: the sandbox reads it in the middle of a request, which must not suspend.
public final class VirtualClock: Clock, @unchecked Sendable {
    /// A moment on this clock.
    public struct Instant: InstantProtocol, Sendable {
        /// Since the clock was made.
        public var offset: Duration

        public func advanced(by duration: Duration) -> Instant { Instant(offset: offset + duration) }
        public func duration(to other: Instant) -> Duration { other.offset - offset }
        public static func < (one: Instant, other: Instant) -> Bool { one.offset < other.offset }
    }

    private struct Sleeper {
        let deadline: Instant
        let continuation: CheckedContinuation<Void, any Error>
    }

    private let start: Int64
    private let jumps: Bool
    private let lock = NSLock()
    private var time = Instant(offset: .zero)
    private var slept: [Duration] = []
    private var sleepers: [Int: Sleeper] = [:]
    private var lastNumber = 0
    private var watchers: [(count: Int, continuation: CheckedContinuation<Void, Never>)] = []

    /// - Parameters:
    ///   - secondsSince1970: where the clock stands at first; by default 2026-01-15T09:00:00Z.
    ///   - jumping: a sleep moves the clock on at once instead of waiting until somebody else does.
    public init(secondsSince1970: Int64 = 1_768_467_600, jumping: Bool = false) {
        start = secondsSince1970
        jumps = jumping
    }

    public var now: Instant { lock.withLock { time } }
    public var minimumResolution: Duration { .nanoseconds(1) }
    /// Whole seconds.
    public var secondsSince1970: Int64 { start + now.offset.components.seconds }
    /// How long each sleep on this clock was to be, in order.
    public var sleeps: [Duration] { lock.withLock { slept } }

    /// Moves the clock forward.
    public func advance(seconds step: Int64) { advance(by: .seconds(step)) }

    /// Moves the clock forward and wakes whoever is due.
    public func advance(by duration: Duration) {
        let due = lock.withLock {
            time = time.advanced(by: duration)
            let due = sleepers.filter { $0.value.deadline <= time }
            for number in due.keys { sleepers[number] = nil }
            return due.values
        }
        for sleeper in due { sleeper.continuation.resume() }
    }

    /// Waits until so many tasks sleep on this clock.
    public func sleeping(_ count: Int) async {
        await withCheckedContinuation { continuation in
            let isReady = lock.withLock {
                if sleepers.count >= count { return true }
                watchers.append((count, continuation))
                return false
            }
            if isReady { continuation.resume() }
        }
    }

    public func sleep(until deadline: Instant, tolerance: Duration?) async throws {
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
        var ready: [CheckedContinuation<Void, Never>] = []
        let result: Result<Void, any Error>? = lock.withLock {
            slept.append(time.duration(to: deadline))
            // Looked at under the lock: a cancellation before it finds nobody to wake, one after it finds the sleeper.
            if Task.isCancelled { return .failure(CancellationError()) }
            if jumps, deadline > time { time = deadline }
            if deadline <= time { return .success(()) }
            sleepers[number] = Sleeper(deadline: deadline, continuation: continuation)
            ready = watchers.filter { $0.count <= sleepers.count }.map(\.continuation)
            watchers.removeAll { $0.count <= sleepers.count }
            return nil
        }
        if let result { continuation.resume(with: result) }
        for watcher in ready { watcher.resume() }
    }
}
