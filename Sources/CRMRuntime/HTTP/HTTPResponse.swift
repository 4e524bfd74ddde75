import Foundation

/// An answer as it came: status, headers, body.
public struct HTTPResponse: Sendable {
    public var status: Int
    public var headers: HTTPHeaders
    public var body: Data
    /// How many bytes of the body went into the request's ``HTTPRequest/download``; `body` is empty then. nil where
    /// the body is here.
    public var streamedBytes: Int?
    /// What the headers say of the API's allowance. A client fills it in; what comes from a transport has nothing here.
    public internal(set) var limits = APILimits()

    public init(status: Int, headers: HTTPHeaders = [:], body: Data = Data()) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// A response whose body a transport has written to a file.
    public init(status: Int, headers: HTTPHeaders, streamedTo download: DownloadFile) {
        self.init(status: status, headers: headers)
        streamedBytes = download.received
    }

    /// The bytes of the body, wherever they are.
    public var bodySize: Int { streamedBytes ?? body.count }
}
