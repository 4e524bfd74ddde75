import CRMRuntime
import Foundation

/// What the clients of an app's users have in common.
struct AccountSettings: Sendable {
    let environment: DataCenter.Environment
    /// The app as registered, by data centre.
    let registrations: [DataCenter: ClientCredentials]
    let store: any TokenStore
    let transport: any HTTPTransport
    let retry: RetryPolicy
    let timeout: Duration
    let deadline: Duration?
    let middleware: [any Middleware]
    let observer: (any ClientObserver)?
    let clock: any Clock<Duration>
    /// The same clock with its dates, started once: dates of a virtual one count from its start.
    let time: RuntimeClock

    func key(of user: UserIdentifier, in home: DataCenter) throws(CRMError) -> TokenKey {
        TokenKey(dataCenter: home, environment: environment, client: try registration(in: home), user: user)
    }

    /// The data centre that a key of the store belongs to; nil for keys of other apps.
    func home(of key: TokenKey) -> DataCenter? {
        registrations.first { home, client in
            key.service == home.serviceName(in: environment) && key.client == client.id
        }?.key
    }

    func oauth(in home: DataCenter) throws(CRMError) -> OAuthClient {
        OAuthClient(
            dataCenter: home, environment: environment, client: try registration(in: home), transport: transport,
            middleware: middleware, observer: observer, clock: clock)
    }

    func client(of user: UserIdentifier, in home: DataCenter) throws(CRMError) -> ZohoCRM {
        ZohoCRM(
            dataCenter: home, environment: environment,
            tokens: .stored(in: store, client: try registration(in: home), user: user), transport: transport, retry: retry,
            timeout: timeout, deadline: deadline, middleware: middleware, observer: observer, clock: clock)
    }

    private func registration(in home: DataCenter) throws(CRMError) -> ClientCredentials {
        if let client = registrations[home] { return client }
        throw CRMError(
            .signIn(reason: "data-center"), "the app has no client for the data centre \(home.name)",
            nextAction: "Enable the client for it in Zoho's API console, and give its id and secret in `elsewhere`.")
    }
}
