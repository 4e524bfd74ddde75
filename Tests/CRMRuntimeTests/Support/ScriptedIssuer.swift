import Foundation

@testable import CRMRuntime

/// A sign-in server: gives `token-1`, `token-2` … or what the script says.
final class ScriptedIssuer: TokenIssuer, @unchecked Sendable {
    private let lock = NSLock()
    private var count = 0
    private var failures: [CRMError]
    private var asked: [Secret?] = []
    private let lifetime: Duration?
    private let before: @Sendable () async -> Void

    init(
        failing failures: [CRMError] = [], lifetime: Duration? = .seconds(3600),
        before: @escaping @Sendable () async -> Void = {}
    ) {
        self.failures = failures
        self.lifetime = lifetime
        self.before = before
    }

    /// The refresh tokens of all requests.
    var requests: [Secret?] { lock.withLock { asked } }

    func fail(with failures: [CRMError]) { lock.withLock { self.failures = failures } }

    func issue(refreshToken: Secret?) async throws -> IssuedTokens {
        lock.withLock { asked.append(refreshToken) }
        await before()
        return try lock.withLock {
            if !failures.isEmpty { throw failures.removeFirst() }
            count += 1
            return IssuedTokens(accessToken: Secret("token-\(count)"), lifetime: lifetime)
        }
    }
}

extension RenewingTokens {
    static let testKey = TokenKey(service: "accounts.example.com/production", client: "client", account: "default")
    static let testBudget = TokenBudget(limit: 10, span: .seconds(600), pause: .seconds(600))

    static func test(
        _ issuer: any TokenIssuer, refreshToken: Secret? = "refresh", store: any TokenStore = MemoryTokenStore(),
        budget: TokenBudget = testBudget, clock: RuntimeClock, observer: (any ClientObserver)? = nil
    ) -> RenewingTokens {
        RenewingTokens(
            issuer: issuer, refreshToken: refreshToken, store: store, key: testKey, budget: budget,
            observer: observer, clock: clock)
    }
}
