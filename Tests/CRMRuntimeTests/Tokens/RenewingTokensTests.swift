import Foundation
import Testing

@testable import CRMRuntime

/// Access tokens are renewed once for everybody, in time, and within the budget.
@Suite struct RenewingTokensTests {
    let time = TestClock()
    let clock: RuntimeClock
    init() { clock = RuntimeClock(time, start: Date(timeIntervalSince1970: 1_700_000_000)) }

    @Test func thousandTasksAskOnce() async throws {
        let gate = Gate()
        let issuer = ScriptedIssuer { await gate.pass() }
        let tokens = RenewingTokens.test(issuer, clock: clock)
        try await withThrowingTaskGroup(of: AccessToken.self) { group in
            for _ in 0..<1_000 { group.addTask { try await tokens.token() } }
            await gate.reached()
            await gate.open()
            for try await token in group { #expect(token.value == Secret("token-1")) }
        }
        #expect(issuer.requests == ["refresh"])
    }

    @Test func tokenIsRenewedAheadOfItsEnd() async throws {
        let issuer = ScriptedIssuer()
        let tokens = RenewingTokens.test(issuer, clock: clock)
        #expect(try await tokens.token().generation == 1)
        time.advance(by: .seconds(3600 - 61))
        #expect(try await tokens.token().generation == 1)
        time.advance(by: .seconds(2))
        let renewed = try await tokens.token()
        #expect(renewed.generation == 2)
        #expect(renewed.expiry == clock.date.addingTimeInterval(3600))
    }

    @Test func shortLivedTokenIsUsedForMostOfItsLife() async throws {
        let issuer = ScriptedIssuer(lifetime: .seconds(100))
        let tokens = RenewingTokens.test(issuer, clock: clock)
        _ = try await tokens.token()
        time.advance(by: .seconds(89))
        #expect(try await tokens.token().generation == 1)
        time.advance(by: .seconds(2))
        #expect(try await tokens.token().generation == 2)
    }

    @Test func tokenWithoutKnownEndStays() async throws {
        let issuer = ScriptedIssuer(lifetime: nil)
        let tokens = RenewingTokens.test(issuer, clock: clock)
        _ = try await tokens.token()
        time.advance(by: .seconds(1_000_000))
        #expect(try await tokens.token().generation == 1)
    }

    @Test func failureAheadOfTimeUsesTheOldTokenUntilItsEnd() async throws {
        let trouble = CRMError(.connectionLost, "gone", retryCause: .connectionLost)
        let issuer = ScriptedIssuer()
        let tokens = RenewingTokens.test(issuer, clock: clock)
        _ = try await tokens.token()
        issuer.fail(with: [trouble, trouble])

        time.advance(by: .seconds(3600 - 30))
        #expect(try await tokens.token().generation == 1)
        #expect(issuer.requests.count == 2)
        // Not asked again at once, although the token is due.
        #expect(try await tokens.token().generation == 1)
        #expect(issuer.requests.count == 2)
        time.advance(by: .seconds(16))
        #expect(try await tokens.token().generation == 1)
        #expect(issuer.requests.count == 3)
        // Its last seconds are not used.
        time.advance(by: .seconds(10))
        issuer.fail(with: [trouble])
        #expect(await crmError { try await tokens.token() }?.kind == .connectionLost)
        #expect(try await tokens.token().generation == 2)
    }

    @Test func failureReachesAllAndTheNextOneSucceeds() async throws {
        let gate = Gate()
        let issuer = ScriptedIssuer(failing: [CRMError(.signIn(reason: "invalid_client"), "wrong")]) { await gate.pass() }
        let tokens = RenewingTokens.test(issuer, clock: clock)
        let kinds = await withTaskGroup(of: CRMError.Kind?.self) { group in
            for _ in 0..<20 { group.addTask { await crmError { try await tokens.token() }?.kind } }
            while tokens.waiterCount < 20 { await Task.yield() }
            await gate.open()
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(kinds == Array(repeating: .signIn(reason: "invalid_client"), count: 20))
        #expect(try await tokens.token().value == Secret("token-1"))
        #expect(issuer.requests.count == 2)
    }

    @Test func cancelledWaiterHarmsNobody() async throws {
        let gate = Gate()
        let issuer = ScriptedIssuer { await gate.pass() }
        let tokens = RenewingTokens.test(issuer, clock: clock)
        // The first one starts the renewal, and is the one that is cancelled.
        let first = Task { try await tokens.token() }
        await gate.reached()
        let others = (0..<10).map { _ in Task { try await tokens.token() } }
        while tokens.waiterCount < 11 { await Task.yield() }
        first.cancel()
        // Ends although the gate is still closed.
        await #expect(throws: CancellationError.self) { try await first.value }
        await gate.open()
        for other in others { #expect(try await other.value.generation == 1) }
        #expect(issuer.requests.count == 1)
    }

    /// A thousand calls that are refused one after the other, some of them late, make one new token.
    @Test func thousandRefusalsRenewOnce() async throws {
        let issuer = ScriptedIssuer()
        let tokens = RenewingTokens.test(issuer, clock: clock)
        let first = try await tokens.token()
        try await withThrowingTaskGroup(of: AccessToken.self) { group in
            for _ in 0..<1_000 {
                group.addTask {
                    await tokens.invalidate(first)
                    return try await tokens.token()
                }
            }
            for try await token in group { #expect(token.generation == 2) }
        }
        #expect(issuer.requests.count == 2)
    }

    @Test func refusedTokenIsReplacedOncePerGeneration() async throws {
        let issuer = ScriptedIssuer()
        let tokens = RenewingTokens.test(issuer, clock: clock)
        let first = try await tokens.token()
        await tokens.invalidate(first)
        let second = try await tokens.token()
        #expect(second.generation == 2)
        // Others learn only now that the first one was refused.
        await tokens.invalidate(first)
        #expect(try await tokens.token() == second)
        #expect(issuer.requests.count == 2)
    }

    @Test func clientsWithOneStoreShareTokens() async throws {
        let issuer = ScriptedIssuer()
        let store = MemoryTokenStore()
        let one = RenewingTokens.test(issuer, store: store, clock: clock)
        let other = RenewingTokens.test(issuer, store: store, clock: clock)
        let first = try await one.token()
        #expect(try await other.token() == first)

        // Both are refused the same token; the second one adopts what the first one got.
        await one.invalidate(first)
        await other.invalidate(first)
        let second = try await one.token()
        #expect(try await other.token() == second)
        #expect(second.generation == 2)
        #expect(issuer.requests.count == 2)
    }

    @Test func clientsWithOneStoreRefreshOneAtATime() async throws {
        let gate = Gate()
        let issuer = ScriptedIssuer { await gate.pass() }
        let store = MemoryTokenStore()
        let clients = (0..<8).map { _ in RenewingTokens.test(issuer, store: store, clock: clock) }
        try await withThrowingTaskGroup(of: AccessToken.self) { group in
            for client in clients { for _ in 0..<100 { group.addTask { try await client.token() } } }
            await gate.reached()
            await gate.open()
            for try await token in group { #expect(token.generation == 1) }
        }
        #expect(issuer.requests.count == 1)
    }

    @Test func anotherConfiguredRefreshTokenReplacesTheStoredOne() async throws {
        let issuer = ScriptedIssuer()
        let store = MemoryTokenStore()
        _ = try await RenewingTokens.test(issuer, refreshToken: "old", store: store, clock: clock).token()
        let token = try await RenewingTokens.test(issuer, refreshToken: "new", store: store, clock: clock).token()
        #expect(token.value == Secret("token-2"))
        #expect(issuer.requests == ["old", "new"])
    }

    /// A store that knows of one account only, as the older clients' store in memory.
    actor ForgetfulStore: TokenStore {
        private var record: TokenRecord?
        func load(_ key: TokenKey) -> TokenRecord? { record }
        func save(_ record: TokenRecord, for key: TokenKey) { self.record = record }
        func delete(_ key: TokenKey) { record = nil }
        func keys() -> [TokenKey] { [] }
    }

    @Test func tokensOfAnotherAccountAreNotUsed() async throws {
        let store = ForgetfulStore()
        let issuer = ScriptedIssuer()
        _ = try await RenewingTokens.test(issuer, store: store, clock: clock).token()
        let other = RenewingTokens(
            issuer: issuer, store: store, key: TokenKey(service: "accounts.example.com/production", client: "client", account: "ben"),
            budget: RenewingTokens.testBudget, clock: clock)
        let error = await #expect(throws: CRMError.self) { try await other.token() }
        #expect(error?.code == "sign-in.other-account")
        #expect(issuer.requests.count == 1)
    }

    @Test func brokenStoreDoesNotLoseAToken() async throws {
        let issuer = ScriptedIssuer()
        let tokens = RenewingTokens.test(issuer, store: FailingStore(failsToSave: 2), clock: clock)
        #expect(await crmError { try await tokens.token() }?.kind == .signIn(reason: "store"))
        #expect(issuer.requests.isEmpty)
        // The count was kept, the token could not be.
        #expect(try await tokens.token().generation == 1)
        #expect(try await tokens.token().generation == 1)
        #expect(issuer.requests.count == 1)
    }
}

/// Saves fail at the given turns: the first, and every second one after it.
private actor FailingStore: TokenStore {
    struct Trouble: Error {}
    private let memory = MemoryTokenStore()
    private var failures: Int
    private var turn = 0

    init(failsToSave failures: Int) { self.failures = failures }

    func load(_ key: TokenKey) async throws -> TokenRecord? { await memory.load(key) }
    func save(_ record: TokenRecord, for key: TokenKey) async throws {
        turn += 1
        if turn % 2 == 1, failures > 0 {
            failures -= 1
            throw Trouble()
        }
        await memory.save(record, for: key)
    }
    func delete(_ key: TokenKey) async throws { await memory.delete(key) }
    func keys() async throws -> [TokenKey] { await memory.keys() }
}
