import CRMRuntime
import Foundation

/// How a client signs in: which access tokens it uses and where they come from.
public struct ZohoTokens: Sendable {
    /// What the client gives to its token provider.
    struct Context: Sendable {
        let dataCenter: DataCenter
        let environment: DataCenter.Environment
        let transport: any HTTPTransport
        let observer: (any ClientObserver)?
        let clock: RuntimeClock
    }

    let makeProvider: @Sendable (Context) -> any TokenProvider

    /// One access token, given by hand. It lives for at most an hour and is not replaced.
    public static func accessToken(_ token: Secret) -> ZohoTokens {
        ZohoTokens { _ in FixedToken(token) }
    }

    /// Access tokens from a provider of your own.
    public static func provider(_ provider: any TokenProvider) -> ZohoTokens {
        ZohoTokens { _ in provider }
    }
}
