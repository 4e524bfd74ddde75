import Foundation
#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// Collects the answer to one request and hands it to the task that waits for it.
///
/// A lock, as the answer comes on the session's queue, perhaps before anybody waits: a request that is cancelled
/// at once completes before its task gets as far.
final class URLSessionExchange: @unchecked Sendable {
    typealias Outcome = Result<HTTPResponse, any Error>

    private enum State {
        case open
        case waiting(CheckedContinuation<HTTPResponse, any Error>)
        case ended(Outcome)
    }

    private let lock = NSLock()
    private var state = State.open
    private var body = Data()

    func wait(_ continuation: CheckedContinuation<HTTPResponse, any Error>) {
        let outcome: Outcome? = lock.withLock {
            if case .ended(let outcome) = state { return outcome }
            state = .waiting(continuation)
            return nil
        }
        if let outcome { continuation.resume(with: outcome) }
    }

    func received(_ data: Data) { lock.withLock { body.append(data) } }

    func completed(_ response: URLResponse?, _ error: (any Error)?) {
        let (outcome, waiting) = lock.withLock { () -> (Outcome, CheckedContinuation<HTTPResponse, any Error>?) in
            let outcome = Self.outcome(response, body, error)
            defer { state = .ended(outcome) }
            if case .waiting(let continuation) = state { return (outcome, continuation) }
            return (outcome, nil)
        }
        waiting?.resume(with: outcome)
    }

    private static func outcome(_ response: URLResponse?, _ body: Data, _ error: (any Error)?) -> Outcome {
        if let error { return .failure(TransportFailure.of(error)) }
        guard let response = response as? HTTPURLResponse else {
            return .failure(TransportFailure(.connectionLost, reason: "the server answered without HTTP"))
        }
        return .success(HTTPResponse(status: response.statusCode, headers: headers(response), body: body))
    }

    private static func headers(_ response: HTTPURLResponse) -> HTTPHeaders {
        var headers = HTTPHeaders()
        for (name, value) in response.allHeaderFields { headers.append("\(name)", "\(value)") }
        return headers
    }
}
