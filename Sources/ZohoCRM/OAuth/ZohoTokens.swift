import CRMRuntime
import Foundation

/// How a client signs in: which access tokens it uses and where they come from.
public struct ZohoTokens: Sendable {
    /// What the client gives to its token provider.
    struct Context: Sendable {
        let dataCenter: DataCenter
        let environment: DataCenter.Environment
        let transport: any HTTPTransport
        let middleware: [any Middleware]
        let observer: (any ClientObserver)?
        let clock: RuntimeClock
    }

    let makeProvider: @Sendable (Context) -> any TokenProvider
    /// nil where the tokens are of nobody we know: given by hand, or of a provider.
    let user: UserIdentifier?

    private init(user: UserIdentifier? = nil, _ makeProvider: @escaping @Sendable (Context) -> any TokenProvider) {
        self.user = user
        self.makeProvider = makeProvider
    }

    /// Zoho's limits for one refresh token: ten new access tokens in ten minutes, then none for the rest of them; fifteen
    /// alive, each for an hour, and one more ends the oldest. Source: Zoho CRM v8, "Token validity".
    public static let budget = TokenBudget(
        limit: 10, span: .seconds(600), pause: .seconds(600), alive: 15, lifetime: .seconds(3600))

    /// Access tokens made with a refresh token, the usual way.
    ///
    /// - Parameters:
    ///   - store: where tokens are kept; clients that share one also share the access token.
    ///   - user: whose tokens they are; the name they have in the store.
    public static func refreshToken(
        _ refreshToken: Secret, client: ClientCredentials, store: any TokenStore = MemoryTokenStore(),
        user: UserIdentifier = .default
    ) -> ZohoTokens {
        renewing(client, store, user, refreshToken: refreshToken, start: .refreshToken)
    }

    /// A first sign-in with a grant code. The refresh token that it gives is kept in the store and used from then
    /// on, so the code is needed once; with the store in memory, once per start of the app.
    ///
    /// - Parameters:
    ///   - redirectURI: the one used to get the code; nil for codes made in the console ("self client").
    ///   - proofKey: the one whose challenge was sent to get the code.
    public static func grantToken(
        _ code: Secret, client: ClientCredentials, redirectURI: String? = nil, proofKey: ProofKey? = nil,
        store: any TokenStore = MemoryTokenStore(), user: UserIdentifier = .default
    ) -> ZohoTokens {
        renewing(
            client, store, user, refreshToken: nil, start: .grant(code: code, redirectURI: redirectURI, proofKey: proofKey))
    }

    /// Access tokens for the client itself, without anybody's consent: for self clients that work for their own
    /// organisation. There is no refresh token; a new access token is asked for when one ends, in the same budget.
    ///
    /// Source: Zoho CRM v8, "Client credentials flow".
    /// - Parameters:
    ///   - scopes: what the tokens are for.
    ///   - organisation: the id (`zgid`) of the organisation.
    ///   - store: where tokens are kept; clients that share one also share the access token.
    ///   - user: the name in the store; by itself one that tells organisations and scopes apart.
    public static func clientCredentials(
        client: ClientCredentials, scopes: [OAuthScope], organisation: String,
        store: any TokenStore = MemoryTokenStore(), user: UserIdentifier? = nil
    ) -> ZohoTokens {
        let asked = scopes.map(\.rawValue).sorted().joined(separator: ",")
        let mark = Base64URL.text(SHA256.digest(asked.utf8).prefix(6))
        return renewing(
            client, store, user ?? UserIdentifier("client of \(organisation) \(mark)"), refreshToken: nil,
            start: .client(scopes: scopes, organisation: organisation))
    }

    /// What a store has kept since an earlier sign-in: of `crm login`, of another process, of an older client.
    ///
    /// A store that has nothing for the user is an error of the first call.
    public static func stored(
        in store: any TokenStore, client: ClientCredentials, user: UserIdentifier = .default
    ) -> ZohoTokens {
        renewing(client, store, user, refreshToken: nil, start: .refreshToken)
    }

    /// One access token, given by hand. It lives for at most an hour and is not replaced.
    public static func accessToken(_ token: Secret) -> ZohoTokens {
        ZohoTokens { _ in FixedToken(token) }
    }

    /// Access tokens from a provider of your own.
    public static func provider(_ provider: any TokenProvider) -> ZohoTokens {
        ZohoTokens { _ in provider }
    }

    private static func renewing(
        _ client: ClientCredentials, _ store: any TokenStore, _ user: UserIdentifier, refreshToken: Secret?,
        start: ZohoTokenIssuer.Start
    ) -> ZohoTokens {
        ZohoTokens(user: user) { context in
            let oauth = OAuthClient(
                dataCenter: context.dataCenter, environment: context.environment, client: client,
                transport: context.transport, middleware: context.middleware, observer: context.observer,
                runtimeClock: context.clock)
            return RenewingTokens(
                issuer: ZohoTokenIssuer(oauth: oauth, start: start), refreshToken: refreshToken, store: store,
                key: TokenKey(
                    dataCenter: context.dataCenter, environment: context.environment, client: client, user: user),
                budget: budget, observer: context.observer, clock: context.clock)
        }
    }
}
