import CRMTesting
import Foundation
import StandardOrganisation
import Testing
import VtigerMetadata
import VtigerStandardModules

/// `verifySchema` against the sandbox, through the whole client.
struct VtigerVerifySchemaTests {
    @Test func anUnchangedServerIsEmpty() async throws {
        let vtiger = try await SandboxClient.vtiger()
        let drift = try await vtiger.verifySchema(.generated)
        #expect(drift.isEmpty && !drift.isBreaking && drift.unchecked == [], "\(drift)")
        #expect(drift.modules.count == drift.calls - 1 && drift.modules.contains("Leads"))
    }

    @Test func aFieldThatGoesIsNamed() async throws {
        let crm = try await VtigerSandboxClient()
        try await crm.sandbox.change("Leads", .remove("fax"))
        let drift = try await crm.vtiger.verifySchema(GeneratedSchema([Lead.schema, Contact.schema]))
        #expect(drift.isBreaking && drift.findings.map(\.message) == ["Leads.fax: field removed (was fax)"], "\(drift)")
    }

    @Test func snapshotsNameEverything() async throws {
        let crm = try await VtigerSandboxClient()
        let schema = GeneratedSchema([Lead.schema, Contact.schema])
        #expect(try await crm.vtiger.verifySchema(schema, snapshots: StandardOrganisation.vtigerSnapshots).isEmpty)
        try await crm.sandbox.change("Leads", .require("phone", true), .options("leadsource", .remove("Cold Call")))
        let drift = try await crm.vtiger.verifySchema(schema, snapshots: StandardOrganisation.vtigerSnapshots)
        #expect(drift.isBreaking)
        #expect(Set(drift.findings.compactMap(\.field)) == ["phone", "leadsource"], "\(drift)")
    }

    @Test func aLabelIsLooksAndWhatIsHiddenIsNoDrift() async throws {
        let crm = try await VtigerSandboxClient()
        try await crm.sandbox.change("Leads", .set("fax", key: "label", to: "Fernkopierer"))
        let looks = try await crm.vtiger.verifySchema(GeneratedSchema([Lead.schema]))
        #expect(looks.isCosmetic && !looks.isBreaking, "\(looks)")
        let transport = ReplacingTransport(base: crm.sandbox.transport) { url in
            url.contains("elementType=Leads") ? .failure("ACCESS_DENIED", "no") : nil
        }
        let hidden = try await crm.sandbox.vtigerClient(transport: transport, clock: crm.clock).verifySchema(GeneratedSchema([Lead.schema]))
        #expect(hidden.isEmpty && hidden.modules == [] && hidden.unchecked == ["Leads"])
    }
}
