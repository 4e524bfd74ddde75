/// Tokens, and the limits on making them: what the accounts server of the sandbox remembers.
struct OAuthState: Sendable {
    enum Refusal: String, Error, Sendable {
        case invalidCode = "invalid_code"
        /// Too many new tokens in too short a time.
        case accessDenied = "access_denied"
    }

    private let limits: SandboxLimits
    /// Codes and when they were used.
    private var usedCodes: [String: Int64] = [:]
    private var tokens: [String: AccessToken] = [:]
    /// When each refresh token got its last access tokens, the oldest first.
    private var refreshes: [String: [Int64]] = [:]
    private var revoked: Set<String> = []

    init(limits: SandboxLimits) { self.limits = limits }

    /// Any code is good once, except those that begin with `invalid`.
    mutating func redeem(
        code: String, user: String, now: Int64, random: inout SeededGenerator
    ) throws(Refusal) -> AccessToken {
        usedCodes = usedCodes.filter { now - $0.value < limits.grantCodeSeconds }
        guard !code.isEmpty, !code.hasPrefix("invalid"), usedCodes[code] == nil else { throw .invalidCode }
        usedCodes[code] = now
        let refreshToken = Self.secret(&random)
        return issue(for: refreshToken, user: user, now: now, random: &random)
    }

    /// A refresh token that the sandbox has not given out is good too, so that a client with a stored token can start;
    /// one that begins with `invalid` is not, nor is a revoked one. Tokens from codes do not count towards the limit.
    mutating func refresh(
        _ refreshToken: String, user: String, now: Int64, random: inout SeededGenerator
    ) throws(Refusal) -> AccessToken {
        guard !refreshToken.isEmpty, !refreshToken.hasPrefix("invalid"), !revoked.contains(refreshToken) else {
            throw .invalidCode
        }
        let recent = (refreshes[refreshToken] ?? []).filter { now - $0 < limits.tokenWindowSeconds }
        guard recent.count < limits.tokensPerWindow else {
            refreshes[refreshToken] = recent
            throw .accessDenied
        }
        refreshes[refreshToken] = recent + [now]
        return issue(for: refreshToken, user: user, now: now, random: &random)
    }

    /// The token, if it is alive.
    func token(_ text: String, now: Int64) -> AccessToken? {
        tokens[text].flatMap { $0.expires > now ? $0 : nil }
    }

    /// Ends a refresh token and its access tokens, or one access token; false if it is unknown.
    mutating func revoke(_ text: String) -> Bool {
        if tokens.removeValue(forKey: text) != nil { return true }
        guard !text.isEmpty else { return false }
        revoked.insert(text)
        tokens = tokens.filter { $0.value.refreshToken != text }
        return true
    }

    /// Ends every access token, as an administrator's reset does.
    mutating func endAccessTokens() { tokens.removeAll() }

    private mutating func issue(
        for refreshToken: String, user: String, now: Int64, random: inout SeededGenerator
    ) -> AccessToken {
        tokens = tokens.filter { $0.value.expires > now }
        let alive = tokens.values.filter { $0.refreshToken == refreshToken }.sorted { ($0.issued, $0.text) < ($1.issued, $1.text) }
        for old in alive.prefix(max(0, alive.count - limits.tokensAlive + 1)) { tokens[old.text] = nil }
        let token = AccessToken(
            text: Self.secret(&random), refreshToken: refreshToken, issued: now,
            expires: now + limits.accessTokenSeconds, user: user)
        tokens[token.text] = token
        return token
    }

    private static func secret(_ random: inout SeededGenerator) -> String { "1000.\(random.hex(32)).\(random.hex(32))" }
}
