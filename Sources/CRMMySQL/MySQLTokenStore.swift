#if MySQL
import CRMRuntime
import Foundation
import RecordCore

/// Keeps tokens in MySQL or MariaDB, in the table that Zoho's older Python and Node clients use, so that both kinds can
/// share an account or hand it over.
///
/// Their table is `oauthtokens` with `useridentifier`, `accesstoken`, `refreshtoken`, `expirytime` (milliseconds). What
/// it has no room for (the budget, the generation, the API's host) stands in a second table, `oauthtokens_swift`; both
/// are made if they are not there. Whatever an older client writes is taken over with the next look.
///
/// Of several servers that need a new access token one asks for it while the others wait (`GET_LOCK`); a server that
/// dies meanwhile loses its connection and with it the lock. All must therefore ask the same database server: replicas
/// and clusters don't share such locks.
public final class MySQLTokenStore: TokenStore {
    private let server: MySQLServer
    private let session: MySQLSession
    private let locks = TokenLock()

    /// Connects when it is first used, and anew when the connection was lost. All functions throw ``CRMError`` of kind
    /// ``CRMError/Kind/signIn(reason:)`` `store`.
    public init(_ server: MySQLServer) {
        self.server = server
        session = MySQLSession(server)
    }

    public func load(_ key: TokenKey) async throws -> TokenRecord? {
        try await session.run("load") { try OAuthTable($0).record(key) }
    }

    public func save(_ record: TokenRecord, for key: TokenKey) async throws {
        try OAuthTable.check(key)
        try await session.run("save") { try OAuthTable($0).save(record, key) }
    }

    public func delete(_ key: TokenKey) async throws {
        try await session.run("delete") { try OAuthTable($0).delete(key) }
    }

    public func keys() async throws -> [TokenKey] { try await session.run("list") { try OAuthTable($0).keys() } }

    public func withLock<Result: Sendable>(
        for key: TokenKey, _ body: @Sendable () async throws -> Result
    ) async throws -> Result {
        // A lock belongs to a connection, and one connection may take it twice: so first in line within this process,
        // then with a connection of its own among all.
        try await locks.withLock(for: key) {
            let lock = try await MySQLNamedLock.take(server, name: OAuthTable.lockName(key, in: server.database))
            let result: Swift.Result<Result, any Error>
            do { result = .success(try await body()) } catch { result = .failure(error) }
            await lock.release()
            return try result.get()
        }
    }
}
#endif
