/// What carries requests: URLSession, AsyncHTTPClient, the sandbox in process, a test's own.
///
/// A transport answers every status code as a response and throws only when there is no answer: best a
/// ``TransportFailure``, which says whether the request can have been carried out. It follows no redirects, and
/// it stops when its task is cancelled.
///
/// A transport may leave a request's ``HTTPRequest/download`` alone: the client then writes the body of the response
/// to the file, which costs the memory that the body takes. To stream instead,
///
/// 1. call ``DownloadFile/begin(status:headers:)`` once when the head of the answer is there. If it is false, the
///    body belongs into the response as ever: it is an error or there is none;
/// 2. otherwise give each piece to ``DownloadFile/write(_:)`` as it arrives, in order, from any thread;
/// 3. return ``HTTPResponse/init(status:headers:streamedTo:)``, also if the body was empty.
///
/// What these two functions throw is to be thrown on by `send`, as it is, after the request was stopped; the client
/// keeps or throws away the file.
///
/// It may tell ``HTTPRequest/uploadProgress`` how much of the body has been sent.
public protocol HTTPTransport: Sendable {
    func send(_ request: HTTPRequest) async throws -> HTTPResponse
}
