import CRMRuntime
import Foundation

/// Zoho's sign-in server: grant codes, refresh tokens and client credentials in, access tokens out.
///
/// ``ZohoTokens`` uses it for clients; use it directly for the first sign-in and for signing out. All credentials
/// travel in form bodies, never in URLs. Source: Zoho CRM v8, "OAuth 2.0".
public struct OAuthClient: Sendable {
    public let dataCenter: DataCenter
    public let environment: DataCenter.Environment
    public let client: ClientCredentials
    private let api: APIClient

    public init(
        dataCenter: DataCenter, environment: DataCenter.Environment = .production, client: ClientCredentials,
        transport: any HTTPTransport = URLSessionTransport(), timeout: Duration = .seconds(30),
        middleware: [any Middleware] = [], observer: (any ClientObserver)? = nil,
        clock: any Clock<Duration> = ContinuousClock()
    ) {
        self.init(
            dataCenter: dataCenter, environment: environment, client: client, transport: transport, timeout: timeout,
            middleware: middleware, observer: observer, runtimeClock: RuntimeClock(clock))
    }

    init(
        dataCenter: DataCenter, environment: DataCenter.Environment, client: ClientCredentials,
        transport: any HTTPTransport, timeout: Duration = .seconds(30), middleware: [any Middleware],
        observer: (any ClientObserver)?, runtimeClock: RuntimeClock
    ) {
        self.dataCenter = dataCenter
        self.environment = environment
        self.client = client
        // Every request for a token counts against the limit, so none is repeated here. The API call that needs
        // the token is: its own policy decides.
        api = APIClient(
            baseURL: dataCenter.accounts, dialect: ZohoOAuthDialect(), transport: transport, middleware: middleware,
            retry: .never, timeout: timeout, observer: observer, clock: runtimeClock)
    }

    /// Exchanges a grant code, which works once and for a few minutes, for tokens.
    ///
    /// - Parameters:
    ///   - redirectURI: the one used to get the code; nil for codes made in the console ("self client").
    ///   - proofKey: the one whose challenge was sent to get the code.
    /// - Throws: ``CRMError``, of kind ``CRMError/Kind/signIn(reason:)`` with Zoho's word where Zoho refused.
    public func tokens(grantCode: Secret, redirectURI: String? = nil, proofKey: ProofKey? = nil) async throws -> IssuedTokens {
        var fields = form("authorization_code")
        if let redirectURI { fields.append(("redirect_uri", redirectURI)) }
        if let proofKey { fields.append(("code_verifier", proofKey.verifier.reveal())) }
        fields.append(("code", grantCode.reveal()))
        return try await tokens("oauth.grant", fields)
    }

    /// Exchanges what the redirect after a user's consent brought.
    ///
    /// - Throws: ``CRMError``; of kind ``CRMError/Kind/signIn(reason:)`` `data-center`, before anything is sent, if the
    ///   user is at home elsewhere: the client of that data centre has to exchange the code.
    public func tokens(for grant: AuthorizationGrant) async throws -> IssuedTokens {
        guard grant.dataCenter == dataCenter else {
            throw CRMError(
                .signIn(reason: "data-center"),
                "the user is at home in the data centre \(grant.dataCenter.name), this client in \(dataCenter.name)",
                nextAction: "Exchange the code with an `OAuthClient` of the grant's data centre, or use `ZohoAccounts`.")
        }
        return try await tokens(grantCode: grant.code, redirectURI: grant.redirectURI, proofKey: grant.proofKey)
    }

    /// An access token for the client itself, without a user's consent: for self clients.
    ///
    /// There is no refresh token; ask again when it ends. Source: Zoho CRM v8, "Client credentials flow".
    /// - Parameters:
    ///   - scopes: what the token is for.
    ///   - organisation: the id (`zgid`) of the organisation that it is for.
    public func tokens(scopes: [OAuthScope], organisation: String) async throws -> IssuedTokens {
        var issued = try await tokens(
            "oauth.client-credentials",
            form("client_credentials") + [
                ("scope", scopes.map(\.rawValue).joined(separator: ",")), ("soid", "ZohoCRM.\(organisation)"),
            ])
        // Whatever else comes, the next token is asked for in the same way.
        issued.refreshToken = nil
        return issued
    }

    /// A new access token. Zoho gives ten of them in ten minutes for one refresh token.
    public func tokens(refreshToken: Secret) async throws -> IssuedTokens {
        try await tokens("oauth.refresh", form("refresh_token") + [("refresh_token", refreshToken.reveal())])
    }

    /// Ends a refresh token and all access tokens made with it.
    public func revoke(refreshToken: Secret) async throws {
        _ = try await post("oauth.revoke", "/oauth/v2/token/revoke", [("token", refreshToken.reveal())])
    }

    private func form(_ grantType: String) -> [(name: String, value: String)] {
        var fields = [(name: "grant_type", value: grantType), ("client_id", client.id)]
        if !client.secret.isEmpty { fields.append(("client_secret", client.secret.reveal())) }
        return fields
    }

    private func tokens(_ name: String, _ fields: [(name: String, value: String)]) async throws -> IssuedTokens {
        let (call, response) = try await post(name, "/oauth/v2/token", fields)
        guard let body = try response.json(of: call), let tokens = TokenAnswer(body) else {
            throw CRMError(
                .unexpectedAnswer("no-access-token"), "the sign-in server's answer holds no access token", call: name,
                method: .post, httpStatus: response.status,
                nextAction: "Check that \(dataCenter.accounts.absoluteString) is the sign-in server of the account.")
        }
        return IssuedTokens(
            accessToken: tokens.accessToken, lifetime: tokens.lifetime, refreshToken: tokens.refreshToken,
            apiDomain: tokens.apiDomain.flatMap { dataCenter.accepted(apiDomain: $0, in: environment) },
            scopes: tokens.scopes)
    }

    private func post(
        _ name: String, _ path: String, _ fields: [(name: String, value: String)]
    ) async throws -> (APICall, HTTPResponse) {
        let call = APICall(
            name, .post, path: path, headers: .form, body: .form(fields), isRepeatable: false, isConfidential: true)
        return (call, try await api.send(call))
    }
}
