import Foundation

/// Access tokens that renew themselves: one request for everybody who waits, ahead of the end, within the
/// account's budget, and shared with others through a store.
///
/// A class with a lock and not an actor: nearly every question is answered from memory, and that must not make
/// the caller wait in line with a refresh.
public final class RenewingTokens: TokenProvider, @unchecked Sendable {
    /// A token is renewed when less than this, or less than a tenth of its life, is left.
    static let leeway = Duration.seconds(60)
    /// A token with less than this left is not used any more: it could end on its way to the server.
    static let minimumLife = Duration.seconds(5)
    /// After a failed renewal ahead of time the old token is used for this long before the next try.
    static let pauseAfterFailure = Duration.seconds(15)

    private let renewal: TokenRenewal
    private let clock: RuntimeClock
    private let flight = SingleFlight<AccessToken>()

    private let lock = NSLock()
    private var current: AccessToken?
    private var noRenewalBefore: Date?

    /// - Parameters:
    ///   - issuer: asks the sign-in server.
    ///   - refreshToken: as configured; nil for sign-ins that begin otherwise.
    ///   - store: where the tokens are kept, under the key.
    ///   - budget: what the server allows.
    public init(
        issuer: any TokenIssuer, refreshToken: Secret? = nil, store: any TokenStore, key: TokenKey, budget: TokenBudget,
        observer: (any ClientObserver)? = nil, clock: RuntimeClock = RuntimeClock()
    ) {
        renewal = TokenRenewal(
            issuer: issuer, refreshToken: refreshToken, store: store, key: key, budget: budget, observer: observer,
            clock: clock)
        self.clock = clock
    }

    /// For tests: how many wait for a renewal.
    var waiterCount: Int { flight.waiterCount }

    public func token() async throws -> AccessToken {
        if let token = usableToken() { return token }
        do {
            return try await flight.run { [self] in try await renew() }
        } catch let error as CancellationError {
            throw error
        } catch {
            // Renewed ahead of time, so the old token may well outlast the trouble.
            if let token = lastResort() { return token }
            throw error
        }
    }

    public func invalidate(_ token: AccessToken) async {
        lock.withLock { if current?.value == token.value { current = nil } }
        renewal.refused(token)
    }

    /// The current token, if it needs no renewal.
    private func usableToken() -> AccessToken? {
        let date = clock.date
        return lock.withLock {
            guard let current else { return nil }
            let waits = noRenewalBefore.map { date < $0 } ?? false
            return current.lasts(waits ? Self.minimumLife : Self.leeway(of: current), from: date) ? current : nil
        }
    }

    private func lastResort() -> AccessToken? {
        let date = clock.date
        return lock.withLock {
            guard let current, current.lasts(Self.minimumLife, from: date) else { return nil }
            noRenewalBefore = date.addingTimeInterval(Self.pauseAfterFailure.seconds)
            return current
        }
    }

    private func renew() async throws -> AccessToken {
        // Somebody may have renewed between the question and the start of this flight.
        if let token = usableToken() { return token }
        let token = try await renewal.run()
        lock.withLock {
            current = token
            noRenewalBefore = nil
        }
        return token
    }

    /// How long before its end a token is renewed; tokens with a short life are used for most of it.
    static func leeway(of token: AccessToken) -> Duration {
        guard let expiry = token.expiry, let issued = token.issued else { return leeway }
        return min(leeway, .seconds(max(0, expiry.timeIntervalSince(issued)) / 10))
    }
}
