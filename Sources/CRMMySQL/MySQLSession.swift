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
    /// once, so the body must be something that can be done twice.
    func run<Value: Sendable>(_ body: @escaping @Sendable (MySQLConnection) throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { [self] in continuation.resume(with: Result { try attempt(body) }) }
        }
    }

    private func attempt<Value>(_ body: (MySQLConnection) throws -> Value) throws -> Value {
        if let connection {
            do {
                return try body(connection)
            } catch let failure as MySQLFailure where failure.isLostConnection {
                self.connection = nil
            }
        }
        let fresh = try MySQLConnection(server)
        try OAuthTable(fresh).prepare()
        connection = fresh
        return try body(fresh)
    }
}
#endif
