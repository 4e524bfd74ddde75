#if CommandLine
import CRMTesting
import Scenarios
import Testing

@testable import crm

/// The gateway of `crm sandbox`, over a socket; the tests of the client do the same in process.
@Suite struct GatewaySocketTests {
    @Test func everythingThatAppsDo() async throws {
        let sandbox = try await SandboxClient().sandbox
        let server = try await SandboxServer.start(sandbox)
        let clock = VirtualClock(jumping: true)
        let scenario = GatewayScenario(sandbox.gateway(at: server.baseURL), URLSessionTransport(), sandbox, clock: clock)
        let result = await Task { try await scenario.run() }.result
        await server.stop()
        try result.get()
    }
}
#endif
