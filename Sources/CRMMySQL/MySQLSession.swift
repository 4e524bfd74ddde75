#if MySQL
import Dispatch

/// A connection that is opened when it is first needed, and again when it was lost. Its work runs on a queue of its own,
/// as the client library blocks.
final class MySQLSession: @unchecked Sendable {
    private let server: MySQLServer
    private let queue = DispatchQueue(label: "swift-crm.mysql")
    // Only touched on the queue.
    private var connection: MySQLConnection?

    init(_ server: MySQLServer) { self.server = server }

    /// Gives the connection to the body, on the queue. A connection that was lost while nothing was asked is replaced
    /// once, and a change that stood in another one's way is made again, so the body must be something that can be done
    /// twice.
    ///
    /// - Parameter step: what the body does, for the error.
    /// - Throws: `CRMError`.
    func run<Value: Sendable>(_ step: String, _ body: @escaping @Sendable (MySQLConnection) throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { [self] in
                let result = Result { try attempt(body) }
                continuation.resume(with: result.mapError { ($0 as? MySQLFailure)?.error(step, server) ?? $0 })
            }
        }
    }

    private func attempt<Value>(_ body: (MySQLConnection) throws -> Value) throws -> Value {
        var conflicts = 0
        var isFresh = false
        while true {
            do {
                if connection == nil {
                    isFresh = true
                    connection = try opened()
                }
                guard let connection else { throw MySQLFailure(code: 2006, message: "no connection") }
                return try body(connection)
            } catch let failure as MySQLFailure {
                if failure.isLostConnection {
                    connection = nil
                    if !isFresh { continue }
                } else if failure.isConflict, conflicts < 5 {
                    conflicts += 1
                    continue
                }
                throw failure
            }
        }
    }

    private func opened() throws -> MySQLConnection {
        let connection = try MySQLConnection.open(server)
        try OAuthTable(connection).prepare()
        return connection
    }
}
#endif
