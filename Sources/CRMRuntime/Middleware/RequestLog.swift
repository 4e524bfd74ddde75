import Foundation
import RecordCore

/// Writes what goes over the line, credentials replaced by `…`: a line per attempt, and more if asked for.
///
///     ZohoCRM(…, middleware: [RequestLog { print($0) }])
public struct RequestLog: Middleware {
    public enum Detail: Int, Sendable, Comparable {
        /// Attempts without a good answer, a line each.
        case failures
        /// A line for each attempt: name, method, URL, status, size and time.
        case line
        /// The headers as well.
        case headers
        /// The bodies as well, where they are JSON or forms. They hold your customers' data.
        case bodies

        public static func < (one: Detail, other: Detail) -> Bool { one.rawValue < other.rawValue }
    }

    /// How much of a body is written.
    static let shownBody = 2_000

    private let detail: Detail
    private let clock: RuntimeClock
    private let write: @Sendable (String) -> Void

    /// - Parameter write: takes one entry, which has several lines when more than the line is asked for. It is
    ///   called on the tasks of the calls.
    public init(
        _ detail: Detail = .line, clock: any Clock<Duration> = ContinuousClock(), write: @escaping @Sendable (String) -> Void
    ) {
        self.detail = detail
        self.clock = RuntimeClock(clock)
        self.write = write
    }

    public func intercept(
        _ request: HTTPRequest, call: String, next: @Sendable (HTTPRequest) async throws -> HTTPResponse
    ) async throws -> HTTPResponse {
        let start = clock.elapsed
        let line = "\(call) \(request.method.rawValue) \(Redaction.url(request.url))"
        let sent = more("> ", request.headers, Self.data(of: request.body))
        do {
            let response = try await next(request)
            if detail == .failures, response.status < 400 { return response }
            let received = more("< ", response.headers, response.body)
            write("\(line) → \(response.status), \(response.bodySize) bytes, \(since(start))\(sent)\(received)")
            return response
        } catch {
            let reason = error is CancellationError ? "cancelled" : CRMError.name(of: error)
            write("\(line) → no answer (\(reason)), \(since(start))\(sent)")
            throw error
        }
    }

    private func since(_ start: Duration) -> String {
        "\(Int(((clock.elapsed - start).seconds * 1000).rounded())) ms"
    }

    private func more(_ mark: String, _ headers: HTTPHeaders, _ body: Data) -> String {
        guard detail >= .headers else { return "" }
        var lines = Redaction.headers(headers).fields.map { "\($0.name): \($0.value)" }
        if detail >= .bodies, !body.isEmpty { lines.append(Self.text(body, MediaType(headers["Content-Type"]))) }
        return lines.map { "\n  \(mark)\($0)" }.joined()
    }

    private static func data(of body: HTTPBody) -> Data {
        if case .data(let data) = body { data } else { Data() }
    }

    /// A body as it may be shown. What is neither JSON nor a form, or is not whole, cannot be searched for
    /// credentials, so only its size is.
    static func text(_ body: Data, _ type: MediaType?) -> String {
        var text = "(\(body.count) bytes)"
        if type?.name == "application/x-www-form-urlencoded" {
            text = Redaction.query(String(decoding: body, as: UTF8.self))
        } else if let json = try? JSONValue(parsing: body) {
            text = Redaction.json(json).jsonText
        }
        return text.utf8.count > shownBody ? "\(text.prefix(shownBody))… (\(body.count) bytes)" : text
    }
}
