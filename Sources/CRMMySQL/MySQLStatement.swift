#if MySQL
import CMariaDB
import CRMRuntime
import Foundation

/// A prepared statement and the memory that its parameters and columns live in.
final class MySQLStatement {
    private let statement: UnsafeMutablePointer<MYSQL_STMT>
    private var buffers: [UnsafeMutableRawPointer] = []
    private var texts: [String] = []

    /// Takes over the statement and closes it at the end.
    init(_ statement: UnsafeMutablePointer<MYSQL_STMT>) { self.statement = statement }

    deinit {
        mysql_stmt_close(statement)
        for buffer in buffers { buffer.deallocate() }
    }

    func prepare(_ sql: String) throws { try check(mysql_stmt_prepare(statement, sql, UInt(sql.utf8.count))) }

    func execute(_ parameters: [MySQLValue]) throws {
        let expected = Int(mysql_stmt_param_count(statement))
        guard expected == parameters.count else {
            throw MySQLFailure(code: 0, message: "\(parameters.count) parameters for \(expected) question marks")
        }
        texts = parameters.compactMap(\.text).filter { !$0.isEmpty }
        if !parameters.isEmpty {
            // Read by the server's library until the statement was executed.
            let binds = memory(of: MYSQL_BIND.self, parameters.count)
            for (index, parameter) in parameters.enumerated() {
                binds[index] = MYSQL_BIND()
                guard let text = parameter.text else {
                    binds[index].buffer_type = MYSQL_TYPE_NULL
                    continue
                }
                let bytes = memory(of: UInt8.self, text.utf8.count)
                _ = UnsafeMutableBufferPointer(start: bytes, count: text.utf8.count).initialize(from: text.utf8)
                binds[index].buffer_type = MYSQL_TYPE_STRING
                binds[index].buffer = UnsafeMutableRawPointer(bytes)
                // Without a length of its own, the buffer's counts.
                binds[index].buffer_length = UInt(text.utf8.count)
            }
            try check(mysql_stmt_bind_param(statement, binds))
        }
        try check(mysql_stmt_execute(statement))
    }

    /// All rows of the result; none if the statement has no result.
    func rows() throws -> [[MySQLValue]] {
        let width = Int(mysql_stmt_field_count(statement))
        guard width > 0 else { return [] }
        // Each row tells its lengths first; then each value is fetched into a buffer of that size.
        let lengths = memory(of: UInt.self, width)
        let nulls = memory(of: my_bool.self, width)
        let binds = memory(of: MYSQL_BIND.self, width)
        for column in 0..<width {
            binds[column] = MYSQL_BIND()
            binds[column].buffer_type = MYSQL_TYPE_STRING
            binds[column].length = lengths + column
            binds[column].is_null = nulls + column
        }
        try check(mysql_stmt_bind_result(statement, binds))
        try check(mysql_stmt_store_result(statement))
        var rows: [[MySQLValue]] = []
        while true {
            let outcome = mysql_stmt_fetch(statement)
            if outcome == MYSQL_NO_DATA { return rows }
            guard outcome == 0 || outcome == MYSQL_DATA_TRUNCATED else { throw failure }
            rows.append(try (0..<width).map { nulls[$0] != 0 ? .null : .text(try text($0, Int(lengths[$0]))) })
        }
    }

    private func text(_ column: Int, _ length: Int) throws -> String {
        guard length > 0 else { return "" }
        var bytes = [UInt8](repeating: 0, count: length)
        var bind = MYSQL_BIND()
        bind.buffer_type = MYSQL_TYPE_STRING
        let result = bytes.withUnsafeMutableBytes { buffer in
            bind.buffer = buffer.baseAddress
            bind.buffer_length = UInt(buffer.count)
            return mysql_stmt_fetch_column(statement, &bind, UInt32(column), 0)
        }
        try check(result)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Zeroed memory that lives as long as the statement.
    private func memory<Value>(of type: Value.Type, _ count: Int) -> UnsafeMutablePointer<Value> {
        let size = max(1, count * MemoryLayout<Value>.stride)
        let buffer = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: MemoryLayout<Value>.alignment)
        buffer.initializeMemory(as: UInt8.self, repeating: 0, count: size)
        buffers.append(buffer)
        return buffer.bindMemory(to: type, capacity: max(1, count))
    }

    private func check(_ result: Int32) throws { if result != 0 { throw failure } }
    private func check(_ result: my_bool) throws { if result != 0 { throw failure } }

    /// Some of the server's messages quote a value, which may be a token.
    private var failure: MySQLFailure {
        let message = String(cString: mysql_stmt_error(statement))
        return MySQLFailure(
            code: mysql_stmt_errno(statement),
            message: texts.reduce(message) { $0.replacingOccurrences(of: $1, with: Secret.placeholder) })
    }
}
#endif
