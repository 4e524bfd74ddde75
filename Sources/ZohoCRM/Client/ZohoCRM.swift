import CRMRuntime
import Foundation
import RecordCore

/// A client of one Zoho CRM organisation and user.
///
///     let zoho = ZohoCRM(dataCenter: .eu, tokens: .refreshToken(secret, client: credentials))
///
/// A value that is cheap to copy and safe to share between tasks; copies share the access token. Make one for
/// each user and keep it: its token is used by all calls and renewed by itself.
public struct ZohoCRM: Sendable {
    /// Carries out calls that have no function of their own.
    public let api: APIClient
    public let dataCenter: DataCenter
    public let environment: DataCenter.Environment
    /// Whose tokens it uses; nil where that is not known: a token given by hand, a provider, a gateway.
    public let user: UserIdentifier?

    /// Is told of calls, repetitions, new tokens and odd values.
    public var observer: (any ClientObserver)? { api.observer }

    /// - Parameters:
    ///   - tokens: how to sign in.
    ///   - organisation: the id (`zgid`) of the organisation, for users who have several.
    ///   - retry: how often a call is sent again, and when.
    ///   - timeout: how long an attempt waits while nothing arrives.
    ///   - deadline: how long a call may take with its repetitions; nil for no limit.
    ///   - clock: the time to live in; a virtual one in tests.
    public init(
        dataCenter: DataCenter, environment: DataCenter.Environment = .production, tokens: ZohoTokens,
        organisation: String? = nil, transport: any HTTPTransport = URLSessionTransport(), retry: RetryPolicy = .standard,
        timeout: Duration = .seconds(60), deadline: Duration? = nil, middleware: [any Middleware] = [],
        observer: (any ClientObserver)? = nil, clock: any Clock<Duration> = ContinuousClock()
    ) {
        let clock = RuntimeClock(clock)
        let context = ZohoTokens.Context(
            dataCenter: dataCenter, environment: environment, transport: transport,
            middleware: middleware, observer: observer, clock: clock)
        let api = APIClient(
            baseURL: dataCenter.api(in: environment), dialect: ZohoDialect(), transport: transport,
            tokens: tokens.makeProvider(context), authorization: .zoho,
            headers: organisation.map { [Self.organisationHeader: $0] } ?? [:], middleware: middleware, retry: retry,
            timeout: timeout, deadline: deadline, observer: observer, clock: clock)
        self.init(api: api, dataCenter: dataCenter, environment: environment, user: tokens.user)
    }

    init(api: APIClient, dataCenter: DataCenter, environment: DataCenter.Environment, user: UserIdentifier? = nil) {
        self.api = api
        self.dataCenter = dataCenter
        self.environment = environment
        self.user = user
    }
}

extension Authorization {
    /// `Authorization: Zoho-oauthtoken …`: the word that Zoho documents, although its token answers say `Bearer`.
    public static let zoho = Authorization.scheme("Zoho-oauthtoken")
}
