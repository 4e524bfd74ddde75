import CRMRuntime
import Foundation

/// The sandbox as a transport: no socket, no serialisation, the same answers.
struct SandboxTransport: HTTPTransport {
    let sandbox: Sandbox

    /// - Throws: `TransportFailure` where a `SandboxFault` closes the connection.
    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        try Task.checkCancellation()
        var response = await sandbox.respond(to: request)
        guard response.headers[SandboxFault.header] != "closed" else {
            throw TransportFailure(.connectionLost, reason: "the connection was closed, as ordered")
        }
        // On a socket the head announces the whole body, and so it does here.
        if let length = response.headers[SandboxFault.fullLengthHeader] { response.headers["Content-Length"] = length }
        return response
    }
}
