import Foundation

/// A request, complete with everything the transport needs.
public struct HTTPRequest: Sendable {
    public var method: HTTPMethod
    public var url: URL
    public var headers: HTTPHeaders
    public var body: HTTPBody

    public init(method: HTTPMethod, url: URL, headers: HTTPHeaders = [:], body: HTTPBody = .none) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
    }
}

public enum HTTPMethod: String, Sendable, Hashable {
    case get = "GET", post = "POST", put = "PUT", patch = "PATCH", delete = "DELETE"
}

public enum HTTPBody: Sendable, Hashable {
    case none
    /// Held in memory, so it can be sent again.
    case data(Data)
    /// Streamed from a file, so it can be sent again.
    case file(URL)
}
