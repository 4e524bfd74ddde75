/// What carries requests: URLSession, AsyncHTTPClient, the sandbox in process, a test's own.
///
/// A transport answers every status code as a response and throws only when there is no answer. It does not
/// follow redirects to another host, and it stops when its task is cancelled.
public protocol HTTPTransport: Sendable {
    func send(_ request: HTTPRequest) async throws -> HTTPResponse
}
