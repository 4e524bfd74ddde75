/// What carries requests: URLSession, AsyncHTTPClient, the sandbox in process, a test's own.
///
/// A transport answers every status code as a response and throws only when there is no answer: best a
/// ``TransportFailure``, which says whether the request can have been carried out. It follows no redirects, and
/// it stops when its task is cancelled.
public protocol HTTPTransport: Sendable {
    func send(_ request: HTTPRequest) async throws -> HTTPResponse
}
