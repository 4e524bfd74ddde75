#if CommandLine
import CRMSandbox
import Foundation

extension SandboxServer {
    /// Runs a tour against a sandbox of this organisation with some leads in it, and stops the server whatever happens.
    static func serve(_ snapshots: URL, leads: Int, to tour: (SandboxServer) async throws -> Void) async throws {
        let sandbox = try Sandbox(snapshots: snapshots)
        try await sandbox.seed("Leads", count: leads)
        let server = try await start(sandbox)
        do {
            try await tour(server)
        } catch {
            await server.stop()
            throw error
        }
        await server.stop()
    }
}
#endif
