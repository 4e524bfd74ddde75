import CRMRuntime
import Foundation

/// The sandbox as a transport: no socket, no serialisation, the same answers.
struct SandboxTransport: HTTPTransport {
    let sandbox: Sandbox

    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        try Task.checkCancellation()
        return await sandbox.respond(to: request)
    }
}
