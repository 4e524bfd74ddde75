import CRMRuntime
import Foundation

/// Gets tokens from Zoho for one account: with its refresh token, and before there is one with a grant code.
struct ZohoTokenIssuer: TokenIssuer {
    let oauth: OAuthClient
    /// The code of the first sign-in; nil where the account starts from a refresh token.
    let grant: (code: Secret, redirectURI: String?)?

    func issue(refreshToken: Secret?) async throws -> IssuedTokens {
        if let refreshToken { return try await oauth.tokens(refreshToken: refreshToken) }
        guard let grant else {
            throw CRMError(
                .signIn(reason: "no-refresh-token"), "there is neither a refresh token nor a grant code",
                nextAction: "Sign in with a grant code, or give the refresh token.")
        }
        return try await oauth.tokens(grantCode: grant.code, redirectURI: grant.redirectURI)
    }
}
