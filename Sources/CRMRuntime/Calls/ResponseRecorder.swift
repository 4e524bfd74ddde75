import Foundation

/// Collects what came back for the calls of a piece of work, in the order in which they ended.
///
/// A class with a lock, as calls in that work may run side by side.
final class ResponseRecorder: @unchecked Sendable {
    /// That of the work around this one, which wants to know of these calls as well.
    private let outer: ResponseRecorder?
    private let lock = NSLock()
    private var collected: [CallResponse] = []

    init(within outer: ResponseRecorder?) { self.outer = outer }

    var responses: [CallResponse] { lock.withLock { collected } }

    func add(_ response: CallResponse) {
        lock.withLock { collected.append(response) }
        outer?.add(response)
    }
}
