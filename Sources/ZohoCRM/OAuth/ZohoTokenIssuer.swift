import CRMRuntime
import Foundation

/// Gets tokens from Zoho for one account: with its refresh token, and before there is one with what the sign-in began with.
///
/// A class with a lock: it remembers that its code is used up.
final class ZohoTokenIssuer: TokenIssuer, @unchecked Sendable {
    /// What a sign-in begins with.
    enum Start: Sendable {
        /// A refresh token, from the configuration or kept in the store.
        case refreshToken
        case grant(code: Secret, redirectURI: String?, proofKey: ProofKey?)
        /// The client itself, each time anew.
        case client(scopes: [OAuthScope], organisation: String)
    }

    private let oauth: OAuthClient
    private let start: Start
    private let lock = NSLock()
    private var isCodeUsed = false

    init(oauth: OAuthClient, start: Start) {
        self.oauth = oauth
        self.start = start
    }

    func issue(refreshToken: Secret?) async throws -> IssuedTokens {
        if case .client(let scopes, let organisation) = start {
            return try await oauth.tokens(scopes: scopes, organisation: organisation)
        }
        if let refreshToken { return try await oauth.tokens(refreshToken: refreshToken) }
        guard case .grant(let code, let redirectURI, let proofKey) = start else {
            throw CRMError(
                .signIn(reason: "no-refresh-token"), "there is neither a refresh token nor a grant code",
                nextAction: "Sign in with a grant code, or give the refresh token.")
        }
        guard !lock.withLock({ isCodeUsed }) else {
            throw CRMError(
                .signIn(reason: "no-refresh-token"),
                "the sign-in has ended with its access token, as Zoho gave no refresh token with it",
                nextAction: "Sign in again, with access_type=offline, and with prompt=consent if the user has agreed before.")
        }
        let issued = try await oauth.tokens(grantCode: code, redirectURI: redirectURI, proofKey: proofKey)
        lock.withLock { isCodeUsed = true }
        return issued
    }
}
