#if CommandLine
import FlyingFox
import FlyingSocks
import Foundation

/// An HTTP server on a port of this machine, which listens from the moment it is there.
final class HTTPListener: Sendable {
    /// The one that was asked for, or the free one that was found.
    let port: UInt16
    private let server: HTTPServer
    private let running: Task<Void, any Error>

    private init(port: UInt16, server: HTTPServer, running: Task<Void, any Error>) {
        self.port = port
        self.server = server
        self.running = running
    }

    /// Starts listening and comes back once connections are accepted.
    /// - Parameters:
    ///   - host: a numeric IPv4 address.
    ///   - port: 0 for any free one.
    /// - Throws: `CannotListen` if the port is taken or the address is not one of this machine.
    static func start(host: String = "127.0.0.1", port: UInt16 = 0, handler: some HTTPHandler) async throws -> HTTPListener {
        let address: sockaddr_in
        do {
            address = try .inet(ip4: host, port: port)
        } catch {
            throw CannotListen(place: "\(host):\(port)", reason: "“\(host)” is no numeric IPv4 address")
        }
        let pool = PromptSocketPool(base: HTTPServer.defaultPool())
        let server = HTTPServer(address: address, timeout: 60, pool: pool, logger: .disabled, handler: handler)
        // Whichever comes first: the server listens, or it has failed.
        let (events, report) = AsyncStream.makeStream(of: Result<Void, any Error>.self)
        let running = Task {
            do {
                try await server.run()
            } catch {
                report.yield(.failure(error))
                throw error
            }
        }
        let waiting = Task {
            try await server.waitUntilListening(timeout: 30)
            report.yield(.success(()))
        }
        defer { waiting.cancel() }
        if case .failure(let error)? = await events.first(where: { _ in true }) {
            throw CannotListen(place: "\(host):\(port)", reason: error.localizedDescription)
        }
        guard case .ip4(_, let actual)? = await server.listeningAddress else {
            running.cancel()
            throw CannotListen(place: "\(host):\(port)", reason: "the socket has no address")
        }
        return HTTPListener(port: actual, server: server, running: running)
    }

    /// Stops listening and ends the connections.
    /// - Parameter seconds: how long answers that are under way may take.
    func stop(within seconds: Double = 0) async {
        await server.stop(timeout: seconds)
        _ = await running.result
    }

    struct CannotListen: Error, CustomStringConvertible {
        let place: String
        let reason: String
        var description: String { "cannot listen on \(place): \(reason). Another program may use the port; try --port 0." }
    }
}
#endif
