import CRMRuntime
import Foundation

/// Counts calls and the bytes that they bring. Not an observer, for which the client would work more than without.
final class CountingTransport: HTTPTransport, @unchecked Sendable {
    private let base: any HTTPTransport
    // A lock, as calls end on any thread.
    private let lock = NSLock()
    private var counted = (calls: 0, bytes: 0)
    var counts: (calls: Int, bytes: Int) { lock.withLock { counted } }

    init(_ base: any HTTPTransport) { self.base = base }

    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        let response = try await base.send(request)
        lock.withLock {
            counted.calls += 1
            counted.bytes += response.body.count
        }
        return response
    }
}
