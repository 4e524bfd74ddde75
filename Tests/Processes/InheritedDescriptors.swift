import Foundation

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// What a process that is started must not get: every socket and pipe of the tests that run beside it.
///
/// A child that has them keeps ports taken and connections open, and on Linux a socket that was closed here goes on
/// waking up whoever waited for it. Foundation's `Process` hands everything on. To be called right before a start.
enum InheritedDescriptors {
    static func withhold() {
        for descriptor in Int32(3)..<4_096 {
            let flags = fcntl(descriptor, F_GETFD)
            if flags >= 0, flags & FD_CLOEXEC == 0 { _ = fcntl(descriptor, F_SETFD, flags | FD_CLOEXEC) }
        }
    }
}
