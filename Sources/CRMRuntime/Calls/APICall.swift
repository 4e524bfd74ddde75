import Foundation

/// One call of a CRM's API, before anything of the connection (host, token, retries) is added to it.
public struct APICall: Sendable {
    /// What the body of a good answer is.
    public enum Expectation: Sendable, Hashable {
        /// JSON or nothing. HTML, text and truncated JSON become an error.
        case json
        /// A file of any type. A page of HTML is still an error unless it comes as an attachment.
        case file
    }

    /// What errors, logs and metrics call it: `records.list`.
    public var name: String
    public var method: HTTPMethod
    /// From the host on, with percent-encoded segments: `/crm/v8/Leads`. See ``PercentEncoding/segment(_:)``.
    public var path: String
    /// Names and values as they are meant; they are percent-encoded when the URL is made.
    public var query: [(name: String, value: String)]
    public var headers: HTTPHeaders
    public var body: HTTPBody
    /// Sending it twice does the same as sending it once. Otherwise it is repeated only where the server surely
    /// has not carried it out; see ``RetryCause``.
    public var isRepeatable: Bool
    public var expects: Expectation
    /// An answer with an error status whose body holds a result per record comes back as a response instead of
    /// being thrown, so that no success in it is lost.
    public var acceptsErrorBody: Bool
    /// The answer holds credentials: its body is left out of errors.
    public var isConfidential: Bool
    /// Another host than the client's, such as the one for files. The access token is sent there: give only
    /// hosts of the same CRM.
    public var baseURL: URL?
    /// Is told how much of the body has been sent, where the transport knows.
    public var uploadProgress: (@Sendable (TransferProgress) -> Void)?
    /// Where the body of the answer goes; see ``APIClient/download(_:to:progress:)``.
    var download: DownloadFile?

    /// - Parameter isRepeatable: by default what HTTP says of the method: all but POST and PATCH.
    public init(
        _ name: String, _ method: HTTPMethod = .get, path: String, query: [(name: String, value: String)] = [],
        headers: HTTPHeaders = [:], body: HTTPBody = .none, isRepeatable: Bool? = nil, expects: Expectation = .json,
        acceptsErrorBody: Bool = false, isConfidential: Bool = false, baseURL: URL? = nil
    ) {
        self.name = name
        self.method = method
        self.path = path
        self.query = query
        self.headers = headers
        self.body = body
        self.isRepeatable = isRepeatable ?? (method != .post && method != .patch)
        self.expects = expects
        self.acceptsErrorBody = acceptsErrorBody
        self.isConfidential = isConfidential
        self.baseURL = baseURL
    }
}

extension APICall {
    /// A call that sends JSON text.
    public static func json(
        _ name: String, _ method: HTTPMethod, path: String, query: [(name: String, value: String)] = [],
        body: Data, isRepeatable: Bool? = nil, acceptsErrorBody: Bool = false
    ) -> APICall {
        APICall(
            name, method, path: path, query: query, headers: ["Content-Type": "application/json"], body: .data(body),
            isRepeatable: isRepeatable, acceptsErrorBody: acceptsErrorBody)
    }
}
