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

    init(_ server: MySQLServer) throws(MySQLFailure) {
        guard let handle = mysql_init(nil) else { throw MySQLFailure(code: 0, message: "out of memory") }
        var seconds = UInt32(max(1, Int(server.timeout.seconds.rounded(.up))))
        for option in [MYSQL_OPT_CONNECT_TIMEOUT, MYSQL_OPT_READ_TIMEOUT, MYSQL_OPT_WRITE_TIMEOUT] {
            mysql_options(handle, option, &seconds)
        }
        mysql_options(handle, MYSQL_SET_CHARSET_NAME, "utf8mb4")
        guard
            mysql_real_connect(
                handle, server.socket == nil ? server.host : nil, server.user, server.password.reveal(), server.database,
                UInt32(clamping: server.port), server.socket, 0) != nil
        else {
            let failure = MySQLFailure(code: mysql_errno(handle), message: String(cString: mysql_error(handle)))
            mysql_close(handle)
            throw failure
        }
        self.handle = handle
    }

    deinit { mysql_close(handle) }

    /// Runs one statement with its parameters in place of the question marks; gives the rows, none for statements that
    /// have no result.
    @discardableResult
    func run(_ sql: String, _ parameters: [MySQLValue] = []) throws(MySQLFailure) -> [[MySQLValue]] {
        guard let statement = mysql_stmt_init(handle) else {
            throw MySQLFailure(code: mysql_errno(handle), message: String(cString: mysql_error(handle)))
        }
        defer { mysql_stmt_close(statement) }
        try check(statement, mysql_stmt_prepare(statement, sql, UInt(sql.utf8.count)))
        try execute(statement, parameters)
        return try rows(of: statement)
    }

    /// Runs a statement without parameters and result, such as the end of a transaction: not all servers prepare those.
    func command(_ sql: String) throws(MySQLFailure) {
        guard mysql_real_query(handle, sql, UInt(sql.utf8.count)) == 0 else {
            throw MySQLFailure(code: mysql_errno(handle), message: String(cString: mysql_error(handle)))
        }
    }

    private typealias Statement = UnsafeMutablePointer<MYSQL_STMT>

    private func check(_ statement: Statement, _ result: Int32) throws(MySQLFailure) {
        guard result == 0 else { throw failure(statement) }
    }

    private func failure(_ statement: Statement) -> MySQLFailure {
        MySQLFailure(code: mysql_stmt_errno(statement), message: String(cString: mysql_stmt_error(statement)))
    }

    private func execute(_ statement: Statement, _ parameters: [MySQLValue]) throws(MySQLFailure) {
        guard mysql_stmt_param_count(statement) == parameters.count else {
            throw MySQLFailure(code: 0, message: "\(parameters.count) parameters for \(mysql_stmt_param_count(statement))")
        }
        // The buffers have to live until the statement was executed.
        let texts = parameters.map { Array(($0.text ?? "").utf8) }
        var lengths = texts.map { UInt($0.count) }
        let buffers = texts.map { bytes in
            let buffer = UnsafeMutableRawPointer.allocate(byteCount: max(1, bytes.count), alignment: 1)
            bytes.withUnsafeBytes { if let base = $0.baseAddress { buffer.copyMemory(from: base, byteCount: $0.count) } }
            return buffer
        }
        defer { for buffer in buffers { buffer.deallocate() } }
        var binds = parameters.indices.map { index in
            var bind = MYSQL_BIND()
            bind.buffer_type = parameters[index] == .null ? MYSQL_TYPE_NULL : MYSQL_TYPE_STRING
            bind.buffer = buffers[index]
            bind.buffer_length = lengths[index]
            return bind
        }
        let result = lengths.withUnsafeMutableBufferPointer { lengths -> Int32 in
            for index in binds.indices { binds[index].length = lengths.baseAddress.map { $0 + index } }
            return binds.withUnsafeMutableBufferPointer { binds -> Int32 in
                if let base = binds.baseAddress, !binds.isEmpty, mysql_stmt_bind_param(statement, base) != 0 { return 1 }
                return mysql_stmt_execute(statement)
            }
        }
        try check(statement, result)
    }

    private func rows(of statement: Statement) throws(MySQLFailure) -> [[MySQLValue]] {
        let width = Int(mysql_stmt_field_count(statement))
        guard width > 0 else { return [] }
        // Lengths are told with each row; then each value is fetched into a buffer of that size.
        let lengths = UnsafeMutablePointer<UInt>.allocate(capacity: width)
        let nulls = UnsafeMutablePointer<my_bool>.allocate(capacity: width)
        lengths.initialize(repeating: 0, count: width)
        nulls.initialize(repeating: 0, count: width)
        defer {
            lengths.deallocate()
            nulls.deallocate()
        }
        var binds = (0..<width).map { column in
            var bind = MYSQL_BIND()
            bind.buffer_type = MYSQL_TYPE_STRING
            bind.length = lengths + column
            bind.is_null = nulls + column
            return bind
        }
        guard mysql_stmt_bind_result(statement, &binds) == 0 else { throw failure(statement) }
        try check(statement, mysql_stmt_store_result(statement))
        var rows: [[MySQLValue]] = []
        while true {
            let outcome = mysql_stmt_fetch(statement)
            if outcome == MYSQL_NO_DATA { return rows }
            guard outcome == 0 || outcome == MYSQL_DATA_TRUNCATED else { throw failure(statement) }
            var row: [MySQLValue] = []
            for column in 0..<width {
                row.append(nulls[column] != 0 ? .null : .text(try text(of: statement, column, Int(lengths[column]))))
            }
            rows.append(row)
        }
    }

    private func text(of statement: Statement, _ column: Int, _ length: Int) throws(MySQLFailure) -> String {
        guard length > 0 else { return "" }
        var bytes = [UInt8](repeating: 0, count: length)
        var fetched = UInt(0)
        let result = bytes.withUnsafeMutableBytes { buffer in
            withUnsafeMutablePointer(to: &fetched) { fetched in
                var bind = MYSQL_BIND()
                bind.buffer_type = MYSQL_TYPE_STRING
                bind.buffer = buffer.baseAddress
                bind.buffer_length = UInt(buffer.count)
                bind.length = fetched
                return mysql_stmt_fetch_column(statement, &bind, UInt32(column), 0)
            }
        }
        try check(statement, result)
        return String(decoding: bytes, as: UTF8.self)
    }
}
#endif
