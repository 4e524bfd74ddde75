import Foundation
import VtigerCRM

/// A made-up server: signs anybody in, answers each operation with a prepared text, and keeps what it was sent.
actor OperationServer: HTTPTransport {
    struct Sent: Sendable {
        let method: HTTPMethod
        let operation: String
        /// Of the query and of the form, each in its place.
        let query: [String: String]
        let form: [String: String]
    }

    private let answers: [String: HTTPResponse]
    private let otherwise: HTTPResponse
    private(set) var sent: [Sent] = []

    /// - Parameter answers: by operation, in small letters.
    init(_ answers: [String: HTTPResponse] = [:], otherwise: HTTPResponse = .operationResult("{}")) {
        self.answers = answers
        self.otherwise = otherwise
    }

    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        let query = Self.parameters(URLComponents(url: request.url, resolvingAgainstBaseURL: true)?.percentEncodedQuery ?? "")
        var form: [String: String] = [:]
        if case .data(let body) = request.body { form = Self.parameters(String(decoding: body, as: UTF8.self)) }
        let operation = query["operation"] ?? form["operation"] ?? ""
        switch operation {
        case "getchallenge": return .operationResult(#"{"token":"6b00e6533a","serverTime":1795221000,"expireTime":1795221300}"#)
        case "login": return .operationResult(#"{"sessionName":"7063db516b00e66061106","userId":"19x1","version":"0.22","vtigerVersion":"8.4.0"}"#)
        default:
            sent.append(Sent(method: request.method, operation: operation, query: query, form: form))
            return answers[operation.lowercased()] ?? otherwise
        }
    }

    nonisolated func client() throws -> VtigerCRM {
        try VtigerCRM(url: "https://crm.example.com", user: "admin", accessKey: "key", transport: self, retry: .never)
    }

    private static func parameters(_ text: String) -> [String: String] {
        var result: [String: String] = [:]
        for pair in text.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map {
                String($0).replacingOccurrences(of: "+", with: " ").removingPercentEncoding ?? ""
            }
            result[parts[0]] = parts.count > 1 ? parts[1] : ""
        }
        return result
    }
}

extension HTTPResponse {
    /// A good answer with this result.
    static func operationResult(_ json: String) -> HTTPResponse { operationAnswer(#"{"success":true,"result":\#(json)}"#) }

    static func operationAnswer(_ text: String, status: Int = 200, type: String = "application/json") -> HTTPResponse {
        HTTPResponse(status: status, headers: ["Content-Type": type], body: Data(text.utf8))
    }

    static func operationRefusal(_ code: String, _ message: String) -> HTTPResponse {
        operationAnswer(#"{"success":false,"error":{"message":"\#(message)","code":"\#(code)"}}"#)
    }
}

/// The error that some work ends with; nil if it ends well.
func operationError<Value>(of work: () async throws -> Value) async -> CRMError? {
    do {
        _ = try await work()
        return nil
    } catch {
        return error as? CRMError
    }
}
