import Foundation
import ZohoOperations

/// Answers requests from a list, and keeps what it was sent.
actor AnsweringTransport: HTTPTransport {
    struct Sent: Sendable {
        let method: HTTPMethod
        let url: String
        let headers: HTTPHeaders
        let body: String
    }

    private var answers: [HTTPResponse]
    private(set) var sent: [Sent] = []

    init(_ answers: [HTTPResponse]) { self.answers = answers }

    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        let body: Data =
            switch request.body {
            case .none: Data()
            case .data(let data): data
            case .file(let url): try Data(contentsOf: url)
            }
        sent.append(Sent(method: request.method, url: request.url.absoluteString, headers: request.headers, body: String(decoding: body, as: UTF8.self)))
        guard !answers.isEmpty else { throw TransportFailure(.cannotConnect, reason: "nothing is left to answer") }
        return answers.removeFirst()
    }
}

extension HTTPResponse {
    static func json(_ text: String, status: Int = 200) -> HTTPResponse {
        HTTPResponse(status: status, headers: ["Content-Type": "application/json"], body: Data(text.utf8))
    }
}

extension AnsweringTransport {
    /// A client whose answers are these, in order.
    static func client(_ answers: HTTPResponse...) -> (zoho: ZohoCRM, transport: AnsweringTransport) {
        let transport = AnsweringTransport(answers)
        return (ZohoCRM(dataCenter: .eu, tokens: .accessToken("test"), transport: transport, retry: .never), transport)
    }

    /// The error that some work ends with; nil if it ends well.
    static func failure<Value>(_ work: () async throws -> Value) async -> CRMError? {
        do {
            _ = try await work()
            return nil
        } catch {
            return error as? CRMError
        }
    }
}
