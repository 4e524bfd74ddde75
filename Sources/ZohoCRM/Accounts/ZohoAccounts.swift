import CRMRuntime
import Foundation

/// The users of an app, each with a client of their own: sign in, find again, sign out.
///
///     let accounts = ZohoAccounts(dataCenter: .eu, client: credentials, store: store)
///     let zoho = try await accounts.signIn("anna@example.com", grantCode: code, redirectURI: "https://app.example.com/zoho")
///     …
///     let zoho = try await accounts.client(for: "anna@example.com")     // later, elsewhere, after a restart
///
/// A user's client is made once and then the same for all who ask, so that they share one access token. Tokens are kept
/// in the store under user, sign-in server, environment and client; a user's client never uses anybody else's.
///
/// A class with a lock and not an actor: it keeps a table of clients, and nothing waits while the lock is held.
public final class ZohoAccounts: Sendable {
    /// Where users are at home unless a sign-in says otherwise.
    public let dataCenter: DataCenter
    public let environment: DataCenter.Environment
    private let settings: AccountSettings
    private let clients = AccountClients()

    /// - Parameters:
    ///   - client: the app as registered.
    ///   - elsewhere: the app's registrations in other data centres. Zoho gives a client that is enabled for several
    ///     of them a secret for each.
    ///   - store: where tokens are kept.
    ///   - retry: and what follows: as for ``ZohoCRM/init(dataCenter:environment:tokens:organisation:transport:retry:timeout:deadline:middleware:observer:clock:)``.
    public init(
        dataCenter: DataCenter, environment: DataCenter.Environment = .production, client: ClientCredentials,
        elsewhere: [DataCenter: ClientCredentials] = [:], store: any TokenStore = MemoryTokenStore(),
        transport: any HTTPTransport = URLSessionTransport(), retry: RetryPolicy = .standard,
        timeout: Duration = .seconds(60), deadline: Duration? = nil, middleware: [any Middleware] = [],
        observer: (any ClientObserver)? = nil, clock: any Clock<Duration> = ContinuousClock()
    ) {
        self.dataCenter = dataCenter
        self.environment = environment
        settings = AccountSettings(
            environment: environment, registrations: elsewhere.merging([dataCenter: client]) { $1 }, store: store,
            transport: transport, retry: retry, timeout: timeout, deadline: deadline, middleware: middleware,
            observer: observer, clock: clock, time: RuntimeClock(clock))
    }

    // MARK: Signing in

    /// Exchanges a grant code for tokens and keeps them.
    ///
    /// - Parameters:
    ///   - redirectURI: the one used to get the code; nil for codes made in the console ("self client").
    ///   - proofKey: the one whose challenge was sent to get the code.
    ///   - dataCenter: where the user is at home, as the redirect names it; nil for the app's own.
    /// - Returns: the user's client.
    /// - Throws: `CRMError`; with ``CRMError/Kind/signIn(reason:)`` `no-refresh-token` if Zoho gave none and none is
    ///   known from before.
    @discardableResult
    public func signIn(
        _ user: UserIdentifier, grantCode: Secret, redirectURI: String? = nil, proofKey: ProofKey? = nil,
        dataCenter: DataCenter? = nil
    ) async throws -> ZohoCRM {
        let home = dataCenter ?? self.dataCenter
        let issued = try await settings.oauth(in: home).tokens(
            grantCode: grantCode, redirectURI: redirectURI, proofKey: proofKey)
        try await keep(issued, of: user, in: home)
        return try await renewed(user, in: home)
    }

    /// Takes over a refresh token that the app already has, and checks it by asking for an access token.
    ///
    /// - Parameter dataCenter: where the token was made; nil for the app's own.
    /// - Returns: the user's client.
    /// - Throws: `CRMError` with Zoho's word, `invalid_code` mostly, if the token is none; then nothing is kept. Of kind
    ///   `tokenBudget`, without asking Zoho, if as many access tokens were made with this token as Zoho allows.
    @discardableResult
    public func signIn(
        _ user: UserIdentifier, refreshToken: Secret, dataCenter: DataCenter? = nil
    ) async throws -> ZohoCRM {
        let home = dataCenter ?? self.dataCenter
        let key = try settings.key(of: user, in: home)
        // A request too many would be refused, or would end a token that others still use.
        if let before = try await settings.store.load(key), before.refreshToken == refreshToken {
            try ZohoTokens.budget.check(before, at: settings.time.date)
        }
        var issued = try await settings.oauth(in: home).tokens(refreshToken: refreshToken)
        issued.refreshToken = issued.refreshToken ?? refreshToken
        try await keep(issued, of: user, in: home)
        return try await renewed(user, in: home)
    }

    /// Ends a user's tokens at Zoho and forgets them. Clients that are still held somewhere stop working.
    ///
    /// If Zoho does not know the token any more, it is forgotten all the same.
    /// - Throws: `CRMError`; if Zoho could not be asked, nothing is forgotten.
    public func signOut(_ user: UserIdentifier) async throws {
        guard let home = try await home(of: user) else { return }
        let (store, key) = (settings.store, try settings.key(of: user, in: home))
        let oauth = try settings.oauth(in: home)
        try await store.withLock(for: key) {
            if let refreshToken = try await store.load(key)?.refreshToken {
                do {
                    try await oauth.revoke(refreshToken: refreshToken)
                } catch let error as CRMError {
                    guard case .signIn = error.kind else { throw error }
                }
            }
            try await store.delete(key)
        }
        clients.remove(key)
    }

    // MARK: Finding again

    /// The client of a user who has signed in, here or in another process that shares the store.
    ///
    /// - Throws: `CRMError` of kind ``CRMError/Kind/signIn(reason:)`` `unknown-user` if the store has nothing of theirs.
    public func client(for user: UserIdentifier) async throws -> ZohoCRM {
        guard let home = try await home(of: user) else {
            throw CRMError(
                .signIn(reason: "unknown-user"), "nobody has signed in as “\(user)”",
                nextAction: "Let the user sign in, then call `signIn` with the grant code or the refresh token.")
        }
        return try client(of: user, in: home)
    }

    /// Everybody who has signed in, by name.
    public func users() async throws -> [UserIdentifier] {
        let keys = try await settings.store.keys().filter { settings.home(of: $0) != nil }
        return Set(keys.map(\.account)).sorted().map { UserIdentifier($0) }
    }

    // MARK: Parts

    private func client(of user: UserIdentifier, in home: DataCenter) throws -> ZohoCRM {
        try clients.client(settings.key(of: user, in: home)) { try settings.client(of: user, in: home) }
    }

    /// A new client, the only one of this user: tokens of another data centre, from before a move, are forgotten.
    private func renewed(_ user: UserIdentifier, in home: DataCenter) async throws -> ZohoCRM {
        let key = try settings.key(of: user, in: home)
        for old in try await settings.store.keys() where old.account == user.rawValue && settings.home(of: old) != nil {
            clients.remove(old)
            if old != key { try await settings.store.delete(old) }
        }
        return try client(of: user, in: home)
    }

    /// The app's own data centre first: a store of an older client knows of no other.
    private func home(of user: UserIdentifier) async throws -> DataCenter? {
        if clients.has(try settings.key(of: user, in: dataCenter)) { return dataCenter }
        if try await settings.store.load(settings.key(of: user, in: dataCenter)) != nil { return dataCenter }
        return try await settings.store.keys().lazy.filter { $0.account == user.rawValue }.compactMap(settings.home).first
    }

    private func keep(_ issued: IssuedTokens, of user: UserIdentifier, in home: DataCenter) async throws {
        let (store, key) = (settings.store, try settings.key(of: user, in: home))
        let date = settings.time.date
        try await store.withLock(for: key) {
            let before = try await store.load(key)
            guard let refreshToken = issued.refreshToken ?? before?.refreshToken else {
                throw CRMError(
                    .signIn(reason: "no-refresh-token"), "Zoho gave an access token for an hour, but no refresh token",
                    nextAction: """
                        Ask for the code with access_type=offline, and with prompt=consent if the user has agreed before.
                        """)
            }
            let generation = (before?.generation ?? 0) + 1
            // The budget belongs to the refresh token: signing in again with the same one does not renew it.
            let earlier = before?.refreshToken == refreshToken ? before?.requests ?? [] : []
            try await store.save(
                TokenRecord(
                    refreshToken: refreshToken,
                    accessToken: AccessToken(issued, date: date, generation: generation), generation: generation,
                    requests: earlier + [date], owner: key.digest),
                for: key)
        }
    }
}
