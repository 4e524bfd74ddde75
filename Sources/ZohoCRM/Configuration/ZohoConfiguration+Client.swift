import CRMRuntime
import Foundation
import RecordCore

// What the settings mean.
extension ZohoConfiguration {
    /// The app as registered.
    public func client() throws(CRMError) -> ClientCredentials {
        ClientCredentials(id: try required(.clientID).text, secret: try required(.clientSecret).secret)
    }

    public func dataCenter() throws(CRMError) -> DataCenter {
        if let value = self[.dataCenter] {
            guard let center = DataCenter(named: value.text) else {
                let names = DataCenter.all.map(\.name).joined(separator: ", ")
                throw ConfigurationProblem.invalid(.dataCenter, value, "a data centre: \(names)")
            }
            return center
        }
        let accounts = try url(.accountsURL)
        let api = try url(.apiURL)
        let known = DataCenter.all.first { center in
            accounts.map { $0.host == center.accounts.host } ?? (api?.host == center.api.host)
        }
        // Hosts of a data centre name it; others are taken as they are.
        if let known, accounts == nil || api == nil || api?.host == known.api.host { return known }
        guard accounts != nil || api != nil else { return .us }
        guard let accounts else { throw missing(.accountsURL) }
        guard let api else { throw missing(.apiURL) }
        return .custom(accounts: accounts, api: api)
    }

    public func environment() throws(CRMError) -> DataCenter.Environment {
        if let value = self[.environment] {
            guard let environment = DataCenter.Environment(rawValue: value.text.lowercased()) else {
                throw ConfigurationProblem.invalid(.environment, value, "production, sandbox or developer")
            }
            return environment
        }
        guard let value = self[.isSandbox] else { return .production }
        switch value.text.lowercased() {
        case "true", "1", "yes": return .sandbox
        case "false", "0", "no": return .production
        default: throw ConfigurationProblem.invalid(.isSandbox, value, "true or false")
        }
    }

    /// How to sign in: with a refresh token, with a grant code, or with what the store has kept.
    public func tokens(store: (any TokenStore)? = nil) throws(CRMError) -> ZohoTokens {
        let client = try client()
        let store = if let store { store } else { try tokenStore() }
        let user = UserIdentifier(text(.userIdentifier) ?? "zcrm_default_user")
        if let refreshToken = self[.refreshToken] {
            return .refreshToken(refreshToken.secret, client: client, store: store, user: user)
        }
        if let code = self[.grantCode] {
            return .grantToken(code.secret, client: client, redirectURI: text(.redirectURI), store: store, user: user)
        }
        return .stored(in: store, client: client, user: user)
    }

    /// The store that the settings ask for; memory where they ask for none.
    /// - Throws: `CRMError` if they ask for a database: that store is in a product of its own and is given in code.
    func tokenStore() throws(CRMError) -> any TokenStore {
        let kind = self[.tokenStore]
        switch kind?.text.lowercased() {
        case "local", "memory": return MemoryTokenStore()
        case nil, "file":
            if let path = text(.tokenFile) { return FileTokenStore(Self.tokenFile(path)) }
            if kind != nil { throw missing(.tokenFile) }
            return MemoryTokenStore()
        default:
            throw CRMError(
                .refused(rule: "configuration.token-store"),
                "token_store (\(kind?.source.description ?? "")) asks for a store that has to be given in code",
                nextAction: "Use `tokens(store: MySQLTokenStore(…))`, or a store of your own, and see the article on signing in.")
        }
    }

    /// Older configurations name a folder; our file in it does not disturb theirs, which is of another form.
    private static func tokenFile(_ path: String) -> URL {
        var isFolder: ObjCBool = false
        let url = URL(fileURLWithPath: path)
        let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        return (exists && isFolder.boolValue) || path.hasSuffix("/") ? url.appendingPathComponent("crm-tokens.json") : url
    }

    private func missing(_ key: ConfigurationKey) -> CRMError {
        do {
            _ = try required(key)
        } catch {
            return error
        }
        return ConfigurationProblem.missing(key, lookedAt: [])
    }

    /// Hosts may stand without `https://`.
    private func url(_ key: ConfigurationKey) throws(CRMError) -> URL? {
        guard let value = self[key] else { return nil }
        var text = value.text
        while text.hasSuffix("/") { text.removeLast() }
        if !text.contains("://") { text = "https://\(text)" }
        guard let url = URL(string: text), url.host != nil else {
            throw ConfigurationProblem.invalid(key, value, "a host or URL such as accounts.zoho.eu")
        }
        return url
    }
}

extension ZohoCRM {
    /// A client made of settings.
    /// - Parameter store: where tokens are kept, if not where the settings say.
    /// - Throws: `CRMError` that names the setting that is missing or wrong, and where it was looked for.
    public init(
        _ configuration: ZohoConfiguration, store: (any TokenStore)? = nil,
        transport: any HTTPTransport = URLSessionTransport(), retry: RetryPolicy = .standard,
        middleware: [any Middleware] = [], observer: (any ClientObserver)? = nil,
        clock: any Clock<Duration> = ContinuousClock()
    ) throws(CRMError) {
        var middleware = middleware
        if let path = configuration.text(.logFile) {
            let log = try LogFile(URL(fileURLWithPath: path))
            middleware.append(RequestLog { log.write($0) })
        }
        self.init(
            dataCenter: try configuration.dataCenter(), environment: try configuration.environment(),
            tokens: try configuration.tokens(store: store), organisation: configuration.text(.organisation),
            transport: transport, retry: retry, middleware: middleware, observer: observer, clock: clock)
    }
}
