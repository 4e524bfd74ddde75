import CRMTesting
import VtigerCRM

/// Passes calls on, and keeps what the sandbox says that they were.
actor ObservingTransport: HTTPTransport {
    struct Call: Sendable, Hashable {
        /// As the sandbox names it; nil where it knows no such operation.
        let operation: String?
        let method: HTTPMethod
        let status: Int
    }

    private let inner: any HTTPTransport
    private(set) var calls: [Call] = []

    init(_ inner: any HTTPTransport) { self.inner = inner }

    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        let response = try await inner.send(request)
        calls.append(Call(operation: response.headers["X-Sandbox-Operation"], method: request.method, status: response.status))
        return response
    }
}
