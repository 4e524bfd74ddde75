/// Stands between the client and the transport and sees every attempt: to add a header, measure, log, answer
/// from a cache, or fail on purpose in a test.
///
/// The request is complete when it arrives, its token included. Throw only when there is no answer.
public protocol Middleware: Sendable {
    func intercept(
        _ request: HTTPRequest, call: String, next: @Sendable (HTTPRequest) async throws -> HTTPResponse
    ) async throws -> HTTPResponse
}
