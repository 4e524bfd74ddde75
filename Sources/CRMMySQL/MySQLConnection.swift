#if MySQL
import CMariaDB
import CRMRuntime

/// One connection. Its functions block, so they run on a thread of their own: see ``MySQLSession``.
///
/// Values are bound to statements and never become part of their text.
final class MySQLConnection {
    private let handle: UnsafeMutablePointer<MYSQL>
    /// The table of our own is there; where the user may not make tables it is not.
    var hasOwnTable = false

    private init(handle: UnsafeMutablePointer<MYSQL>) { self.handle = handle }

    deinit { mysql_close(handle) }

    /// - Throws: `MySQLFailure`.
    static func open(_ server: MySQLServer) throws -> MySQLConnection {
        guard let handle = mysql_init(nil) else { throw MySQLFailure(code: 0, message: "out of memory") }
        // From here on the handle is closed with the object, also if connecting fails.
        let connection = MySQLConnection(handle: handle)
        var seconds = UInt32(clamping: max(1, Int(server.timeout.seconds.rounded(.up))))
        for option in [MYSQL_OPT_CONNECT_TIMEOUT, MYSQL_OPT_READ_TIMEOUT, MYSQL_OPT_WRITE_TIMEOUT] {
            mysql_options(handle, option, &seconds)
        }
        mysql_options(handle, MYSQL_SET_CHARSET_NAME, "utf8mb4")
        server.encryption.apply(to: handle)
        let host = server.socket == nil ? server.host : nil
        guard
            mysql_real_connect(
                handle, host, server.user, server.password.reveal(), server.database, UInt32(clamping: server.port),
                server.socket, 0) != nil
        else { throw connection.failure }
        // The library itself gives way where it is not told to look at the certificate.
        guard server.encryption == .ifOffered || mysql_get_ssl_cipher(handle) != nil else {
            throw MySQLFailure(code: 2026, message: "the server offers no encryption")
        }
        // What does not fit is an error and never cut off, and changes of different users don't wait for each other.
        try connection.command("SET SESSION sql_mode = 'STRICT_ALL_TABLES'")
        try connection.command("SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED")
        return connection
    }

    /// Runs one statement with its parameters in place of the question marks; gives the rows, none for statements that
    /// have no result.
    ///
    /// - Throws: `MySQLFailure`.
    @discardableResult
    func run(_ sql: String, _ parameters: [MySQLValue] = []) throws -> [[MySQLValue]] {
        guard let pointer = mysql_stmt_init(handle) else { throw failure }
        let statement = MySQLStatement(pointer)
        try statement.prepare(sql)
        try statement.execute(parameters)
        return try statement.rows()
    }

    /// Runs a statement without parameters and result, such as the end of a transaction: not all servers prepare those.
    ///
    /// - Throws: `MySQLFailure`.
    func command(_ sql: String) throws {
        guard mysql_real_query(handle, sql, UInt(sql.utf8.count)) == 0 else { throw failure }
    }

    private var failure: MySQLFailure {
        MySQLFailure(code: mysql_errno(handle), message: String(cString: mysql_error(handle)))
    }
}
#endif
