import Foundation

/// Asks a sign-in server for tokens: a vendor's side of ``RenewingTokens``.
public protocol TokenIssuer: Sendable {
    /// One request for a new access token.
    ///
    /// - Parameter refreshToken: the one kept from before; nil at the first sign-in.
    /// - Throws: ``CRMError``.
    func issue(refreshToken: Secret?) async throws -> IssuedTokens
}

/// What a sign-in server gave.
public struct IssuedTokens: Sendable, Hashable {
    public var accessToken: Secret
    /// From now on; nil where the server did not say.
    public var lifetime: Duration?
    /// A new one; nil where the old one stays.
    public var refreshToken: Secret?
    /// Where to use the access token, if that may differ from the client's address.
    public var apiDomain: URL?
    public var scopes: [String]

    public init(
        accessToken: Secret, lifetime: Duration? = nil, refreshToken: Secret? = nil, apiDomain: URL? = nil,
        scopes: [String] = []
    ) {
        self.accessToken = accessToken
        self.lifetime = lifetime
        self.refreshToken = refreshToken
        self.apiDomain = apiDomain
        self.scopes = scopes
    }
}
