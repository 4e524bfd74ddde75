import Foundation

/// A clock that stands still until it is moved.
///
/// A class with a lock, not an actor: the sandbox reads it in the middle of a request, which must not suspend.
public final class VirtualClock: @unchecked Sendable {
    private let lock = NSLock()
    private var seconds: Int64

    /// - Parameter secondsSince1970: where the clock stands at first; by default 2026-01-15T09:00:00Z.
    public init(secondsSince1970: Int64 = 1_768_467_600) { seconds = secondsSince1970 }

    public var secondsSince1970: Int64 { lock.withLock { seconds } }

    /// Moves the clock forward.
    public func advance(seconds step: Int64) { lock.withLock { seconds += step } }
}
