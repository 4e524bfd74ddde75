import CRMTesting
import Foundation
import Testing

@testable import CRMMySQL

/// What goes wrong with databases is told in words that help, and never with a secret in them.
@Suite("Trouble with MySQL", .enabled(if: TestDatabase.isThere, "no server: run it with .ci/mysql-server"))
struct MySQLTroubleTests {
    let database: TestDatabase
    init() throws { database = try TestDatabase() }

    private func error(_ server: MySQLServer, _ key: TokenKey = .sample("ann")) async -> CRMError? {
        await #expect(throws: CRMError.self) { try await MySQLTokenStore(server).save(.sample(1), for: key) }
    }

    @Test("A wrong password")
    func wrongPassword() async throws {
        var server = database.server
        server.password = "not-the-pass-word"
        let error = try #require(await error(server))
        #expect(error.code == "sign-in.store")
        #expect(error.description.contains("1045") && error.nextAction?.contains("password") == true)
        #expect(!"\(error) \(String(reflecting: error))".contains("not-the-pass-word"))
        await #expect(throws: CRMError.self) { try await MySQLTokenStore(server).withLock(for: .sample("ann")) {} }
    }

    @Test("No such database")
    func missingDatabase() async throws {
        var server = database.server
        server.database = "nowhere"
        #expect(await error(server)?.nextAction?.contains("CREATE DATABASE `nowhere`") == true)
    }

    @Test("Nobody answers")
    func nobodyAnswers() async throws {
        let closed = try LoopbackServer(listens: false)
        var server = database.server
        server.port = Int(closed.port)
        #expect(await error(server)?.nextAction?.contains("127.0.0.1:\(closed.port)") == true)
        server.socket = "/nowhere/socket"
        #expect(await error(server)?.nextAction?.contains("/nowhere/socket") == true)
    }

    @Test("A server without encryption, where it is asked for")
    func encryption() async throws {
        guard try database.run("SHOW VARIABLES LIKE 'have_ssl'").first?.last?.text == "DISABLED" else { return }
        var server = database.server
        server.encryption = .required
        #expect(await error(server)?.nextAction?.contains("encryption") == true)
        server.encryption = .verified()
        #expect(await error(server)?.nextAction?.contains("encryption") == true)
    }

    @Test("A user who may not make tables shares the older clients' table")
    func noRightToMakeTables() async throws {
        try database.makeOlderTable()
        let server = try database.user(granted: "SELECT, INSERT, DELETE ON \(database.name).oauthtokens")
        let (one, other) = (MySQLTokenStore(server), MySQLTokenStore(server))
        let key = TokenKey.sample("ann")
        try await one.save(.sample(1), for: key)
        let first = try #require(try await other.load(key))
        #expect(first.refreshToken == "refresh-1" && first.accessToken?.value == "access-1")
        #expect(try await one.keys().isEmpty)
        // A later token has a higher number, so that it is adopted.
        try await other.save(.sample(2, ends: Date(timeIntervalSince1970: 4_000_003_600)), for: key)
        let second = try #require(try await one.load(key))
        #expect(second.accessToken?.value == "access-2" && second.generation > first.generation)
        try await one.delete(key)
        #expect(try await other.load(key) == nil)
    }

    @Test("A user who may do nothing, and a table that is not there and may not be made")
    func noRights() async throws {
        let server = try database.user(granted: "CREATE TEMPORARY TABLES ON \(database.name).*")
        #expect(await error(server)?.nextAction?.contains("SELECT, INSERT and DELETE") == true)
    }

    @Test("Somebody else's table of that name")
    func otherTable() async throws {
        try database.command("CREATE TABLE oauthtokens (id INT)")
        #expect(await error(database.server)?.nextAction?.contains("database of their own") == true)
        #expect(try database.run("SELECT COUNT(*) FROM oauthtokens").first?.first?.number == 0)
    }

    @Test("What does not fit is an error and not cut off, and nothing of it is kept")
    func tooLong() async throws {
        try database.command(
            "CREATE TABLE oauthtokens (useridentifier VARCHAR(20), accesstoken VARCHAR(5), refreshtoken VARCHAR(5), expirytime BIGINT)")
        #expect(await error(database.server)?.nextAction?.contains("Widen") == true)
        #expect(try await database.store.keys().isEmpty)
        #expect(await error(database.server, .sample(String(repeating: "x", count: 101)))?.message.contains("too long") == true)
    }

    @Test("Messages that quote values don't show tokens")
    func quotedValues() async throws {
        try database.command(
            "CREATE TABLE oauthtokens (useridentifier VARCHAR(20), accesstoken VARCHAR(50), refreshtoken VARCHAR(50) UNIQUE, expirytime BIGINT)")
        try await database.store.save(.sample(1), for: .sample("ann"))
        let error = try #require(await error(database.server, .sample("ben")))
        #expect(error.message.contains("1062") && error.nextAction?.contains("unique key") == true)
        #expect(!error.description.contains("refresh-1"))
        // What could be kept of it was undone.
        #expect(try await database.store.keys() == [.sample("ann")])
    }

    @Test("A damaged record is an error that leaves it as it is")
    func damaged() async throws {
        let (store, key) = (database.store, TokenKey.sample("ann"))
        try await store.save(.sample(1), for: key)
        try database.run("UPDATE oauthtokens_swift SET tokens = '{\"refresh'")
        let error = await #expect(throws: CRMError.self) { try await store.load(key) }
        #expect(error?.code == "sign-in.store" && error?.description.contains("refresh-1") == false)
    }
}
