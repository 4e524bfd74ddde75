import Foundation

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// An advisory lock on a file, held between processes and between the parts of one.
///
/// The system lets go of it when the holder dies, however it dies. The file itself stays: removing it would let a
/// third party lock another file of the same name.
struct FileLock: ~Copyable {
    private let descriptor: Int32

    /// Takes the lock if nobody has it; nil if somebody has.
    /// - Throws: `CRMError` if the file cannot be made or opened.
    init?(trying path: String) throws(CRMError) {
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .tokenFile("lock", path, errno) }
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            let code = errno
            if code == EINTR { continue }
            close(descriptor)
            if code == EWOULDBLOCK { return nil }
            throw .tokenFile("lock", path, code)
        }
        self.descriptor = descriptor
    }

    deinit {
        // Closing lets go of the lock.
        close(descriptor)
    }

    /// The system's last word, as an error.
    static func error(_ code: Int32 = errno) -> POSIXError { POSIXError(POSIXErrorCode(rawValue: code) ?? .EIO) }
}
