import Foundation

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Files with secrets in them: only their owner can read them, and nobody ever sees half of one, also after a crash.
package enum PrivateFile {
    /// Replaces the file in one step. For one writer at a time: the draft beside it has a fixed name, so that a writer
    /// who died over it leaves nothing behind.
    ///
    /// - Throws: what the system said.
    package static func replace(_ path: String, with bytes: [UInt8]) throws(POSIXError) {
        let draft = "\(path).new"
        unlink(draft)
        // The mode is given when the file is made: there is no moment in which others could open it.
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw FileLock.error() }
        var code = write(bytes, to: descriptor) && fsync(descriptor) == 0 ? 0 : errno
        close(descriptor)
        if code == 0, rename(draft, path) != 0 { code = errno }
        guard code == 0 else {
            unlink(draft)
            throw FileLock.error(code)
        }
    }

    /// False with `errno` set if not all of it could be written.
    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            written += count
        }
        return true
    }
}

// The system's function: inside the type its name means something else.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int { write(descriptor, bytes, count) }
