#if MySQL
import CRMRuntime
import Dispatch

/// A lock of the server by name (`GET_LOCK`), on a connection of its own: it ends with that connection, also when the
/// process dies.
final class MySQLNamedLock: @unchecked Sendable {
    private let queue = DispatchQueue(label: "swift-crm.mysql.lock")
    // Only touched on the queue.
    private var connection: MySQLConnection?
    private let name: String

    /// Waits until nobody else has the lock.
    init(_ server: MySQLServer, name: String) async throws {
        self.name = name
        connection = try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try Self.locked(server, name) }) }
        }
    }

    func release() async {
        await withCheckedContinuation { continuation in
            queue.async { [self] in
                // Should this fail, closing the connection does the same.
                _ = try? connection?.run("SELECT RELEASE_LOCK(?)", [.text(name)])
                connection = nil
                continuation.resume()
            }
        }
    }

    private static func locked(_ server: MySQLServer, _ name: String) throws -> sending MySQLConnection {
        let connection = try MySQLConnection(server)
        // Less than the connection's own timeout, so that waiting is not taken for a lost connection. Who holds the
        // lock makes one request for a token, whose own timeout ends it.
        let seconds = max(1, Int(server.timeout.seconds) / 2)
        while true {
            let rows = try connection.run("SELECT GET_LOCK(?, ?)", [.text(name), MySQLValue(seconds)])
            switch rows.first?.first?.number {
            case 1: return connection
            case 0: continue
            default: throw MySQLFailure(code: 0, message: "the server gave no lock")
            }
        }
    }
}
#endif
