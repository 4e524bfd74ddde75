import Foundation

/// The time that calls live in: how long something took, waiting, and the date.
///
/// It wraps any clock, so that tests run on a virtual one. Dates (of a token's end, of a `Retry-After`) follow
/// the same clock; with one of the system's clocks they are the system's date.
public struct RuntimeClock: Sendable {
    private let elapsedTime: @Sendable () -> Duration
    private let wait: @Sendable (Duration) async throws -> Void
    private let currentDate: @Sendable () -> Date

    /// - Parameter start: the date at which a virtual clock starts.
    public init(_ clock: any Clock<Duration> = ContinuousClock(), start: Date = Date()) {
        self.init(opening: clock, start: start)
    }

    // A generic initializer, because an existential clock hides the type of its instants.
    private init<C: Clock>(opening clock: C, start: Date) where C.Duration == Duration {
        let origin = clock.now
        let elapsed: @Sendable () -> Duration = { origin.duration(to: clock.now) }
        elapsedTime = elapsed
        wait = { try await clock.sleep(until: clock.now.advanced(by: $0), tolerance: nil) }
        if clock is ContinuousClock || clock is SuspendingClock {
            currentDate = { Date() }
        } else {
            currentDate = { start.addingTimeInterval(elapsed().seconds) }
        }
    }

    /// Time since this value was made; only differences mean something.
    public var elapsed: Duration { elapsedTime() }
    public var date: Date { currentDate() }

    /// Waits; throws `CancellationError` as soon as the task is cancelled.
    public func sleep(for duration: Duration) async throws {
        guard duration > .zero else { return try Task.checkCancellation() }
        try await wait(duration)
    }
}

extension Duration {
    /// As seconds, with fractions.
    public var seconds: Double {
        let (seconds, attoseconds) = components
        return Double(seconds) + Double(attoseconds) / 1e18
    }
}
