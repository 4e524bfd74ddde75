#if CommandLine
import CRMTesting
import Scenarios
import Testing

@testable import crm

/// What apps do, over a socket and URLSession; the tests of the client do the same in process.
@Suite("Scenarios over a socket") struct SocketScenarioTests {
    @Test(arguments: RecordsScenario.all) func scenario(_ scenario: RecordsScenario) async throws {
        let sandbox = try await SandboxClient().sandbox
        let server = try await SandboxServer.start(sandbox)
        let zoho = sandbox.client(
            at: server.baseURL, transport: URLSessionTransport(), clock: VirtualClock(jumping: true))
        do {
            try await scenario.run(zoho, sandbox)
        } catch {
            await server.stop()
            throw error
        }
        await server.stop()
    }
}
#endif
