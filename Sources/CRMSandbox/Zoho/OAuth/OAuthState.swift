/// Tokens, and the limits on making them: what the accounts server of the sandbox remembers.
///
/// Any client is taken as registered, with any secret, except those whose id or secret begins with `invalid`.
struct OAuthState: Sendable {
    enum Refusal: String, Error, Sendable {
        case invalidClient = "invalid_client"
        case invalidClientSecret = "invalid_client_secret"
        case invalidCode = "invalid_code"
        case invalidRedirectURI = "invalid_redirect_uri"
        case invalidScope = "invalid_scope"
        case missingOrganisation = "missing_org_info"
        /// Too many new tokens in too short a time.
        case accessDenied = "access_denied"
        case unsupportedGrantType = "unsupported_grant_type"
    }

    /// New tokens; the refresh token is nil where a client gets none.
    struct Issued: Sendable {
        let access: AccessToken
        let refreshToken: String?
    }

    private let limits: SandboxLimits
    private var codes: [String: IssuedCode] = [:]
    /// When each client's users have consented lately.
    private var consents: [String: [Int64]] = [:]
    /// Who has consented to which client.
    private var consenters: [String: String] = [:]
    /// Codes from nowhere, as of a self client, and when they were used.
    private var usedCodes: [String: Int64] = [:]
    private var refreshTokens: [String: IssuedRefreshToken] = [:]
    private var lastNumber = 0
    private var tokens: [String: AccessToken] = [:]
    /// When each source got its last access tokens, the oldest first.
    private var requests: [String: [Int64]] = [:]
    private var revoked: Set<String> = []

    init(limits: SandboxLimits) { self.limits = limits }

    // MARK: Consent

    /// Who has let the client in before.
    func consenter(of client: String) -> String? { consenters[client] }

    /// nil if the client has got too many codes lately.
    mutating func makeCode(
        for consent: ConsentRequest, user: String, isRepeated: Bool, now: Int64, random: inout SeededGenerator
    ) -> String? {
        guard Self.count(consent.client, in: &consents, limit: limits.codesPerWindow, limits: limits, now: now) else { return nil }
        consenters[consent.client] = user
        // A day later nobody asks for them any more.
        codes = codes.filter { now - $0.value.issued < 86_400 }
        let code = Self.secret(&random)
        codes[code] = IssuedCode(
            client: consent.client, redirectURI: consent.redirectURI, scopes: consent.scopes, user: user, challenge: consent.challenge,
            givesRefreshToken: consent.isOffline && !isRepeated, issued: now)
        return code
    }

    // MARK: Tokens

    /// A code of the sign-in page is good once, for three minutes, for its client and redirect URI and with its proof. Any
    /// other code is good once too, as if it came from the console, except those that begin with `invalid`.
    mutating func redeem(
        code: String, client: TokenClient, redirectURI: String?, verifier: String?, user: String, now: Int64,
        random: inout SeededGenerator
    ) throws(Refusal) -> Issued {
        guard let issued = codes[code] else {
            try client.needsSecret()
            usedCodes = usedCodes.filter { now - $0.value < limits.grantCodeSeconds }
            guard !code.isEmpty, !code.hasPrefix("invalid"), usedCodes[code] == nil else { throw .invalidCode }
            usedCodes[code] = now
            return begin(client: client.id, user: user, scopes: Self.allScopes, isPublic: false, now: now, random: &random)
        }
        guard !issued.isUsed, now - issued.issued < limits.consentCodeSeconds else { throw .invalidCode }
        guard issued.client == client.id else { throw .invalidClient }
        guard issued.redirectURI == redirectURI else { throw .invalidRedirectURI }
        if issued.challenge == nil { try client.needsSecret() }
        codes[code]?.isUsed = true
        if let challenge = issued.challenge, !challenge.isMet(by: verifier) { throw .invalidCode }
        guard issued.givesRefreshToken else {
            let access = issue(from: Self.secret(&random), user: issued.user, scopes: issued.scopes, now: now, random: &random)
            return Issued(access: access, refreshToken: nil)
        }
        return begin(
            client: issued.client, user: issued.user, scopes: issued.scopes, isPublic: client.secret == nil, now: now, random: &random)
    }

    /// A refresh token that the sandbox has not given out is good too, so that a client with a stored token can start;
    /// one that begins with `invalid` is not, nor is a revoked one. Tokens from codes do not count towards the limit.
    mutating func refresh(
        _ refreshToken: String, client: TokenClient, user: String, now: Int64, random: inout SeededGenerator
    ) throws(Refusal) -> Issued {
        let known = refreshTokens[refreshToken]
        if known?.isPublic != true { try client.needsSecret() }
        guard !refreshToken.isEmpty, !refreshToken.hasPrefix("invalid"), !revoked.contains(refreshToken) else {
            throw .invalidCode
        }
        if let known, known.client != client.id { throw .invalidClient }
        guard Self.count(refreshToken, in: &requests, limit: limits.tokensPerWindow, limits: limits, now: now) else { throw .accessDenied }
        let access = issue(
            from: refreshToken, user: known?.user ?? user, scopes: known?.scopes ?? Self.allScopes, now: now, random: &random)
        return Issued(access: access, refreshToken: nil)
    }

    /// For the client itself, which counts as a source of its own.
    mutating func clientToken(
        _ client: TokenClient, scope: String?, organisation: String?, user: String, now: Int64, random: inout SeededGenerator
    ) throws(Refusal) -> Issued {
        try client.needsSecret()
        guard let scopes = ConsentRequest.scopes(scope) else { throw .invalidScope }
        let parts = (organisation ?? "").split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0] == "ZohoCRM", !parts[1].isEmpty else { throw .missingOrganisation }
        let source = "client \(client.id)"
        guard Self.count(source, in: &requests, limit: limits.tokensPerWindow, limits: limits, now: now) else { throw .accessDenied }
        return Issued(access: issue(from: source, user: user, scopes: scopes, now: now, random: &random), refreshToken: nil)
    }

    /// The token, if it is alive.
    func token(_ text: String, now: Int64) -> AccessToken? {
        tokens[text].flatMap { $0.expires > now ? $0 : nil }
    }

    /// Ends a refresh token and its access tokens, or one access token; false if it is unknown.
    mutating func revoke(_ text: String) -> Bool {
        if tokens.removeValue(forKey: text) != nil { return true }
        guard !text.isEmpty, !text.hasPrefix("invalid"), revoked.insert(text).inserted else { return false }
        refreshTokens[text] = nil
        tokens = tokens.filter { $0.value.source != text }
        return true
    }

    /// Ends every access token, as an administrator's reset does.
    mutating func endAccessTokens() { tokens.removeAll() }

    // MARK: Parts

    /// A new refresh token with its first access token; one more than allowed ends the oldest.
    private mutating func begin(
        client: String, user: String, scopes: [String], isPublic: Bool, now: Int64, random: inout SeededGenerator
    ) -> Issued {
        let refreshToken = Self.secret(&random)
        let own = refreshTokens.filter { $0.value.client == client && $0.value.user == user }.sorted { $0.value.number < $1.value.number }
        for old in own.prefix(max(0, own.count - limits.refreshTokensAlive + 1)) { _ = revoke(old.key) }
        lastNumber += 1
        refreshTokens[refreshToken] = IssuedRefreshToken(
            client: client, user: user, scopes: scopes, isPublic: isPublic, number: lastNumber)
        let access = issue(from: refreshToken, user: user, scopes: scopes, now: now, random: &random)
        return Issued(access: access, refreshToken: refreshToken)
    }

    private mutating func issue(
        from source: String, user: String, scopes: [String], now: Int64, random: inout SeededGenerator
    ) -> AccessToken {
        tokens = tokens.filter { $0.value.expires > now }
        let alive = tokens.values.filter { $0.source == source }.sorted { ($0.issued, $0.text) < ($1.issued, $1.text) }
        for old in alive.prefix(max(0, alive.count - limits.tokensAlive + 1)) { tokens[old.text] = nil }
        let token = AccessToken(
            text: Self.secret(&random), source: source, issued: now, expires: now + limits.accessTokenSeconds, user: user,
            scopes: scopes)
        tokens[token.text] = token
        return token
    }

    /// Counts an event of the window; false, and not counted, if there were enough.
    private static func count(
        _ key: String, in table: inout [String: [Int64]], limit: Int, limits: SandboxLimits, now: Int64
    ) -> Bool {
        let recent = (table[key] ?? []).filter { now - $0 < limits.tokenWindowSeconds }
        table[key] = recent.count < limit ? recent + [now] : recent
        return recent.count < limit
    }

    private static let allScopes = [
        "ZohoCRM.modules.ALL", "ZohoCRM.settings.ALL", "ZohoCRM.users.ALL", "ZohoCRM.org.ALL", "ZohoSearch.securesearch.READ",
    ]

    private static func secret(_ random: inout SeededGenerator) -> String { "1000.\(random.hex(32)).\(random.hex(32))" }
}
