#if MySQL
import CRMRuntime

/// What the server or its client library says has gone wrong. Neither names passwords or values of parameters.
struct MySQLFailure: Error, Sendable, CustomStringConvertible {
    let code: UInt32
    let message: String

    /// The connection is gone; a new one may do: server has gone away, lost connection, killed, server shut down.
    var isLostConnection: Bool { [2006, 2013, 2055, 1927, 1053, 1317, 4031].contains(code) }
    /// Two changes stood in each other's way, and this one was undone: it may be done again.
    var isConflict: Bool { [1205, 1213].contains(code) }
    /// The table is not there.
    var isMissingTable: Bool { code == 1146 }
    /// The user may not do this with the database or the table.
    var isDenied: Bool { [1044, 1142, 1143, 1370].contains(code) }

    var description: String { "MySQL error \(code): \(message)" }

    /// What the caller of a store is told.
    func error(_ step: String, _ server: MySQLServer) -> CRMError {
        CRMError(
            .signIn(reason: "store"), "the database failed to \(step) the tokens: \(message) (MySQL error \(code))",
            nextAction: nextAction(server))
    }

    private func nextAction(_ server: MySQLServer) -> String {
        let place = server.socket ?? "\(server.host):\(server.port)"
        return switch code {
        case 2002, 2003, 2005: "Check that a database server answers at \(place), and that this computer may reach it."
        case 1045, 1698: "Check the user name “\(server.user)” and its password, and from where that user may connect."
        case 1049: "Make it (CREATE DATABASE `\(server.database)` CHARACTER SET utf8mb4) or name the one that you use."
        case 1044, 1142, 1143, 1370:
            """
            Let the user “\(server.user)” SELECT, INSERT and DELETE in `\(server.database)`, and CREATE unless both tables \
            are there.
            """
        case 1146: "Make the table, or let the user “\(server.user)” make it (CREATE)."
        case 1062: "Drop the unique key of `oauthtokens`: the older clients' table has none."
        case 1054: "The table is not one of Zoho's older clients; keep the tokens in a database of their own."
        case 1366, 1406: "Widen the columns of `oauthtokens`, and give them CHARACTER SET utf8mb4."
        case 2026, 2059: "Check the encryption: `MySQLServer.encryption`, and what the server offers."
        default: "Check the database at \(place), then try again."
        }
    }
}
#endif
