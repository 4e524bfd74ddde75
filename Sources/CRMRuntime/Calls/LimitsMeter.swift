import Foundation

/// The newest figures of the API's allowance that a client and its copies have been told.
///
/// A class with a lock, as calls that run side by side update it.
package final class LimitsMeter: @unchecked Sendable {
    private let lock = NSLock()
    private var newest = APILimits()

    package init() {}

    var limits: APILimits { lock.withLock { newest } }

    /// An answer that says nothing of it leaves the figures as they are.
    func update(_ limits: APILimits) {
        guard !limits.isEmpty else { return }
        lock.withLock { newest = limits }
    }
}
