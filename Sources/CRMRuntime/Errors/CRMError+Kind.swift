extension CRMError {
    /// What went wrong. Each kind has a code that does not change between versions of this library.
    public enum Kind: Sendable, Hashable {
        /// The call was refused here, before anything was sent. The rule names the limit or mistake:
        /// `refused.search.too-many-comparisons`.
        case refused(rule: String)

        /// A file on this computer could not be read or written.
        case localFile
        /// A URL with plain http to another computer; nothing was sent.
        case insecureURL
        /// No connection came about, so nothing was sent.
        case cannotConnect
        /// The server's certificate or the encryption was not acceptable; nothing was sent.
        case insecureConnection
        /// The connection ended before the answer was complete. The server may have carried out the call.
        case connectionLost
        /// No answer in time. The server may have carried out the call.
        case timedOut
        /// The transport failed in another way.
        case transport
        /// The call as a whole, with its retries, took longer than allowed.
        case deadlineExceeded

        /// A web page where data was expected: a login page, a gateway's error page, a captive portal.
        case htmlAnswer
        /// The server sent us to another address, which was not followed.
        case redirect
        /// A body of another content type than JSON.
        case unexpectedContentType
        /// No body where one is needed.
        case emptyAnswer
        /// JSON that ends too early.
        case truncatedJSON
        /// A body that is not JSON, although it says so.
        case invalidJSON
        /// JSON of another shape than documented, or a server that breaks its own rules:
        /// `answer.repeated-page-token`.
        case unexpectedAnswer(String)
        /// An error status without an error object of the CRM in it.
        case status(Int)

        /// The CRM's own error: `zoho.INVALID_DATA`.
        case service(vendor: String, code: String)

        /// No access token could be had: the sign-in server refused. The reason is its own word, such as
        /// `invalid_client`.
        case signIn(reason: String)
        /// The limit for new access tokens is reached; nothing was sent.
        case tokenBudget

        public var code: String {
            switch self {
            case .refused(let rule): "refused.\(rule)"
            case .localFile: "file.unusable"
            case .insecureURL: "transport.insecure-url"
            case .cannotConnect: "transport.cannot-connect"
            case .insecureConnection: "transport.insecure-connection"
            case .connectionLost: "transport.connection-lost"
            case .timedOut: "transport.timed-out"
            case .transport: "transport.failed"
            case .deadlineExceeded: "call.deadline-exceeded"
            case .htmlAnswer: "http.html-answer"
            case .redirect: "http.redirect"
            case .unexpectedContentType: "http.content-type"
            case .emptyAnswer: "http.empty-answer"
            case .truncatedJSON: "http.truncated-json"
            case .invalidJSON: "http.invalid-json"
            case .unexpectedAnswer(let what): "answer.\(what)"
            case .status(let status): "http.status-\(status)"
            case .service(let vendor, let code): "\(vendor).\(code)"
            case .signIn(let reason): "sign-in.\(reason)"
            case .tokenBudget: "sign-in.token-budget"
            }
        }
    }
}

extension CRMError.Kind: CustomStringConvertible {
    public var description: String { code }
}
