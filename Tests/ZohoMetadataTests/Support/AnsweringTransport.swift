import CRMTesting
import Foundation

/// A sandbox in process, some of whose answers are replaced.
struct AnsweringTransport: HTTPTransport {
    let sandbox: Sandbox
    /// Nil for the sandbox's own answer.
    let answer: @Sendable (URL) -> HTTPResponse?

    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        if let answer = answer(request.url) { return answer }
        return try await sandbox.transport.send(request)
    }

    static func json(_ text: String, status: Int = 200) -> HTTPResponse {
        HTTPResponse(status: status, headers: ["Content-Type": "application/json;charset=utf-8"], body: Data(text.utf8))
    }

    static func error(_ code: String, status: Int) -> HTTPResponse {
        json(#"{"code":"\#(code)","details":{},"message":"no","status":"error"}"#, status: status)
    }
}
