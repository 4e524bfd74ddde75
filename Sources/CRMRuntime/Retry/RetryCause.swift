/// Why an attempt failed in a way that may pass, and what that means for sending the call again.
///
/// | Cause | Carried out by the server? | Repeatable call | Other call |
/// |---|---|---|---|
/// | ``cannotConnect`` | no, nothing was sent | again | again |
/// | ``noToken`` | no, nothing was sent | again | again |
/// | ``tooManyRequests`` (429, or the CRM's own code for it) | no, it was turned away | again | again |
/// | ``unavailableForNow`` (503 with `Retry-After`) | no, it was turned away | again | again |
/// | ``connectionLost`` (also JSON that ends too early) | maybe | again | error |
/// | ``timedOut`` | maybe | again | error |
/// | ``unavailable`` (503 without `Retry-After`) | maybe | again | error |
/// | ``gateway`` (502, 504) | maybe | again | error |
/// | ``serverError`` (500 and the other 5xx) | maybe | again | error |
/// | ``unexplained`` (500 without a body, where the vendor's servers fail so at what they cannot do) | maybe | once more | error |
/// | ``requestTimeout`` (408) | maybe | again | error |
///
/// Everything else (an unacceptable certificate, a redirect, a web page with status 200, any 4xx) would fail in
/// the same way again and is reported at once.
public enum RetryCause: String, Sendable, Hashable, CaseIterable {
    case cannotConnect, noToken, tooManyRequests, unavailableForNow
    case connectionLost, timedOut, unavailable, gateway, serverError, requestTimeout, unexplained

    /// The server has surely not carried out the call.
    public var isSurelyNotExecuted: Bool {
        switch self {
        case .cannotConnect, .noToken, .tooManyRequests, .unavailableForNow: true
        case .connectionLost, .timedOut, .unavailable, .gateway, .serverError, .requestTimeout, .unexplained: false
        }
    }

    /// Whether a call may be sent again after this.
    public func allowsRetry(ofRepeatable isRepeatable: Bool) -> Bool { isRepeatable || isSurelyNotExecuted }

    /// What an error status means; nil for those that do not pass by themselves.
    init?(status: Int, retryAfter: Duration?) {
        switch status {
        case 408: self = .requestTimeout
        case 429: self = .tooManyRequests
        case 503: self = retryAfter == nil ? .unavailable : .unavailableForNow
        case 502, 504: self = .gateway
        // 501 and 505 say that the server cannot do such a thing at all.
        case 501, 505: return nil
        case 500...599: self = .serverError
        default: return nil
        }
    }
}
