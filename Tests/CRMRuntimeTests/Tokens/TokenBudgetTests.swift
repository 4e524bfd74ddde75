import Foundation
import Testing

@testable import CRMRuntime

/// The server's limit for new access tokens is kept on this side.
@Suite struct TokenBudgetTests {
    let time = TestClock()
    let clock: RuntimeClock
    init() { clock = RuntimeClock(time, start: Date(timeIntervalSince1970: 1_700_000_000)) }

    private func renew(_ tokens: RenewingTokens) async throws {
        await tokens.invalidate(try await tokens.token())
    }

    @Test func eleventhTokenIsRefusedBeforeTheCall() async throws {
        let issuer = ScriptedIssuer()
        let tokens = RenewingTokens.test(issuer, clock: clock)
        for _ in 0..<10 {
            try await renew(tokens)
            time.advance(by: .seconds(10))
        }
        let error = try #require(await crmError { try await tokens.token() })
        #expect(error.kind == .tokenBudget)
        #expect(error.retryAfter == .seconds(500))
        #expect(error.message.contains("10 of 10"))
        #expect(issuer.requests.count == 10)

        time.advance(by: .seconds(500))
        #expect(try await tokens.token().generation == 11)
    }

    @Test func requestsThatMadeNoTokenDontCount() async throws {
        let kinds: [CRMError.Kind] = [.cannotConnect, .signIn(reason: "invalid_code"), .insecureConnection]
        let issuer = ScriptedIssuer(failing: (0..<30).map { CRMError(kinds[$0 % 3], "no") })
        let tokens = RenewingTokens.test(issuer, clock: clock)
        for _ in 0..<30 { _ = await crmError { try await tokens.token() } }
        #expect(try await tokens.token().generation == 1)
        #expect(issuer.requests.count == 31)
    }

    @Test func requestsWithUnknownOutcomeCount() async throws {
        let issuer = ScriptedIssuer(failing: (0..<10).map { _ in CRMError(.connectionLost, "gone") })
        let tokens = RenewingTokens.test(issuer, clock: clock)
        for _ in 0..<10 { _ = await crmError { try await tokens.token() } }
        #expect(await crmError { try await tokens.token() }?.kind == .tokenBudget)
        #expect(issuer.requests.count == 10)
    }

    @Test func refusalForTheLimitPausesUntilTheOldestRequestIsForgotten() async throws {
        let issuer = ScriptedIssuer()
        let tokens = RenewingTokens.test(issuer, clock: clock)
        try await renew(tokens)
        time.advance(by: .seconds(100))
        issuer.fail(with: [CRMError(.signIn(reason: "access_denied"), "denied", retryCause: .tooManyRequests)])
        let refusal = try #require(await crmError { try await tokens.token() })
        #expect(refusal.kind == .signIn(reason: "access_denied"))
        #expect(refusal.retryAfter == .seconds(500))
        #expect(refusal.retryCause == nil)

        let paused = try #require(await crmError { try await tokens.token() })
        #expect(paused.kind == .tokenBudget)
        #expect(issuer.requests.count == 2)
        time.advance(by: .seconds(500))
        #expect(try await tokens.token().generation == 2)
    }

    @Test func refusalWithoutRequestsOfOursPausesForTheWholeSpan() async throws {
        let issuer = ScriptedIssuer(failing: [CRMError(.signIn(reason: "access_denied"), "denied", retryCause: .tooManyRequests)])
        let tokens = RenewingTokens.test(issuer, clock: clock)
        #expect(await crmError { try await tokens.token() }?.retryAfter == .seconds(600))
    }

    @Test func clientsWithOneStoreShareTheBudget() async throws {
        let issuer = ScriptedIssuer()
        let store = MemoryTokenStore()
        let clients = (0..<2).map { _ in RenewingTokens.test(issuer, store: store, clock: clock) }
        for turn in 0..<10 {
            // Each one refuses what both know, so each turn makes one token.
            let token = try await clients[turn % 2].token()
            for client in clients { await client.invalidate(token) }
        }
        #expect(await crmError { try await clients[0].token() }?.kind == .tokenBudget)
        #expect(await crmError { try await clients[1].token() }?.kind == .tokenBudget)
        #expect(issuer.requests.count == 10)
    }

    /// One more than may be alive would end the oldest, which another client may still use.
    @Test func noMoreTokensThanMayBeAlive() async throws {
        let issuer = ScriptedIssuer()
        let store = MemoryTokenStore()
        let budget = TokenBudget(limit: 10, span: .seconds(600), pause: .seconds(600), alive: 15, lifetime: .seconds(3600))
        let tokens = RenewingTokens.test(issuer, store: store, budget: budget, clock: clock)
        for _ in 0..<10 { try await renew(tokens) }
        time.advance(by: .seconds(600))
        for _ in 0..<5 { try await renew(tokens) }

        // Another client learns of them from the store.
        for client in [tokens, RenewingTokens.test(issuer, store: store, budget: budget, clock: clock)] {
            await client.invalidate(AccessToken("token-15"))
            let error = try #require(await crmError { try await client.token() })
            #expect(error.kind == .tokenBudget)
            #expect(error.retryAfter == .seconds(3000))
            #expect(error.message.contains("15 of 15 that may be alive"))
        }
        #expect(issuer.requests.count == 15)

        time.advance(by: .seconds(3000))
        #expect(try await tokens.token().generation == 16)
        // Those of an hour ago are forgotten.
        #expect(await store.load(RenewingTokens.testKey)?.requests.count == 6)
    }

    @Test func theLongestWaitCounts() {
        let date = clock.date
        let budget = TokenBudget(limit: 2, span: .seconds(600), pause: .seconds(600), alive: 3, lifetime: .seconds(3600))
        let dates = [3000, 500, 100].map { date.addingTimeInterval(-$0) }
        var record = TokenRecord(requests: dates)
        #expect(budget.shortage(of: record, at: date)?.wait == .seconds(600))
        #expect(budget.shortage(of: record, at: date)?.reason.contains("2 of 2 were asked for within 600 s, and 3 of 3") == true)
        record.refusedUntil = date.addingTimeInterval(900)
        #expect(budget.shortage(of: record, at: date)?.wait == .seconds(900))
        #expect(budget.shortage(of: TokenRecord(requests: Array(dates.dropLast())), at: date)?.wait == nil)
    }

    /// A store without room for the counts: each client keeps its own.
    @Test func aStoreThatForgetsTheCountsDoesNotLiftTheLimit() async throws {
        let issuer = ScriptedIssuer()
        let tokens = RenewingTokens.test(issuer, store: ForgetfulStore(), clock: clock)
        for _ in 0..<10 { try await renew(tokens) }
        #expect(await crmError { try await tokens.token() }?.kind == .tokenBudget)
        #expect(issuer.requests.count == 10)
    }

    @Test func datesAheadOfOursCountFromNow() {
        let date = clock.date
        let budget = TokenBudget(limit: 1, span: .seconds(600), pause: .seconds(600))
        let record = TokenRecord(requests: [date.addingTimeInterval(100_000)])
        #expect(budget.shortage(of: record, at: date)?.wait == .seconds(600))
        #expect(budget.shortage(of: TokenRecord(requests: [date.addingTimeInterval(-600)]), at: date)?.wait == nil)
    }
}

/// Keeps the tokens and nothing else, as the older clients' table does.
private actor ForgetfulStore: TokenStore {
    private var records: [TokenKey: TokenRecord] = [:]

    func load(_ key: TokenKey) -> TokenRecord? { records[key] }
    func save(_ record: TokenRecord, for key: TokenKey) {
        var record = record
        record.requests = []
        record.refusedUntil = nil
        records[key] = record
    }
    func delete(_ key: TokenKey) { records[key] = nil }
    func keys() -> [TokenKey] { Array(records.keys) }
}
