import CRMTesting
import Foundation
import StandardOrganisation
import Testing
import ZohoMetadata
import ZohoStandardModules

/// `verifySchema` against the sandbox, through the whole client.
struct VerifySchemaTests {
    @Test func anUnchangedOrganisationIsEmpty() async throws {
        let zoho = try await SandboxClient.zoho()
        let drift = try await zoho.verifySchema(GeneratedSchema([Lead.schema, Deal.schema]))
        #expect(drift.isEmpty && !drift.isBreaking && !drift.isCosmetic && drift.description == "no drift")
        #expect(drift.modules == ["Deals", "Leads"] && drift.unchecked == [] && drift.calls == 7)
    }

    @Test func aFieldThatGoesIsNamed() async throws {
        let crm = try await SandboxClient()
        try await crm.sandbox.change("Leads", .remove("Fax"))
        let drift = try await crm.zoho.verifySchema(GeneratedSchema([Lead.schema]))
        #expect(drift.isBreaking && drift.findings.map(\.message) == ["Leads.Fax: field removed (was Fax)"])
        #expect(DiffReport.named("html")?.render(drift.result).contains("Leads.Fax") == true)
    }

    @Test func snapshotsNameEverything() async throws {
        let crm = try await SandboxClient()
        let schema = GeneratedSchema([Lead.schema, Deal.schema])
        let same = try await crm.zoho.verifySchema(schema, snapshots: StandardOrganisation.zohoSnapshots)
        #expect(same.modules == ["Deals", "Leads"])
        try await crm.sandbox.change("Leads", .rename("Fax", to: "Fax_Number"))
        let drift = try await crm.zoho.verifySchema(schema, snapshots: StandardOrganisation.zohoSnapshots)
        #expect(drift.isBreaking)
        let renamed = drift.findings.filter { $0.rule.id == "field.renamed" }
        #expect(renamed.map(\.subject) == ["Leads.Fax_Number"])
        #expect(renamed.first?.before.location.file.hasSuffix("fields_Leads.json") == true)
    }

    @Test func theOrderOfTheAnswerIsNoDriftAndALabelIsLooks() async throws {
        let crm = try await SandboxClient()
        let schema = GeneratedSchema([Lead.schema])
        for seed in [3, 11] as [UInt64] {
            await crm.sandbox.shuffleMetadata(seed: seed)
            #expect(try await crm.zoho.verifySchema(schema).isEmpty)
        }
        try await crm.sandbox.change("Leads", .set("Fax", key: "field_label", to: "Fernkopierer"))
        let looks = try await crm.zoho.verifySchema(schema)
        #expect(looks.isCosmetic && !looks.isBreaking && looks.findings.map(\.rule.id) == ["drift.looks.changed"])
        try await crm.sandbox.change("Leads", .set("Fax", key: "length", to: 7))
        #expect(try await crm.zoho.verifySchema(schema).findings.map(\.rule.id) == ["drift.shape.changed"])
    }

    @Test func aPolicyKeepsFindingsQuiet() async throws {
        let crm = try await SandboxClient()
        try await crm.sandbox.change("Leads", .remove("Fax"))
        let drift = try await crm.zoho.verifySchema(GeneratedSchema([Lead.schema]), policy: DiffPolicy(severities: ["field.*": .off]))
        #expect(drift.isEmpty)
    }

    @Test func theChecksOfTheArticle() async throws {
        let crm = try await SandboxClient()
        try await checkSchema(of: crm.zoho)
        try await crm.sandbox.change("Deals", .remove("Next_Step"))
        await #expect(throws: SchemaHasDrifted.self) { try await checkSchema(of: crm.zoho) }
    }

    @Test func whatTheAccountMayNotSeeIsNoDrift() async throws {
        let crm = try await SandboxClient()
        let transport = AnsweringTransport(sandbox: crm.sandbox) { url in
            url.path.hasSuffix("/settings/layouts") ? AnsweringTransport.error("NO_PERMISSION", status: 403) : nil
        }
        let drift = try await crm.sandbox.client(transport: transport, clock: crm.clock).verifySchema(GeneratedSchema([Lead.schema]))
        #expect(drift.isEmpty && drift.modules == [] && drift.unchecked == ["Leads"])
    }

    @Test func aCallThatFailsIsAnError() async throws {
        let crm = try await SandboxClient()
        await crm.order(.status(403), call: nil, path: "/settings/modules")
        await #expect(throws: CRMError.self) { try await crm.zoho.verifySchema(.generated) }
    }
}
