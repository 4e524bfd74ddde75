import Foundation
#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// Collects the answer to one request, in memory or in a file, and hands it to the task that waits for it.
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

    private let download: DownloadFile?
    private let uploadProgress: (@Sendable (TransferProgress) -> Void)?
    private let lock = NSLock()
    private var state = State.open
    // These belong to the session's queue, which is serial, and need no lock.
    private var body = Data()
    /// Whether the body goes into the file; nil as long as nothing of it has come.
    private var streams: Bool?
    private var failure: (any Error)?

    init(_ request: HTTPRequest) {
        download = request.download
        uploadProgress = request.uploadProgress
    }

    func wait(_ continuation: CheckedContinuation<HTTPResponse, any Error>) {
        let outcome: Outcome? = lock.withLock {
            if case .ended(let outcome) = state { return outcome }
            state = .waiting(continuation)
            return nil
        }
        if let outcome { continuation.resume(with: outcome) }
    }

    func sent(_ bytes: Int64, of total: Int64) {
        uploadProgress?(TransferProgress(bytes: Int(bytes), totalBytes: total > 0 ? Int(total) : nil))
    }

    func received(_ data: Data, of task: URLSessionTask) {
        guard failure == nil else { return }
        do {
            if try goesToFile(task.response) {
                try download?.write(data)
            } else {
                if body.isEmpty { reserve(task.response?.expectedContentLength) }
                body.append(data)
            }
        } catch {
            // The answer is of no use any more; what made it so is thrown when the task has ended.
            failure = error
            task.cancelSafely()
        }
    }

    func completed(_ response: URLResponse?, _ error: (any Error)?) {
        let outcome = outcome(response, error)
        let waiting = lock.withLock { () -> CheckedContinuation<HTTPResponse, any Error>? in
            defer { state = .ended(outcome) }
            if case .waiting(let continuation) = state { return continuation }
            return nil
        }
        waiting?.resume(with: outcome)
    }

    /// Room for the whole body at once. A header that promises more than any page of records has is not trusted.
    private func reserve(_ announced: Int64?) {
        if let announced, announced > 0 { body.reserveCapacity(Int(min(announced, 64 << 20))) }
    }

    private func goesToFile(_ response: URLResponse?) throws -> Bool {
        if let streams { return streams }
        var answer = false
        if let download, let response = response as? HTTPURLResponse {
            answer = try download.begin(status: response.statusCode, headers: Self.headers(response))
        }
        streams = answer
        return answer
    }

    private func outcome(_ response: URLResponse?, _ error: (any Error)?) -> Outcome {
        if let failure { return .failure(failure) }
        if let error { return .failure(TransportFailure.of(error)) }
        guard let response = response as? HTTPURLResponse else {
            return .failure(TransportFailure(.connectionLost, reason: "the server answered without HTTP"))
        }
        let headers = Self.headers(response)
        return Result {
            if let download, try goesToFile(response) {
                return HTTPResponse(status: response.statusCode, headers: headers, streamedTo: download)
            }
            return HTTPResponse(status: response.statusCode, headers: headers, body: body)
        }
    }

    private static func headers(_ response: HTTPURLResponse) -> HTTPHeaders {
        var headers = HTTPHeaders()
        for (name, value) in response.allHeaderFields { headers.append("\(name)", "\(value)") }
        return headers
    }
}
