import CRMTesting
import Foundation

@testable import CRMMySQL

/// A database of one test's own on the server that the environment names; it goes with its last use.
///
/// `.ci/mysql-server` starts such a server; without one these tests are skipped.
final class TestDatabase: @unchecked Sendable {
    static let isThere = ProcessInfo.processInfo.environment["CRM_MYSQL_PORT"] != nil

    let server: MySQLServer
    let name: String
    private let queue = DispatchQueue(label: "admin")
    private let admin: MySQLConnection

    init() throws {
        let environment = ProcessInfo.processInfo.environment
        name = "crm_test_\(UUID().uuidString.prefix(8).lowercased())"
        var server = MySQLServer(
            host: environment["CRM_MYSQL_HOST"] ?? "127.0.0.1", port: environment["CRM_MYSQL_PORT"].flatMap { Int($0) } ?? 3306,
            user: environment["CRM_MYSQL_USER"] ?? "root", password: Secret(environment["CRM_MYSQL_PASSWORD"] ?? ""),
            database: "mysql")
        admin = try MySQLConnection.open(server)
        try admin.command("CREATE DATABASE \(name)")
        try admin.command("USE \(name)")
        server.database = name
        self.server = server
    }

    deinit { _ = try? admin.command("DROP DATABASE \(name)") }

    var store: MySQLTokenStore { MySQLTokenStore(server) }

    @discardableResult
    func run(_ sql: String, _ parameters: MySQLValue...) throws -> [[MySQLValue]] {
        try queue.sync { try admin.run(sql, parameters) }
    }

    func command(_ sql: String) throws { try queue.sync { try admin.command(sql) } }

    /// The older clients' table as their documents describe it.
    func makeOlderTable(options: String = "") throws {
        try command(
            """
            CREATE TABLE oauthtokens (useridentifier VARCHAR(100) NOT NULL, accesstoken VARCHAR(100) NOT NULL, \
            refreshtoken VARCHAR(100) NOT NULL, expirytime BIGINT NOT NULL) \(options)
            """)
    }

    /// What an older client writes: it removes the user's rows, then adds one.
    func writeLikeOlderClient(_ user: String, access: String, refresh: String, expiry: Date) throws {
        try run("DELETE FROM oauthtokens WHERE useridentifier = ?", .text(user))
        try run(
            "INSERT INTO oauthtokens(useridentifier,accesstoken,refreshtoken,expirytime) VALUES(?,?,?,?)", .text(user),
            .text(access), .text(refresh), MySQLValue(Int(expiry.timeIntervalSince1970 * 1000)))
    }

    /// Somebody who may do nothing but what is granted.
    func user(granted rights: String...) throws -> MySQLServer {
        let user = "u_\(name)"
        try command("CREATE USER '\(user)'@'%' IDENTIFIED BY 'pass-word'")
        for right in rights { try command("GRANT \(right) TO '\(user)'@'%'") }
        var server = server
        server.user = user
        server.password = "pass-word"
        return server
    }

    /// Ends every other connection to the database, as a restart of the server does.
    func endConnections() throws {
        let ids = try run("SELECT id FROM information_schema.processlist WHERE db = ? AND id <> CONNECTION_ID()", .text(name))
        for id in ids.compactMap(\.first?.text) { _ = try? command("KILL CONNECTION \(id)") }
    }
}

extension TokenRecord {
    /// Made on a whole second, as the table keeps milliseconds.
    static func sample(_ number: Int, ends: Date = Date(timeIntervalSince1970: 4_000_000_000)) -> TokenRecord {
        let date = ends.addingTimeInterval(-3600)
        return TokenRecord(
            refreshToken: Secret("refresh-\(number)"),
            accessToken: AccessToken(
                Secret("access-\(number)"), expiry: ends, issued: date, generation: number,
                apiDomain: URL(string: "https://www.zohoapis.eu"), scopes: ["ZohoCRM.modules.ALL"]),
            generation: number, requests: [date, date.addingTimeInterval(1.5)], refusedUntil: date.addingTimeInterval(60))
    }
}

extension TokenKey {
    static func sample(_ account: String, client: String = "1000.A", service: String = "accounts.zoho.eu/production") -> TokenKey {
        TokenKey(service: service, client: client, account: account)
    }
}
