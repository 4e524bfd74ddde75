import CRMRuntime
import Foundation
import RecordCore

/// A client of one VtigerCRM installation and user.
///
///     let vtiger = try VtigerCRM(url: "https://crm.example.com", user: "admin", accessKey: Secret(key))
///
/// A value that is cheap to copy and safe to share between tasks; copies share the session. It signs in with the first
/// call and again when the session has ended. Make one for each user and keep it.
///
/// Facts about the server, here and elsewhere in this module, were observed on Vtiger CRM 8.4.0 and 8.2.0.
public struct VtigerCRM: Sendable {
    /// Carries out calls, sessions included. For operations without a function of their own see ``send(_:)``.
    public let api: APIClient
    /// The name that is signed in with; nil with a session from elsewhere.
    public let user: String?
    let keeper: SessionKeeper
    /// What is known of the installation's id prefixes; shared by copies.
    let prefixes: IDPrefixes
    /// What the server was seen not to be able to do; shared by copies.
    let habits: ServerHabits

    /// The folder of the installation, without `webservice.php`.
    public var url: URL { api.baseURL }
    /// Is told of calls, repetitions, new sessions, odd values and mended answers.
    public var observer: (any ClientObserver)? { api.observer }

    /// - Parameters:
    ///   - url: the installation: its host, its folder, or `…/webservice.php`.
    ///   - user: the user's name, without regard to case.
    ///   - accessKey: from the user's preferences in the CRM ("Access Key"); it is not the password.
    ///   - retry: how often a call is sent again, and when.
    ///   - timeout: how long an attempt waits while nothing arrives.
    ///   - deadline: how long a call may take with its repetitions; nil for no limit.
    ///   - clock: the time to live in; a virtual one in tests.
    /// - Throws: ``CRMError`` `refused.vtiger.url`; `transport.insecure-url` for plain http to another computer. No call
    ///   is made here.
    public init(
        url: String, user: String, accessKey: Secret, transport: any HTTPTransport = URLSessionTransport(),
        retry: RetryPolicy = .standard, timeout: Duration = .seconds(60), deadline: Duration? = nil,
        middleware: [any Middleware] = [], observer: (any ClientObserver)? = nil, clock: any Clock<Duration> = ContinuousClock()
    ) throws {
        let connection = VtigerConnection(
            address: try VtigerAddress(url), transport: transport, retry: retry, timeout: timeout, deadline: deadline,
            middleware: middleware, observer: observer, clock: RuntimeClock(clock))
        self.init(connection, user: user, accessKey: accessKey)
    }

    /// As with the address as a text.
    public init(
        url: URL, user: String, accessKey: Secret, transport: any HTTPTransport = URLSessionTransport(),
        retry: RetryPolicy = .standard, timeout: Duration = .seconds(60), deadline: Duration? = nil,
        middleware: [any Middleware] = [], observer: (any ClientObserver)? = nil, clock: any Clock<Duration> = ContinuousClock()
    ) throws {
        try self.init(
            url: url.absoluteString, user: user, accessKey: accessKey, transport: transport, retry: retry, timeout: timeout,
            deadline: deadline, middleware: middleware, observer: observer, clock: clock)
    }

    /// A client that uses a session from elsewhere: from a job's starter, from another process. It cannot sign in: when the
    /// session ends, calls throw `vtiger.INVALID_SESSIONID`.
    public init(
        url: String, session: Secret, transport: any HTTPTransport = URLSessionTransport(),
        retry: RetryPolicy = .standard, timeout: Duration = .seconds(60), deadline: Duration? = nil,
        middleware: [any Middleware] = [], observer: (any ClientObserver)? = nil, clock: any Clock<Duration> = ContinuousClock()
    ) throws {
        let connection = VtigerConnection(
            address: try VtigerAddress(url), transport: transport, retry: retry, timeout: timeout, deadline: deadline,
            middleware: middleware, observer: observer, clock: RuntimeClock(clock))
        let keeper = SessionKeeper(given: session, observer: observer, clock: connection.clock)
        self.init(api: connection.client(tokens: keeper), user: nil, keeper: keeper, prefixes: IDPrefixes())
    }

    private init(_ connection: VtigerConnection, user: String, accessKey: Secret) {
        let signIn = VtigerSignIn(
            api: connection.client(tokens: nil), user: user, accessKey: accessKey, queueKey: connection.queueKey(of: user))
        let keeper = SessionKeeper(signIn, observer: connection.observer, clock: connection.clock)
        self.init(api: connection.client(tokens: keeper), user: user, keeper: keeper, prefixes: IDPrefixes())
    }

    init(api: APIClient, user: String?, keeper: SessionKeeper, prefixes: IDPrefixes, habits: ServerHabits = ServerHabits()) {
        self.api = api
        self.user = user
        self.keeper = keeper
        self.prefixes = prefixes
        self.habits = habits
    }
}
