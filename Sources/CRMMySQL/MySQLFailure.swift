#if MySQL
/// What the server or its client library says has gone wrong.
struct MySQLFailure: Error, CustomStringConvertible {
    let code: UInt32
    let message: String

    /// The connection is gone; a new one may do: server has gone away, lost connection, server shut down.
    var isLostConnection: Bool { [2006, 2013, 2055, 1927, 1053].contains(code) }
    /// The table is not there.
    var isMissingTable: Bool { code == 1146 }
    /// The user may not do this: make a table, mostly.
    var isDenied: Bool { [1044, 1142, 1045].contains(code) }

    var description: String { "MySQL error \(code): \(message)" }
}
#endif
