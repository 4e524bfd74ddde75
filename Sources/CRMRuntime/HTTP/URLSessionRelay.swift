import Foundation
#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// Passes the session's messages on to the exchange they belong to.
final class URLSessionRelay: NSObject, URLSessionDataDelegate, @unchecked Sendable {
    // A lock, as tasks are registered from any thread and messages come on the delegate queue.
    private let lock = NSLock()
    private var exchanges: [Int: URLSessionExchange] = [:]

    /// Call it before the task is resumed or cancelled.
    func exchange(for task: URLSessionTask, _ request: HTTPRequest) -> URLSessionExchange {
        let exchange = URLSessionExchange(request)
        lock.withLock { exchanges[task.taskIdentifier] = exchange }
        return exchange
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        lock.withLock { exchanges[dataTask.taskIdentifier] }?.received(data, of: dataTask)
    }

    func urlSession(
        _ session: URLSession, task: URLSessionTask, didSendBodyData bytesSent: Int64, totalBytesSent: Int64,
        totalBytesExpectedToSend: Int64
    ) {
        lock.withLock { exchanges[task.taskIdentifier] }?.sent(totalBytesSent, of: totalBytesExpectedToSend)
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        lock.withLock { exchanges.removeValue(forKey: task.taskIdentifier) }?.completed(task.response, error)
    }

    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        // The redirect itself becomes the answer; the client decides.
        completionHandler(nil)
    }

    func urlSession(
        _ session: URLSession, task: URLSessionTask, didReceive challenge: URLAuthenticationChallenge,
        completionHandler: @escaping @Sendable (URLSession.AuthChallengeDisposition, URLCredential?) -> Void
    ) {
        #if canImport(FoundationNetworking)
        // Only a 401 with `WWW-Authenticate` gets here on Linux, after its whole body, and without a credential to
        // offer such a task never ends. So it ends here, as the answer that it is.
        lock.withLock { exchanges.removeValue(forKey: task.taskIdentifier) }?.completed(challenge.failureResponse, nil)
        task.cancelSafely()
        #else
        // Certificates are the system's matter. Passwords are not asked for: the 401 becomes the answer.
        let isCertificate = challenge.protectionSpace.authenticationMethod == NSURLAuthenticationMethodServerTrust
        completionHandler(isCertificate ? .performDefaultHandling : .rejectProtectionSpace, nil)
        #endif
    }
}
