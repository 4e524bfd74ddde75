#if MySQL
import CRMRuntime
import Dispatch

/// A lock of the server by name (`GET_LOCK`), on a connection of its own: it ends with that connection, also when the
/// process dies.
final class MySQLNamedLock: @unchecked Sendable {
    /// How long a holder may be silent. A process that dies closes its connection; a computer that dies does not, and
    /// would keep the lock for hours. Several times what one request for a token may take.
    private static let longestHold = 120

    private let queue = DispatchQueue(label: "swift-crm.mysql.lock")
    private let name: String
    // Only touched on the queue.
    private var connection: MySQLConnection?

    private init(name: String) { self.name = name }

    /// Waits until nobody else has the lock.
    ///
    /// - Parameter name: at most 64 characters. Locks are the whole server's, not a database's.
    /// - Throws: `CRMError`.
    static func take(_ server: MySQLServer, name: String) async throws -> MySQLNamedLock {
        let lock = MySQLNamedLock(name: name)
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            lock.queue.async {
                let result = Result { try lock.wait(server) }
                continuation.resume(with: result.mapError { ($0 as? MySQLFailure)?.error("lock", server) ?? $0 })
            }
        }
        return lock
    }

    func release() async {
        await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
            queue.async { [self] in
                // Should this fail, closing the connection does the same.
                _ = try? connection?.run("SELECT RELEASE_LOCK(?)", [.text(name)])
                connection = nil
                continuation.resume()
            }
        }
    }

    private func wait(_ server: MySQLServer) throws {
        // Less than the connection's own timeout, so that waiting is not taken for a lost connection. Who holds the
        // lock makes one request for a token, whose own timeout ends it.
        let seconds = max(1, Int(server.timeout.seconds) / 2)
        var connection = try Self.opened(server)
        while true {
            do {
                switch try connection.run("SELECT GET_LOCK(?, ?)", [.text(name), MySQLValue(seconds)]).first?.first?.number {
                case 1:
                    self.connection = connection
                    return
                case 0: continue
                default: throw MySQLFailure(code: 0, message: "the server gave no lock")
                }
            } catch let failure as MySQLFailure {
                // The server was restarted meanwhile; where it is gone, opening says so.
                guard failure.isLostConnection else { throw failure }
                connection = try Self.opened(server)
            }
        }
    }

    private static func opened(_ server: MySQLServer) throws -> MySQLConnection {
        let connection = try MySQLConnection.open(server)
        try connection.command("SET SESSION wait_timeout = \(longestHold)")
        return connection
    }
}
#endif
