import Foundation

/// One renewal after the other: adopt what another process has got meanwhile, or ask the sign-in server, within
/// the budget, and keep the result. ``RenewingTokens`` runs one at a time.
final class TokenRenewal: @unchecked Sendable {
    private let issuer: any TokenIssuer
    private let refreshToken: Secret?
    private let store: any TokenStore
    private let key: TokenKey
    private let budget: TokenBudget
    private let observer: (any ClientObserver)?
    private let clock: RuntimeClock

    // The lock is for `refused`, which comes from the tasks of calls; the rest belongs to the one renewal.
    private let lock = NSLock()
    private var refusedToken: Secret?
    /// The record as last known here; newer than the store's when the store failed to take it.
    private var known: TokenRecord?
    /// The store has had the record. When it is gone from there later, somebody has signed the account out.
    private var wasStored = false

    init(
        issuer: any TokenIssuer, refreshToken: Secret?, store: any TokenStore, key: TokenKey, budget: TokenBudget,
        observer: (any ClientObserver)?, clock: RuntimeClock
    ) {
        self.issuer = issuer
        self.refreshToken = refreshToken
        self.store = store
        self.key = key
        self.budget = budget
        self.observer = observer
        self.clock = clock
    }

    /// The server has refused this token; a stored one of the same text is not adopted any more.
    func refused(_ token: AccessToken) { lock.withLock { refusedToken = token.value } }

    func run() async throws -> AccessToken {
        try await withStore("lock") { [self] in
            try await store.withLock(for: key) { [self] in
                var record = try await record()
                if let token = record.accessToken, isUsable(token) {
                    remember(record)
                    return token
                }
                return try await ask(&record)
            }
        }
    }

    /// What is kept of this account.
    private func record() async throws -> TokenRecord {
        let (known, wasStored) = lock.withLock { (self.known, self.wasStored) }
        let stored = try await withStore("load") { [self] in try await store.load(key) }
        guard var record = stored else {
            guard wasStored, let known else { return known ?? TokenRecord(refreshToken: refreshToken) }
            return try signedOut(known)
        }
        if let owner = record.owner, owner != key.digest {
            throw CRMError(
                .signIn(reason: "other-account"), "the token store gave the tokens of another account",
                nextAction: "Let the store keep records by all parts of the key: service, client and account.")
        }
        lock.withLock { self.wasStored = true }
        if let known {
            // A store without room for the budget, as the older clients' table alone: then each process counts its own.
            if record.requests.isEmpty { record.requests = known.requests }
            return known.generation > record.generation ? known : record
        }
        // On the first look: a refresh token in the configuration is newer than another one in the store.
        if let refreshToken, record.refreshToken != refreshToken {
            record = TokenRecord(refreshToken: refreshToken)
        }
        return record
    }

    /// The store has lost the account, so what is known here must not bring it back.
    private func signedOut(_ known: TokenRecord) throws -> TokenRecord {
        // Only the budget outlives it where the app itself has the refresh token.
        if let refreshToken { return TokenRecord(refreshToken: refreshToken, generation: known.generation, requests: known.requests) }
        throw CRMError(
            .signIn(reason: "signed-out"), "the account was signed out: the token store has nothing of it any more",
            nextAction: "Sign in again.")
    }

    private func isUsable(_ token: AccessToken) -> Bool {
        token.value != lock.withLock { refusedToken }
            && token.lasts(RenewingTokens.leeway(of: token), from: clock.date)
    }

    private func ask(_ record: inout TokenRecord) async throws -> AccessToken {
        let start = clock.elapsed
        do {
            try spend(&record)
            // Counted before the request goes out: a process that dies in between has used up its share.
            try await save(record)
            let issued: IssuedTokens
            do {
                issued = try await issuer.issue(refreshToken: record.refreshToken ?? refreshToken)
            } catch let error as CRMError {
                throw await settle(error, &record)
            }
            let token = take(issued, into: &record)
            var storeFailure: (any Error)?
            // The token works even if it could not be kept; it stays known here and is kept with the next one.
            do { try await save(record) } catch { storeFailure = error }
            report(token.generation, start, storeFailure)
            return token
        } catch {
            report(nil, start, error)
            throw error
        }
    }

    // MARK: Budget

    private func spend(_ record: inout TokenRecord) throws {
        let date = clock.date
        try budget.check(record, at: date)
        record.requests = budget.remembered(record.requests, at: date) + [date]
    }

    /// Books a failed request: one that made no token gives its share back, and a refusal for the sake of the
    /// limit is the last one for a while.
    private func settle(_ failure: CRMError, _ record: inout TokenRecord) async -> CRMError {
        var error = failure
        if error.retryCause == .tooManyRequests {
            let date = clock.date
            let asked = error.retryAfter.map { date.addingTimeInterval($0.seconds) }
            let end = asked ?? budget.refusalEnd(for: record, at: date)
            record.refusedUntil = end
            error.retryAfter = .seconds(end.timeIntervalSince(date))
            // Another try within seconds would be refused as well.
            error.retryCause = nil
        } else if !error.mayHaveMadeToken {
            record.requests.removeLast()
        }
        // The failure itself matters more than a store that does not take its count.
        try? await save(record)
        return error
    }

    // MARK: Keeping

    private func take(_ issued: IssuedTokens, into record: inout TokenRecord) -> AccessToken {
        let token = AccessToken(issued, date: clock.date, generation: record.generation + 1)
        record.accessToken = token
        record.generation = token.generation
        record.refusedUntil = nil
        if let refreshToken = issued.refreshToken { record.refreshToken = refreshToken }
        return token
    }

    private func save(_ record: TokenRecord) async throws {
        var record = record
        record.owner = key.digest
        remember(record)
        try await withStore("save") { [self] in try await store.save(record, for: key) }
        lock.withLock { wasStored = true }
    }

    private func remember(_ record: TokenRecord) { lock.withLock { known = record } }

    /// Runs a part of the work that a store of somebody else's does, and names it in the error.
    private func withStore<Value>(_ step: String, _ body: () async throws -> Value) async throws -> Value {
        do {
            return try await body()
        } catch let error as CRMError {
            throw error
        } catch let error as CancellationError {
            throw error
        } catch {
            throw CRMError(
                .signIn(reason: "store"), "the token store failed to \(step): \(CRMError.name(of: error))",
                nextAction: "Check the token store.", underlying: error)
        }
    }

    private func report(_ generation: Int?, _ start: Duration, _ error: (any Error)?) {
        observer?.tokenRefreshed(
            ObservedRefresh(generation: generation, duration: clock.elapsed - start, error: error))
    }
}

extension CRMError {
    /// Whether a failed sign-in request may have made a token that we never saw, which counts all the same.
    fileprivate var mayHaveMadeToken: Bool {
        switch kind {
        case .refused, .insecureURL, .cannotConnect, .insecureConnection, .signIn, .tokenBudget: false
        default: true
        }
    }
}
