import Foundation

@testable import ZohoCRM

/// Answers from a function and remembers what was asked.
final class ClientFakeServer: HTTPTransport, @unchecked Sendable {
    private let lock = NSLock()
    private var asked: [HTTPRequest] = []
    private let answer: @Sendable (HTTPRequest, Int) throws -> HTTPResponse

    /// - Parameter answer: gets the request and its number, from 1.
    init(_ answer: @escaping @Sendable (HTTPRequest, Int) throws -> HTTPResponse) { self.answer = answer }

    var requests: [HTTPRequest] { lock.withLock { asked } }

    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        let number = lock.withLock {
            asked.append(request)
            return asked.count
        }
        return try answer(request, number)
    }
}

extension HTTPResponse {
    static func zoho(_ status: Int = 200, _ text: String, _ headers: HTTPHeaders = [:]) -> HTTPResponse {
        var headers = headers
        headers["Content-Type"] = "application/json;charset=UTF-8"
        return HTTPResponse(status: status, headers: headers, body: Data(text.utf8))
    }
}

extension HTTPRequest {
    /// The fields of a form, decoded.
    var form: [String: String] {
        guard case .data(let data) = body else { return [:] }
        var fields: [String: String] = [:]
        for pair in String(decoding: data, as: UTF8.self).split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            fields[String(parts[0])] = parts.count > 1 ? String(parts[1]).removingPercentEncoding : ""
        }
        return fields
    }
}

/// The error that the work throws, if it is ours.
func thrownError(_ work: () async throws -> some Any) async -> CRMError? {
    do {
        _ = try await work()
        return nil
    } catch {
        return error as? CRMError
    }
}
