import CRMTesting
import Testing
import VtigerCRM
import VtigerStandardModules

@Suite("A Vtiger client and its sandbox in one line")
struct VtigerSandboxClientTests {
    @Test("The client signs in, reads what was seeded, and writes")
    func records() async throws {
        let vtiger = try await SandboxClient.vtiger(seed: ["Leads": 3], quirks: .repaired)
        #expect(try await vtiger.leads.count() == 3)
        var names: [String] = []
        for try await lead in vtiger.leads.all() { names.append(lead.lastName) }
        #expect(names.count == 3)
        #expect(!names.contains(""))
    }

    @Test("Ended sessions and ordered mishaps cost the app nothing")
    func mishaps() async throws {
        let crm = try await VtigerSandboxClient(seed: ["Leads": 1])
        _ = try await crm.vtiger.leads.count()
        await crm.sandbox.endSessions()
        await crm.sandbox.inject(SandboxFault(.html(503), path: "query"))
        #expect(try await crm.vtiger.leads.count() == 1)
    }
}

// In the article of this module.
@Test func report() async throws {
    let crm = try await VtigerSandboxClient(seed: ["Leads": 250], quirks: .v82)
    await crm.sandbox.endSessions()                                     // the next call signs in again
    await crm.sandbox.inject(SandboxFault(.html(502), path: "query"))   // by operation, and module: "create/Leads"
    #expect(try await crm.vtiger.leads.count() == 250)
}
