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

    /// Zoho's limit: ten new access tokens in ten minutes for one refresh token, then none for the rest of them.
    /// Source: Zoho CRM v8, "Token validity".
    public static let budget = TokenBudget(limit: 10, span: .seconds(600), pause: .seconds(600))

    /// Access tokens made with a refresh token, the usual way.
    ///
    /// - Parameters:
    ///   - store: where tokens are kept; clients that share one also share the access token.
    ///   - account: the user's name in the store.
    public static func refreshToken(
        _ refreshToken: Secret, client: ClientCredentials, store: any TokenStore = MemoryTokenStore(),
        account: String = "default"
    ) -> ZohoTokens {
        renewing(client, store, account, refreshToken: refreshToken, grant: nil)
    }

    /// A first sign-in with a grant code. The refresh token that it gives is kept in the store and used from then
    /// on, so the code is needed once; with the store in memory, once per start of the app.
    ///
    /// - Parameter redirectURI: the one used to get the code; nil for codes made in the console ("self client").
    public static func grantToken(
        _ code: Secret, client: ClientCredentials, redirectURI: String? = nil,
        store: any TokenStore = MemoryTokenStore(), account: String = "default"
    ) -> ZohoTokens {
        renewing(client, store, account, refreshToken: nil, grant: (code, redirectURI))
    }

    /// What a store has kept since an earlier sign-in: of `crm login`, of another process, of an older client.
    ///
    /// A store that has nothing for the account is an error of the first call.
    public static func stored(
        in store: any TokenStore, client: ClientCredentials, account: String = "default"
    ) -> ZohoTokens {
        renewing(client, store, account, refreshToken: nil, grant: nil)
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
        _ client: ClientCredentials, _ store: any TokenStore, _ account: String, refreshToken: Secret?,
        grant: (code: Secret, redirectURI: String?)?
    ) -> ZohoTokens {
        ZohoTokens { context in
            let oauth = OAuthClient(
                dataCenter: context.dataCenter, environment: context.environment, client: client,
                transport: context.transport, middleware: context.middleware, observer: context.observer,
                runtimeClock: context.clock)
            let host = context.dataCenter.accounts.host ?? context.dataCenter.name
            return RenewingTokens(
                issuer: ZohoTokenIssuer(oauth: oauth, grant: grant), refreshToken: refreshToken, store: store,
                key: TokenKey(service: "\(host)/\(context.environment.rawValue)", client: client.id, account: account),
                budget: budget, observer: context.observer, clock: context.clock)
        }
    }
}
