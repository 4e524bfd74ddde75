import Foundation
#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// Requests over `URLSession`, the transport that needs nothing but the system.
///
/// Its session keeps nothing: no cookies, no cache, no stored credentials. Redirects are not followed, so that
/// credentials reach no other host. Plain http goes to this computer only. Cancelling the task cancels the
/// request. One value serves any number of tasks; connections are reused and are closed with the last copy.
public struct URLSessionTransport: HTTPTransport {
    private let session: TransportSession

    /// - Parameters:
    ///   - timeout: how long to wait while nothing arrives, for requests that don't say.
    ///   - connectionsPerHost: how many connections are open to one host at most.
    public init(timeout: Duration = .seconds(60), connectionsPerHost: Int = 16) {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.timeoutIntervalForRequest = timeout.seconds
        configuration.httpMaximumConnectionsPerHost = connectionsPerHost
        self.init(configuration: configuration)
    }

    /// - Parameter configuration: for proxies, client certificates and the like. Cookies, caches and stored
    ///   credentials are switched off in it whatever it says.
    public init(configuration: URLSessionConfiguration) {
        configuration.httpCookieStorage = nil
        configuration.httpShouldSetCookies = false
        configuration.httpCookieAcceptPolicy = .never
        configuration.urlCache = nil
        configuration.urlCredentialStorage = nil
        configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
        session = TransportSession(configuration)
    }

    public func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        if let objection = URLSafety.objection(to: request.url) {
            throw TransportFailure(.unusableRequest, reason: objection)
        }
        try Task.checkCancellation()
        let task = try session.task(for: request)
        let exchange = session.delegate.exchange(for: task, request)
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                exchange.wait(continuation)
                task.resume()
            }
        } onCancel: {
            task.cancelSafely()
        }
    }
}

/// The session, which must be told when nobody uses it any more: it holds its delegate until then.
private final class TransportSession: Sendable {
    let delegate = URLSessionRelay()
    private let session: URLSession

    init(_ configuration: URLSessionConfiguration) {
        #if canImport(FoundationNetworking)
        session = URLSession(configuration: configuration, delegate: delegate, delegateQueue: URLSessionQueue())
        #else
        session = URLSession(configuration: configuration, delegate: delegate, delegateQueue: nil)
        #endif
    }

    deinit { session.finishTasksAndInvalidate() }

    func task(for request: HTTPRequest) throws -> URLSessionTask {
        var urlRequest = URLRequest(url: request.url)
        urlRequest.httpMethod = request.method.rawValue
        urlRequest.httpShouldHandleCookies = false
        if let timeout = request.timeout { urlRequest.timeoutInterval = timeout.seconds }
        for field in request.headers.fields { urlRequest.addValue(field.value, forHTTPHeaderField: field.name) }
        switch request.body {
        case .none: return session.dataTask(with: urlRequest)
        case .data(let data): return session.uploadTask(with: urlRequest, from: data)
        case .file(let file):
            guard FileManager.default.isReadableFile(atPath: file.path) else {
                throw TransportFailure(.unusableRequest, reason: "the file \(file.lastPathComponent) cannot be read")
            }
            return session.uploadTask(with: urlRequest, fromFile: file)
        }
    }
}
