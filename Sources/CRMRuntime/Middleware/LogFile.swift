import Foundation

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A file that takes log entries, one after the other, whole lines each.
///
///     let log = try LogFile(url, maximumBytes: 10 << 20)
///     ZohoCRM(…, middleware: [RequestLog { log.write($0) }])
///
/// Several tasks and several processes may write to one file. When somebody has renamed or removed it, as logrotate does,
/// the next entry begins a new one.
public final class LogFile: Sendable {
    private let path: String
    private let maximumBytes: Int?
    private let lock = NSLock()
    // Read and changed under the lock.
    nonisolated(unsafe) private var descriptor: Int32

    /// Opens the file at its end, and makes it, readable by its owner alone, if it is not there.
    /// - Parameter maximumBytes: how large it may become before it is renamed to `<name>.1`, in place of an older one of
    ///   that name; nil for no limit.
    /// - Throws: ``CRMError`` if it cannot be opened.
    public init(_ file: URL, maximumBytes: Int? = nil) throws(CRMError) {
        path = file.path
        self.maximumBytes = maximumBytes
        descriptor = Self.open(file.path)
        guard descriptor >= 0 else {
            let error = FileLock.error()
            throw CRMError(
                .localFile, "the log file \(file.lastPathComponent) cannot be opened: \(error.localizedDescription)",
                nextAction: "Check that the folder exists and may be written to.", underlying: error)
        }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Adds an entry with the time before it. An entry that cannot be written is lost: a full disk must not end a call.
    public func write(_ entry: String) {
        let line = Array("\(Date().ISO8601Format()) \(entry)\n".utf8)
        lock.withLock {
            follow()
            if let maximumBytes, size() + line.count > maximumBytes { rotate() }
            // One call to the system: entries of other processes stand before or after it, never in it.
            _ = line.withUnsafeBytes { Self.put(descriptor, $0.baseAddress, $0.count) }
        }
    }

    /// Goes on in the file that has the name now.
    private func follow() {
        guard Self.identity(path) != Self.identity(descriptor) || descriptor < 0 else { return }
        let new = Self.open(path)
        // Where none can be made, the old one still takes entries.
        guard new >= 0 else { return }
        if descriptor >= 0 { close(descriptor) }
        descriptor = new
    }

    /// Under a lock between processes, so that two of them do not rename one after the other.
    private func rotate() {
        let full = descriptor
        guard size() > 0, flock(full, LOCK_EX) == 0 else { return }
        if Self.identity(path) == Self.identity(full) { rename(path, path + ".1") }
        flock(full, LOCK_UN)
        follow()
    }

    private func size() -> Int {
        var status = stat()
        return fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    }

    /// What tells files apart, whatever their names.
    private struct Identity: Equatable {
        let device: UInt64
        let node: UInt64

        init(_ status: stat) {
            device = UInt64(truncatingIfNeeded: status.st_dev)
            node = UInt64(truncatingIfNeeded: status.st_ino)
        }
    }

    private static func identity(_ path: String) -> Identity? {
        var status = stat()
        return stat(path, &status) == 0 ? Identity(status) : nil
    }

    private static func identity(_ descriptor: Int32) -> Identity? {
        var status = stat()
        return fstat(descriptor, &status) == 0 ? Identity(status) : nil
    }

    private static func open(_ path: String) -> Int32 {
        #if canImport(Darwin)
        Darwin.open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
        #elseif canImport(Glibc)
        Glibc.open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
        #else
        Musl.open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
        #endif
    }

    private static func put(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
        #if canImport(Darwin)
        Darwin.write(descriptor, bytes, count)
        #elseif canImport(Glibc)
        Glibc.write(descriptor, bytes, count)
        #else
        Musl.write(descriptor, bytes, count)
        #endif
    }
}
