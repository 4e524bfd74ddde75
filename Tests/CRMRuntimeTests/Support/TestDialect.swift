import CRMRuntime
import Foundation
import RecordCore

/// A made-up vendor: `{"error": "CODE"}`, results under `results`.
struct TestDialect: APIDialect {
    func failure(status: Int, body: JSONValue) -> APIFailure? {
        guard let code = body["error"]?.string else { return nil }
        let reaction: APIFailure.Reaction =
            switch code {
            case "TOKEN": .refreshToken
            case "SLOW": .slowDown
            default: .report
            }
        return APIFailure(
            kind: .service(vendor: "test", code: code), code: code, message: "no: \(code)", details: body["details"],
            reaction: reaction)
    }

    func mayHoldFailure(_ body: Data) -> Bool { JSONPeek.firstKey(of: body) == "error" }
    func holdsResults(_ body: JSONValue) -> Bool { body["results"]?.array != nil }
    func limits(in headers: HTTPHeaders) -> APILimits {
        APILimits(creditsRemaining: headers["X-Credits"].flatMap { Int($0) })
    }
}

extension APIClient {
    /// A client of the made-up vendor, without randomness and on a clock that does not wait.
    static func test(
        _ transport: any HTTPTransport, tokens: (any TokenProvider)? = nil, clock: TestClock = TestClock(jumping: true),
        retry: RetryPolicy = RetryPolicy(jitter: Jitter { 0.5 }), deadline: Duration? = nil,
        middleware: [any Middleware] = [], observer: (any ClientObserver)? = nil
    ) -> APIClient {
        APIClient(
            baseURL: URL(string: "https://api.example.com/base/")!, dialect: TestDialect(), transport: transport,
            tokens: tokens, middleware: middleware, retry: retry, deadline: deadline, observer: observer,
            clock: RuntimeClock(clock, start: Date(timeIntervalSince1970: 784_111_777)))
    }
}

/// The error that the work throws, if it is ours.
func crmError(_ work: () async throws -> some Any) async -> CRMError? {
    do {
        _ = try await work()
        return nil
    } catch {
        return error as? CRMError
    }
}
