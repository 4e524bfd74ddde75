#if MySQL
import CRMTesting
import Foundation
import Testing

@testable import CRMMySQL

/// An older client and ours with one table: what either gets the other one uses.
@Suite(
    "A table shared with Zoho's Python SDK 2.0", .timeLimit(.minutes(2)),
    .enabled(if: FleetDatabase.isThere, "no server: run it with .ci/mysql-server"),
    .enabled(if: OldClient.python != nil, "no SDK: run it with .ci/old-clients"))
struct OldClientTests {
    private let database: FleetDatabase
    private let credentials = ClientCredentials(id: "fleet", secret: "fleet")
    init() throws {
        database = try FleetDatabase()
        try database.run(
            """
            CREATE TABLE oauthtokens (useridentifier VARCHAR(100), accesstoken VARCHAR(100), refreshtoken VARCHAR(100), \
            expirytime BIGINT)
            """)
    }

    @Test("The tokens of either are the other one's") func interchange() async throws {
        let server = try await FleetServer()
        let python = OldClient(server: server.url, database: database.server.database)
        let store = MySQLTokenStore(database.server)

        // They sign a user in.
        let user = try #require(try await python.run("print(json.dumps(client.generate_access_token('code').userEmail))").string)
        #expect(server.signIns.count == 1)
        let zoho = ZohoCRM(
            dataCenter: .custom(accounts: server.url, api: server.url),
            tokens: .stored(in: store, client: credentials, user: UserIdentifier(user)))
        _ = try await zoho.api.send(APICall("old.first", path: "/crm/v8/org"))
        #expect(server.signIns.count == 1)

        // We renew; they go on with our token, as their own table says.
        let first = try await python.run("print(json.dumps(tokens('\(user)')['accessToken']))")
        await server.revoke(Secret(first.string ?? ""))
        _ = try await zoho.api.send(APICall("old.second", path: "/crm/v8/org"))
        #expect(server.signIns.count == 2)
        let ours = try #require(try await store.load(store.keys()[0])?.accessToken)
        let read = try await python.run("print(json.dumps([client.get_access_token('\(user)'), tokens('\(user)')]))")
        #expect(read[0]?.string == ours.value.reveal())
        #expect(read[1]?["expiryTime"]?.double == ours.expiry.map { ($0.timeIntervalSince1970 * 1000).rounded() })
        #expect(server.signIns.count == 2)

        // They renew, which does not end ours; as soon as ours is refused, theirs is taken.
        let theirs = try #require(
            try await python.run(
                """
                client.refresh_access_token(tokens('\(user)')['refreshToken'], '\(user)')
                print(json.dumps(tokens('\(user)')['accessToken']))
                """
            ).string)
        #expect(server.signIns.count == 3)
        await server.revoke(ours.value)
        _ = try await zoho.api.send(APICall("old.third", path: "/crm/v8/org"))
        #expect(server.signIns.count == 3)
        #expect(try await store.load(store.keys()[0])?.accessToken?.value == Secret(theirs))
    }
}
#endif
