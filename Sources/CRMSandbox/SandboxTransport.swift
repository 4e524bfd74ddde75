import CRMRuntime
import Foundation

/// The sandbox as a transport: no socket, no serialisation, the same answers.
struct SandboxTransport: HTTPTransport {
    let sandbox: Sandbox

    /// - Throws: `URLError(.networkConnectionLost)` where a `SandboxFault` closes the connection.
    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        try Task.checkCancellation()
        let response = await sandbox.respond(to: request)
        guard response.headers[SandboxFault.header] != "closed" else { throw URLError(.networkConnectionLost) }
        return response
    }
}
