import CRMTesting
import Foundation
import Testing

@testable import CRMMySQL

/// The table `oauthtokens` that Zoho's older clients keep: what they write is ours, and the other way round.
@Suite("The older clients' table", .enabled(if: TestDatabase.isThere, "no server: run it with .ci/mysql-server"))
struct OlderClientsTests {
    let database: TestDatabase
    let key = TokenKey.sample("ann@example.com")
    let ends = Date(timeIntervalSince1970: 4_000_000_000)
    init() throws {
        database = try TestDatabase()
        try database.makeOlderTable()
    }

    private func row(_ user: String) throws -> [[MySQLValue]] {
        try database.run("SELECT accesstoken, refreshtoken, expirytime FROM oauthtokens WHERE useridentifier = ?", .text(user))
    }

    @Test("Their tokens are read")
    func reading() async throws {
        try database.writeLikeOlderClient("ann@example.com", access: "old-1", refresh: "refresh", expiry: ends)
        let record = try #require(try await database.store.load(key))
        #expect(record.refreshToken == "refresh" && record.accessToken?.value == "old-1")
        #expect(record.accessToken?.expiry == ends)
    }

    @Test("What we keep is one row in their form")
    func writing() async throws {
        // Two rows, as some versions leave them behind.
        for number in 1...2 {
            try database.run("INSERT INTO oauthtokens VALUES (?, ?, 'refresh', 1)", .text(key.account), .text("old-\(number)"))
        }
        try await database.store.save(.sample(3), for: key)
        #expect(try row(key.account) == [[.text("access-3"), .text("refresh-3"), .text("4000000000000")]])
    }

    @Test("What they renew is taken over, and counts as a new token")
    func renewedByThem() async throws {
        let store = database.store
        try await store.save(.sample(5), for: key)
        try database.writeLikeOlderClient(
            key.account, access: "theirs", refresh: "refresh-5", expiry: ends.addingTimeInterval(1800))
        let record = try #require(try await store.load(key))
        #expect(record.accessToken?.value == "theirs" && record.generation == 6 && record.accessToken?.generation == 6)
        // The budget is kept.
        #expect(record.requests == TokenRecord.sample(5).requests)
        // A row that is older than ours changes nothing.
        try database.writeLikeOlderClient(
            key.account, access: "older", refresh: "refresh-5", expiry: ends.addingTimeInterval(-1800))
        #expect(try await store.load(key) == .sample(5))
    }

    @Test("A new sign-in of theirs is taken over")
    func signedInByThem() async throws {
        let store = database.store
        try await store.save(.sample(5), for: key)
        try database.writeLikeOlderClient(key.account, access: "theirs", refresh: "another", expiry: ends.addingTimeInterval(60))
        let record = try #require(try await store.load(key))
        #expect(record.refreshToken == "another" && record.accessToken?.value == "theirs" && record.generation == 6)
    }

    @Test("The gap between their removing and adding a row is no sign-out")
    func gap() async throws {
        let store = database.store
        try await store.save(.sample(5), for: key)
        try database.run("DELETE FROM oauthtokens")
        #expect(try await store.load(key) == .sample(5))
    }

    @Test("Tokens of one server or client are never another's, although the row has no room for that")
    func claimed() async throws {
        let store = database.store
        let elsewhere = TokenKey.sample(key.account, service: "accounts.zoho.com/production")
        try await store.save(.sample(1), for: key)
        #expect(try await store.load(elsewhere) == nil)
        try await store.save(.sample(2), for: elsewhere)
        #expect(try await store.load(elsewhere) == .sample(2))
        #expect(try await store.load(key) == .sample(1))
        // Signing one out leaves the other one.
        try await store.delete(elsewhere)
        #expect(try await store.load(key) == .sample(1))
    }

    @Test("An account without a known end of its token")
    func noExpiry() async throws {
        let store = database.store
        let record = TokenRecord(refreshToken: "r", accessToken: AccessToken("a", generation: 2), generation: 2)
        try await store.save(record, for: key)
        #expect(try await store.load(key) == record)
        #expect(try row(key.account).first?.last == .text("0"))
    }
}
