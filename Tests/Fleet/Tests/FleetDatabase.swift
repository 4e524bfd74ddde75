#if MySQL
import CRMTesting
import Foundation

@testable import CRMMySQL

/// A database of one test's own, on the server that the environment names; it goes with its last use.
final class FleetDatabase: Sendable {
    static let isThere = ProcessInfo.processInfo.environment["CRM_MYSQL_PORT"] != nil

    let server: MySQLServer

    init() throws {
        let environment = ProcessInfo.processInfo.environment
        var server = MySQLServer(
            host: environment["CRM_MYSQL_HOST"] ?? "127.0.0.1", port: environment["CRM_MYSQL_PORT"].flatMap { Int($0) } ?? 3306,
            user: environment["CRM_MYSQL_USER"] ?? "root", password: Secret(environment["CRM_MYSQL_PASSWORD"] ?? ""),
            database: "mysql")
        let name = "crm_fleet_\(UUID().uuidString.prefix(8).lowercased())"
        try MySQLConnection.open(server).command("CREATE DATABASE \(name)")
        server.database = name
        self.server = server
    }

    deinit { try? run("DROP DATABASE \(server.database)") }

    func run(_ sql: String) throws { try MySQLConnection.open(server).command(sql) }
}
#endif
