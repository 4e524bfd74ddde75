import CRMRuntime
import Foundation

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Private files that several processes change: one at a time.
enum SharedPrivateFile {
    /// Reads, changes and replaces the file. It is made if it is not there, and its folder too.
    /// - Parameter change: gets the text that is there, nil for none, and gives the new one.
    static func change(_ file: URL, _ change: (String?) throws -> String) throws {
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let lock = open("\(file.path).lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard lock >= 0 else { throw failure() }
        // Closing lets go of it, and so does the end of the process.
        defer { close(lock) }
        while flock(lock, LOCK_EX) != 0 {
            guard errno == EINTR else { throw failure() }
        }
        let text = FileManager.default.fileExists(atPath: file.path) ? try String(contentsOf: file, encoding: .utf8) : nil
        try PrivateFile.replace(file.path, with: Array(try change(text).utf8))
    }

    private static func failure() -> POSIXError { POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
}
