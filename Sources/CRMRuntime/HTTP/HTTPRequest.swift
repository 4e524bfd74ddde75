import Foundation

/// A request, complete with everything the transport needs.
public struct HTTPRequest: Sendable {
    public var method: HTTPMethod
    public var url: URL
    public var headers: HTTPHeaders
    public var body: HTTPBody
    /// How long the transport waits for the server while nothing arrives; nil leaves it to the transport.
    public var timeout: Duration?
    /// Where the body of a good answer is to go instead of into memory; see ``HTTPTransport``.
    public var download: DownloadFile?
    /// Is told how much of the body has been sent, by transports that know.
    public var uploadProgress: (@Sendable (TransferProgress) -> Void)?

    public init(
        method: HTTPMethod, url: URL, headers: HTTPHeaders = [:], body: HTTPBody = .none, timeout: Duration? = nil
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.timeout = timeout
    }
}
