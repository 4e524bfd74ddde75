import Foundation

/// A file that takes log entries, one after the other, whole lines each. Several tasks may write.
///
///     let log = try LogFile(url)
///     ZohoCRM(…, middleware: [RequestLog { log.write($0) }])
public final class LogFile: Sendable {
    private let handle: FileHandle
    private let lock = NSLock()

    /// Opens the file at its end, and makes it, readable by its owner alone, if it is not there.
    /// - Throws: ``CRMError`` if it cannot be opened.
    public init(_ file: URL) throws(CRMError) {
        let files = FileManager.default
        if !files.fileExists(atPath: file.path) {
            _ = files.createFile(atPath: file.path, contents: nil, attributes: [.posixPermissions: 0o600])
        }
        do {
            handle = try FileHandle(forWritingTo: file)
            try handle.seekToEnd()
        } catch {
            throw CRMError(
                .localFile, "the log file \(file.lastPathComponent) cannot be opened: \(error.localizedDescription)",
                nextAction: "Check that the folder exists and may be written to.", underlying: error)
        }
    }

    deinit { try? handle.close() }

    /// Adds an entry with the time before it. An entry that cannot be written is lost: a full disk must not end a call.
    public func write(_ entry: String) {
        let line = Data("\(Date().ISO8601Format()) \(entry)\n".utf8)
        lock.withLock { try? handle.write(contentsOf: line) }
    }
}
