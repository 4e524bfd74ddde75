import Foundation

/// Carries out the calls of one API for one account: address, access token, middleware, repetitions, and one
/// clear error for everything that is not a good answer.
///
/// A value: copies share the transport, the tokens and the observer, and can be changed on their own.
public struct APIClient: Sendable {
    /// Where the paths of calls begin; it may have a path itself, as a gateway's does.
    public var baseURL: URL
    public var dialect: any APIDialect
    public var transport: any HTTPTransport
    /// nil for calls without an access token.
    public var tokens: (any TokenProvider)?
    public var authorization: Authorization
    /// Sent with every call; a call's own headers win.
    public var headers: HTTPHeaders
    /// The first one is the outermost. Every attempt passes all of them.
    public var middleware: [any Middleware]
    public var retry: RetryPolicy
    /// How long one attempt waits while nothing arrives.
    public var timeout: Duration
    /// How long a call may take with its repetitions, waiting for a token included; nil for no limit.
    public var deadline: Duration?
    public var observer: (any ClientObserver)?
    public var clock: RuntimeClock
    /// Takes what the answers say of the allowance; shared by copies.
    package var meter = LimitsMeter()
    /// Collects what comes back, where somebody wants to know.
    var recorder: ResponseRecorder?

    public init(
        baseURL: URL, dialect: any APIDialect, transport: any HTTPTransport, tokens: (any TokenProvider)? = nil,
        authorization: Authorization = .bearer, headers: HTTPHeaders = [:], middleware: [any Middleware] = [],
        retry: RetryPolicy = .standard, timeout: Duration = .seconds(60), deadline: Duration? = nil,
        observer: (any ClientObserver)? = nil, clock: RuntimeClock = RuntimeClock()
    ) {
        self.baseURL = baseURL
        self.dialect = dialect
        self.transport = transport
        self.tokens = tokens
        self.authorization = authorization
        self.headers = headers
        self.middleware = middleware
        self.retry = retry
        self.timeout = timeout
        self.deadline = deadline
        self.observer = observer
        self.clock = clock
    }

    /// The newest figures of the API's allowance that this client and its copies have seen; empty before the first answer
    /// that has any.
    public var limits: APILimits { meter.limits }

    /// Sends a call and returns its good answer.
    ///
    /// Good are 2xx statuses, with JSON or a file as the call expects, and 204 and 304 without a body. An error
    /// status with a result per record is good if the call accepts it. Everything else throws.
    ///
    /// - Throws: ``CRMError``; `CancellationError` if the task was cancelled.
    public func send(_ call: APICall) async throws -> HTTPResponse {
        try await CallRun(client: self, call: call).run()
    }

    /// The URL of a call. Its path and query are checked here, before anything is sent.
    func url(of call: APICall, apiDomain: URL? = nil) throws -> URL {
        var text = (call.baseURL ?? apiDomain ?? baseURL).absoluteString
        if text.hasSuffix("/") { text.removeLast() }
        text += call.path
        if !call.query.isEmpty { text += "?" + PercentEncoding.query(call.query) }
        guard call.path.hasPrefix("/"), let url = URL(string: text) else {
            throw CRMError(
                .refused(rule: "url"), "the path \(call.path) does not make a URL", call: call.name, method: call.method,
                nextAction: "Percent-encode the segments of the path and start it with a slash.")
        }
        if let objection = URLSafety.objection(to: url) {
            throw CRMError(
                .insecureURL, objection, call: call.name, method: call.method, url: Redaction.url(url),
                nextAction: "Use https. Plain http is for a server on this computer only.")
        }
        return url
    }
}
