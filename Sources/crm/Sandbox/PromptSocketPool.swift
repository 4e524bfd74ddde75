#if CommandLine
import FlyingFox
import FlyingSocks
import Foundation

/// The server's pool of sockets, with Nagle's algorithm switched off on each of them, and none of them handed on to
/// processes that are started, such as a browser: they would keep the port.
///
/// The server writes the head and the body of an answer apart; with the algorithm on, the body waits for the client to
/// acknowledge the head, which takes 40 ms for every call on a connection that is kept open.
struct PromptSocketPool<Base: AsyncSocketPool>: AsyncSocketPool {
    let base: Base

    func prepare() async throws { try await base.prepare() }

    func run() async throws { try await base.run() }

    /// The listening socket passes here before the first connection, and connections inherit the option from it.
    func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
        // A socket that cannot have the option is only slower.
        try? socket.setValue(true, for: BoolSocketOption(level: Int32(IPPROTO_TCP), name: TCP_NODELAY))
        _ = fcntl(socket.file.rawValue, F_SETFD, FD_CLOEXEC)
        try await base.suspendSocket(socket, untilReadyFor: events)
    }
}
#endif
