import CRMSandbox
import Foundation
import StandardOrganisation
import Testing
import VtigerCRM

/// The scenario of the live suite, played against the sandbox with the habits of each server.
struct VtigerScenarioTests {
    private static let organisation = Result { try SandboxOrganisation(snapshots: StandardOrganisation.vtigerSnapshots) }

    @Test(arguments: ["8.4.0", "8.2.0", "repaired"]) func `the whole scenario`(server: String) async throws {
        var options = SandboxOptions()
        options.vtiger = server == "8.4.0" ? .v84 : server == "8.2.0" ? .v82 : .repaired
        // Nothing else has it in its name, so it would be noticed anywhere.
        options.accessKey = "k3y0fTheS4ndb0x"
        let sandbox = Sandbox(organisation: try Self.organisation.get(), options: options)
        let said = StepReport()
        let access = VtigerAccess(url: "http://127.0.0.1", user: "admin", key: options.accessKey, transport: sandbox.transport)
        try await VtigerScenario(access) { said.add($0) }.play()
        #expect(said.lines.contains { $0.contains(server == "repaired" ? "8.4.0" : server) })
        #expect(said.lines.count { $0.contains("✔") } == VtigerScenario.steps.count + 1, "\(said.lines.joined(separator: "\n"))")
        // Nothing of it is left.
        let left = await sandbox.recordCounts
        for module in ["Leads", "Accounts", "Contacts"] { #expect(left[module, default: 0] == 0, "\(module)") }
    }
}

/// What a run says, line by line.
private final class StepReport: @unchecked Sendable {
    private let lock = NSLock()
    private var all: [String] = []
    var lines: [String] { lock.withLock { all } }
    func add(_ line: String) { lock.withLock { all.append(line) } }
}
