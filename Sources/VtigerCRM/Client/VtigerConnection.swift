import CRMRuntime
import Foundation

/// What the clients of one installation have in common, whether they sign in or are signed in.
struct VtigerConnection: Sendable {
    let address: VtigerAddress
    let transport: any HTTPTransport
    let retry: RetryPolicy
    let timeout: Duration
    let deadline: Duration?
    let middleware: [any Middleware]
    let observer: (any ClientObserver)?
    let clock: RuntimeClock

    func client(tokens: (any TokenProvider)?) -> APIClient {
        APIClient(
            baseURL: address.folder, dialect: VtigerDialect(), transport: transport, tokens: tokens,
            authorization: .vtigerSession, middleware: middleware, retry: retry, timeout: timeout, deadline: deadline,
            observer: observer, clock: clock)
    }

    /// Sign-ins under the same key wait for each other. A transport that is an object of its own (a sandbox, a test) is
    /// another world.
    func queueKey(of user: String) -> String {
        let world = type(of: transport) is AnyObject.Type ? "\(ObjectIdentifier(transport as AnyObject).hashValue)" : ""
        return "\(address.key) \(user.lowercased()) \(world)"
    }
}
