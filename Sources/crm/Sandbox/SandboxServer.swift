#if CommandLine
import CRMSandbox
import Foundation

/// A sandbox on a socket. Listens on the loopback interface unless told otherwise.
final class SandboxServer: Sendable {
    typealias CannotListen = HTTPListener.CannotListen

    /// `http://127.0.0.1:54321`, without a slash at the end.
    let baseURL: URL
    let sandbox: Sandbox
    private let listener: HTTPListener

    private init(baseURL: URL, sandbox: Sandbox, listener: HTTPListener) {
        self.baseURL = baseURL
        self.sandbox = sandbox
        self.listener = listener
    }

    /// Starts listening and comes back once connections are accepted.
    /// - Parameters:
    ///   - host: a numeric IPv4 address.
    ///   - port: 0 for any free one.
    /// - Throws: `CannotListen` if the port is taken or the address is not one of this machine.
    static func start(_ sandbox: Sandbox, host: String = "127.0.0.1", port: UInt16 = 0) async throws -> SandboxServer {
        let listener = try await HTTPListener.start(host: host, port: port, handler: SandboxHandler(sandbox: sandbox))
        guard let url = URL(string: "http://\(host):\(listener.port)") else {
            await listener.stop()
            throw CannotListen(place: "\(host):\(port)", reason: "the address makes no URL")
        }
        return SandboxServer(baseURL: url, sandbox: sandbox, listener: listener)
    }

    /// Stops listening and ends the connections.
    func stop() async { await listener.stop() }
}
#endif
