import CRMRuntime
import Foundation
import RecordCore

// What the settings mean for signing in, and the client that is made of them.
extension ZohoConfiguration {
    /// The app as registered.
    public func client() throws(CRMError) -> ClientCredentials {
        ClientCredentials(id: try required(.clientID).text, secret: try required(.clientSecret).secret)
    }

    /// How to sign in: with a refresh token, with a grant code, or with what the store has kept.
    public func tokens(store: (any TokenStore)? = nil) throws(CRMError) -> ZohoTokens {
        let client = try client()
        let store = try tokenStore(unless: store)
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
    /// - Parameter own: one that was given in code, which counts before the settings.
    func tokenStore(unless own: (any TokenStore)? = nil) throws(CRMError) -> any TokenStore {
        if let own { return own }
        guard let kind = self[.tokenStore] else {
            return text(.tokenFile).map { FileTokenStore(Self.tokenFile($0)) } ?? MemoryTokenStore()
        }
        switch kind.text.lowercased() {
        case "local", "memory": return MemoryTokenStore()
        case "file":
            guard let path = text(.tokenFile) else { throw missing(.tokenFile) }
            return FileTokenStore(Self.tokenFile(path))
        // The Node client's own module is `./mysql/mysql_util`.
        case let name where name.contains("mysql") || name.contains("mariadb"): throw ConfigurationProblem.database(kind)
        default: throw ConfigurationProblem.ownStore(kind)
        }
    }

    /// Older configurations name a folder; our file in it does not disturb theirs, which is of another form.
    private static func tokenFile(_ path: String) -> URL {
        var isFolder: ObjCBool = false
        let url = URL(fileURLWithPath: path)
        let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        return (exists && isFolder.boolValue) || path.hasSuffix("/") ? url.appendingPathComponent("crm-tokens.json") : url
    }

    /// The middleware of the app, and the log that the settings ask for.
    func middleware(after own: [any Middleware]) throws(CRMError) -> [any Middleware] {
        guard let log = try requestLog() else { return own }
        return own + [log]
    }

    /// What writes the log that the settings ask for; nil where they ask for none.
    private func requestLog() throws(CRMError) -> RequestLog? {
        guard let path = text(.logFile), let detail = try logDetail() else { return nil }
        let log = try LogFile(URL(fileURLWithPath: path))
        return RequestLog(detail) { log.write($0) }
    }

    /// nil for no log at all.
    private func logDetail() throws(CRMError) -> RequestLog.Detail? {
        guard let value = self[.logLevel] else { return .line }
        switch value.text.lowercased() {
        case "off", "none": return nil
        case "warning", "warn", "error", "severe", "critical", "fatal": return .failures
        case "info", "notice", "config": return .line
        case "debug", "trace", "fine", "finer", "finest", "all": return .headers
        case "bodies": return .bodies
        default: throw ConfigurationProblem.invalid(.logLevel, value, "off, warning, info, debug or bodies")
        }
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
        self.init(
            dataCenter: try configuration.dataCenter(), environment: try configuration.environment(),
            tokens: try configuration.tokens(store: store), organisation: configuration.text(.organisation),
            transport: transport, retry: retry, middleware: try configuration.middleware(after: middleware), observer: observer,
            clock: clock)
    }
}
