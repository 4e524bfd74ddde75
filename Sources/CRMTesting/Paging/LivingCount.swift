import Foundation

/// Counts things that are alive: pages, bodies of answers. A lock, because they end on any thread.
public final class LivingCount: @unchecked Sendable {
    /// Alive as long as it is held.
    public final class Token: Sendable {
        private let count: LivingCount

        init(_ count: LivingCount) {
            self.count = count
            count.change(by: 1)
        }

        deinit { count.change(by: -1) }
    }

    private let lock = NSLock()
    private var now = 0
    private var peak = 0

    public init() {}

    /// The most that were alive at once.
    public var most: Int { lock.withLock { peak } }

    public func token() -> Token { Token(self) }

    private func change(by step: Int) {
        lock.withLock {
            now += step
            peak = max(peak, now)
        }
    }
}
