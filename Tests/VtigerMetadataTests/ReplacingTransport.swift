import CRMTesting
import Foundation

/// A transport some of whose answers are replaced.
struct ReplacingTransport: HTTPTransport {
    let base: any HTTPTransport
    /// By the whole URL; nil for the answer of the base.
    let answer: @Sendable (String) -> HTTPResponse?

    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        if let answer = answer(request.url.absoluteString) { return answer }
        return try await base.send(request)
    }
}

extension HTTPResponse {
    static func json(_ text: String) -> HTTPResponse {
        HTTPResponse(status: 200, headers: ["Content-Type": "application/json"], body: Data(text.utf8))
    }

    static func failure(_ code: String, _ message: String) -> HTTPResponse {
        json(#"{"success":false,"error":{"message":"\#(message)","code":"\#(code)"}}"#)
    }
}
