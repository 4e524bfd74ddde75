import CRMTesting
import Scenarios
import Testing

/// What apps do, in process; the tests of the tool do the same over a socket.
@Suite("Scenarios in process") struct ScenarioTests {
    @Test(arguments: RecordsScenario.all) func scenario(_ scenario: RecordsScenario) async throws {
        let crm = try await SandboxClient()
        try await scenario.run(crm.zoho, crm.sandbox)
    }
}
