import CRMRuntime

/// A mishap to order: what goes wrong, and at which call.
///
///     await sandbox.inject(SandboxFault(.status(500), call: 2, path: "/Leads"))
public struct SandboxFault: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        /// An error object of the vendor with this HTTP status, for VtigerCRM an empty body; nothing was executed.
        case status(Int)
        /// A page of a proxy or a login screen: HTML with this HTTP status; nothing was executed.
        case html(Int)
        /// 401 `INVALID_TOKEN`, although the token is alive: what a client sees when another one used up the tokens. For
        /// VtigerCRM `INVALID_SESSIONID`, although the session is.
        case invalidToken
        /// 429; seconds for `Retry-After`, nil for an answer without that header, as Zoho sends it.
        case tooManyRequests(retryAfter: Int?)
        /// The call is executed, the answer's body stops half-way.
        case truncated
        /// The connection is closed; nothing was executed.
        case closed
        /// The call is executed, the connection is closed before the answer.
        case closedAfterwards
    }

    /// The header that tells whoever carries an answer what is to become of the connection: `closed`, `truncated`.
    public static let header = "X-Sandbox-Fault"
    /// The header that tells how long a truncated body was.
    public static let fullLengthHeader = "X-Sandbox-Full-Length"

    public let kind: Kind
    /// Only the n-th call that matches, from 1; nil for every one.
    public let call: Int?
    /// Only calls with this method.
    public let method: HTTPMethod?
    /// Only calls whose path contains this text; the accounts server counts too (`/oauth/v2/token`). VtigerCRM has one path,
    /// so what is called counts as part of it: `/webservice.php/create/Leads`, `/webservice.php/retrieve/10x4`.
    public let path: String?

    public init(_ kind: Kind, call: Int? = 1, method: HTTPMethod? = nil, path: String? = nil) {
        self.kind = kind
        self.call = call
        self.method = method
        self.path = path
    }
}
