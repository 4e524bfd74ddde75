import Foundation
import RecordCore

/// The one error of this library: what was called, what came back, and what to do about it.
///
/// Every function that talks to a CRM throws it, and `CancellationError` when its task was cancelled. No part of
/// it ever holds a token, a client secret or another credential.
public struct CRMError: Error, Sendable {
    /// What went wrong, with a stable code.
    public var kind: Kind
    /// The sentence for people: the server's own message, or ours where no answer came.
    public var message: String
    /// The name of the call, such as `records.list`; nil where no call was made.
    public var call: String?
    public var method: HTTPMethod?
    /// The URL of the call, secrets replaced by `…`.
    public var url: String?
    /// nil without an answer.
    public var httpStatus: Int?
    /// The CRM's own code, such as `INVALID_DATA`.
    public var crmCode: String?
    /// What the CRM adds to its code: the field, the limit, the place in the body.
    public var details: JSONValue?
    /// The body of the answer, whole. Its beginning is part of ``description``.
    public var body: Data?
    /// How long the server wants us to wait.
    public var retryAfter: Duration?
    /// How much of the API's allowance is left, where the server said so.
    public var limits: APILimits
    /// How many times the call was sent.
    public var attempts: Int
    /// Why sending the call again may help; nil where the same would happen again.
    public var retryCause: RetryCause?
    /// What to do next, in one sentence.
    public var nextAction: String?
    public var underlying: (any Error)?

    public init(
        _ kind: Kind, _ message: String, call: String? = nil, method: HTTPMethod? = nil, url: String? = nil,
        httpStatus: Int? = nil, crmCode: String? = nil, details: JSONValue? = nil, body: Data? = nil,
        retryAfter: Duration? = nil, limits: APILimits = APILimits(), attempts: Int = 0,
        retryCause: RetryCause? = nil, nextAction: String? = nil, underlying: (any Error)? = nil
    ) {
        self.kind = kind
        self.message = message
        self.call = call
        self.method = method
        self.url = url
        self.httpStatus = httpStatus
        self.crmCode = crmCode
        self.details = details
        self.body = body
        self.retryAfter = retryAfter
        self.limits = limits
        self.attempts = attempts
        self.retryCause = retryCause
        self.nextAction = nextAction
        self.underlying = underlying
    }

    /// The stable code of ``kind``: `http.html-answer`, `zoho.INVALID_DATA`.
    public var code: String { kind.code }
}
