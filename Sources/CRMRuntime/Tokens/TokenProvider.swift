import Foundation

/// Where a client's access tokens come from.
///
/// A provider is asked before every attempt of every call, by many tasks at once, and answers at once while it
/// has a good token.
public protocol TokenProvider: Sendable {
    /// A token that works now, to the provider's knowledge. Throws ``CRMError`` where none can be had.
    func token() async throws -> AccessToken

    /// The server has refused this token: the next ``token()`` must give another one, if there can be another.
    /// A token that is no longer the current one changes nothing, so that of many refused calls one refreshes.
    func invalidate(_ token: AccessToken) async
}

/// One token, given by hand. When the server refuses it, that is final.
public struct FixedToken: TokenProvider {
    private let accessToken: AccessToken

    public init(_ value: Secret, apiDomain: URL? = nil) { accessToken = AccessToken(value, apiDomain: apiDomain) }

    public func token() async throws -> AccessToken { accessToken }
    public func invalidate(_ token: AccessToken) async {}
}
