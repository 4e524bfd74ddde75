#if MySQL
import CRMTesting
import Testing

@testable import CRMMySQL

/// Processes that share a database. `.ci/mysql-server` starts a server for them; without one they are skipped.
@Suite(
    "A fleet with MySQL", .timeLimit(.minutes(5)),
    .enabled(if: FleetDatabase.isThere, "no server: run it with .ci/mysql-server"))
struct MySQLFleetTests {
    private let database: FleetDatabase
    init() throws { database = try FleetDatabase() }

    private var scenario: FleetScenario {
        FleetScenario(name: "mysql:\(database.server.database)", store: MySQLTokenStore(database.server))
    }

    @Test("One of eight processes renews for all") func oneRenewalForAll() async throws {
        try await scenario.oneRenewalForAll()
    }

    @Test("When the one that renews is killed, the next one takes over") func nextOneTakesOver() async throws {
        try await scenario.nextOneTakesOver()
    }
}
#endif
