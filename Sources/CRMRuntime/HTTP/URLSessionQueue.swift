#if canImport(FoundationNetworking)
import Foundation
import FoundationNetworking

extension URLSessionTask {
    /// Cancels from wherever it is called. `cancel` waits for the session's queue, on which the delegate's functions
    /// run here, and what an app does in a progress report.
    func cancelSafely() { DispatchQueue.global().async { self.cancel() } }
}

/// The queue on which a session tells its delegate what happens: on the spot.
///
/// On Linux a session hands every piece of a body over as an operation of its own, which wakes another thread; for a
/// page of records these are some twenty, and they cost more than the page itself. The delegate here only takes
/// notes, so it can do that on the session's own queue, which is serial too.
final class URLSessionQueue: OperationQueue, @unchecked Sendable {
    override func addOperation(_ block: @escaping @Sendable () -> Void) { block() }
}
#else
import Foundation

extension URLSessionTask {
    func cancelSafely() { cancel() }
}
#endif
