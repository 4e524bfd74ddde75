import Foundation

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Files with secrets in them: only their owner can read them, nobody ever sees half of one, and of several processes
/// one changes it at a time.
enum PrivateFile {
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
        try replace(file, with: try change(text))
    }

    /// The mode is given when the file is made: there is no moment in which others could open it.
    private static func replace(_ file: URL, with text: String) throws {
        let draft = "\(file.path).\(UInt64.random(in: 0...UInt64.max)).new"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw failure() }
        do {
            let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
            try handle.write(contentsOf: Data(text.utf8))
            try handle.synchronize()
            close(descriptor)
            guard rename(draft, file.path) == 0 else { throw failure() }
        } catch {
            unlink(draft)
            throw error
        }
    }

    private static func failure() -> POSIXError { POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
}
