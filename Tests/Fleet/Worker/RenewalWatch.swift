import CRMTesting
import Foundation

/// Counts the access tokens that this process has asked for.
final class RenewalWatch: ClientObserver, @unchecked Sendable {
    private let lock = NSLock()
    private var count = 0

    func tokenRefreshed(_ refresh: ObservedRefresh) { if refresh.generation != nil { lock.withLock { count += 1 } } }

    /// Those since the last question.
    func takeCount() -> Int {
        lock.withLock {
            defer { count = 0 }
            return count
        }
    }
}
