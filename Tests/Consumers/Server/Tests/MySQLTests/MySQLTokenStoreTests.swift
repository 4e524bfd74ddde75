import CRMTesting
import Foundation
import Testing

@testable import CRMMySQL

/// Tokens in a database: whole, of the right account, and one refresh among all who share it.
@Suite("Tokens in MySQL", .enabled(if: TestDatabase.isThere, "no server: run it with .ci/mysql-server"))
struct MySQLTokenStoreTests {
    let database: TestDatabase
    init() throws { database = try TestDatabase() }

    @Test("Keeps every part of a record")
    func keepsEveryPart() async throws {
        let store = database.store
        let key = TokenKey.sample("ann")
        #expect(try await store.load(key) == nil)
        try await store.save(.sample(1), for: key)
        try await store.save(TokenRecord(), for: .sample("ben"))
        #expect(try await database.store.load(key) == .sample(1))
        #expect(try await database.store.load(.sample("ben")) == TokenRecord())
        #expect(try await store.keys() == [key, .sample("ben")])
        try await store.save(.sample(2), for: key)
        #expect(try await database.store.load(key) == .sample(2))
        try await store.delete(key)
        try await store.delete(key)
        #expect(try await store.load(key) == nil)
        #expect(try await store.keys() == [.sample("ben")])
        #expect(try database.run("SELECT COUNT(*) FROM oauthtokens").first?.first?.number == 1)
    }

    @Test("Names are bound, not joined, and compared letter by letter", arguments: ["CHARACTER SET utf8mb4", "CHARACTER SET latin1"])
    func names(options: String) async throws {
        try database.makeOlderTable(options: options)
        let store = database.store
        var names = ["ann", "Ann", "ann ", "x' OR '1'='1", "a\\'; DROP TABLE oauthtokens; --", "Jürgen"]
        if options.hasSuffix("utf8mb4") { names += ["李雷", "🙂"] }
        for (number, name) in names.enumerated() { try await store.save(.sample(number + 1), for: .sample(name)) }
        for (number, name) in names.enumerated() {
            #expect(try await database.store.load(.sample(name)) == .sample(number + 1), "\(name)")
        }
        #expect(try database.run("SELECT COUNT(*) FROM oauthtokens").first?.first?.number == names.count)
        // Nobody's tokens go with another one's.
        try await store.delete(.sample("x' OR '1'='1"))
        #expect(try await store.keys().count == names.count - 1)
    }

    @Test("Changes of many at once are all kept")
    func manyChanges() async throws {
        let stores = (0..<4).map { _ in database.store }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<40 {
                group.addTask { try await stores[number % 4].save(.sample(number), for: .sample("user \(number)")) }
            }
            try await group.waitForAll()
        }
        #expect(try await stores[0].keys().count == 40)
    }

    @Test("Connections that were lost are made anew")
    func lostConnections() async throws {
        let store = database.store
        try await store.save(.sample(1), for: .sample("ann"))
        try database.endConnections()
        #expect(try await store.load(.sample("ann")) == .sample(1))
        try database.endConnections()
        try await store.save(.sample(2), for: .sample("ann"))
        #expect(try await store.load(.sample("ann")) == .sample(2))
    }

    @Test("One of many clients asks, the others adopt")
    func manyClientsAskOnce() async throws {
        let issuer = CountingIssuer()
        let clients = (0..<8).map { _ in
            RenewingTokens(
                issuer: issuer, refreshToken: "refresh", store: database.store, key: .sample("ann"),
                budget: TokenBudget(limit: 10, span: .seconds(600), pause: .seconds(600)))
        }
        let tokens = try await withThrowingTaskGroup(of: AccessToken.self) { group in
            for number in 0..<800 { group.addTask { try await clients[number % 8].token() } }
            return try await group.reduce(into: Set<Secret>()) { $0.insert($1.value) }
        }
        #expect(tokens == ["token-1"])
        #expect(await issuer.count == 1)
    }

    @Test("A lock is one client's at a time, also for several stores, and ends with its holder's connection")
    func lock() async throws {
        let stores = (0..<4).map { _ in database.store }
        let holders = Holders()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<20 {
                group.addTask {
                    try await stores[number % 4].withLock(for: .sample("ann")) {
                        await holders.enter()
                        await Task.yield()
                        await holders.leave()
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(await holders.most == 1)

        // A holder whose connection ends while it works: the next one takes over.
        let key = TokenKey.sample("ben")
        let taken = try await stores[1].withLock(for: key) {
            try database.endConnections()
            return try await stores[2].withLock(for: key) { true }
        }
        #expect(taken)
    }

    @Test("A failure inside a lock lets go of it")
    func lockAfterFailure() async throws {
        struct Trouble: Error {}
        await #expect(throws: Trouble.self) { try await database.store.withLock(for: .sample("ann")) { throw Trouble() } }
        #expect(try await database.store.withLock(for: .sample("ann")) { 1 } == 1)
    }
}

private actor CountingIssuer: TokenIssuer {
    private(set) var count = 0

    func issue(refreshToken: Secret?) async throws -> IssuedTokens {
        count += 1
        return IssuedTokens(accessToken: Secret("token-\(count)"), lifetime: .seconds(3600))
    }
}

private actor Holders {
    private var count = 0
    private(set) var most = 0

    func enter() {
        count += 1
        most = max(most, count)
    }
    func leave() { count -= 1 }
}
