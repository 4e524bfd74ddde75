import CRMRuntime
import Foundation

/// A transport that answers from a script and remembers what it was asked.
final class ScriptedTransport: HTTPTransport, @unchecked Sendable {
    typealias Answer = @Sendable (HTTPRequest) async throws -> HTTPResponse

    private let lock = NSLock()
    private var script: [Answer]
    private let rest: Answer
    private var asked: [HTTPRequest] = []

    /// - Parameters:
    ///   - script: one answer per request, in order.
    ///   - rest: what comes after the script.
    init(_ script: [Answer] = [], then rest: @escaping Answer = { _ in throw TransportFailure(.other, reason: "script over") }) {
        self.script = script
        self.rest = rest
    }

    var requests: [HTTPRequest] { lock.withLock { asked } }

    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        let answer = lock.withLock {
            asked.append(request)
            return script.isEmpty ? rest : script.removeFirst()
        }
        return try await answer(request)
    }
}

extension HTTPResponse {
    static func json(_ status: Int = 200, _ text: String, _ headers: HTTPHeaders = [:]) -> HTTPResponse {
        var headers = headers
        if headers["Content-Type"] == nil { headers["Content-Type"] = "application/json;charset=utf-8" }
        return HTTPResponse(status: status, headers: headers, body: Data(text.utf8))
    }

    static func html(_ status: Int, _ text: String = "<html><body>Sign in</body></html>") -> HTTPResponse {
        HTTPResponse(status: status, headers: ["Content-Type": "text/html; charset=UTF-8"], body: Data(text.utf8))
    }
}

func answer(_ response: HTTPResponse) -> ScriptedTransport.Answer { { _ in response } }
func failure(_ cause: TransportFailure.Cause) -> ScriptedTransport.Answer {
    { _ in throw TransportFailure(cause, reason: "\(cause)") }
}
