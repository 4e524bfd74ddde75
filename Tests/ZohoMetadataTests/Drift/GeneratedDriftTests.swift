import CRMSchema
import RecordCore
import Testing
import ZohoStandardModules

@testable import CRMMetadata

/// What generated code can tell of a drift by itself.
struct GeneratedDriftTests {
    private func drift(_ change: (inout DriftedOrganisation) throws -> Void) throws -> [String] {
        var organisation = try DriftedOrganisation()
        try change(&organisation)
        return organisation.drift
    }

    @Test func theStandardModulesFitTheirSnapshots() throws {
        #expect(GeneratedDrift(.generated, live: try DriftedOrganisation(modules: nil).schema).findings.map(\.message) == [])
    }

    /// Tables and descriptions are two readings of the same files, so without the fingerprints' help nothing differs.
    @Test func tablesAgreeWithTheirDescriptions() throws {
        let tables = GeneratedSchema.generated.modules.map {
            RecordSchema(module: $0.module, fields: $0.fields, fingerprint: SchemaFingerprint(shape: "0", cosmetic: "0"))
        }
        let findings = GeneratedDrift(GeneratedSchema(tables), live: try DriftedOrganisation(modules: nil).schema).findings
        #expect(findings.allSatisfy { $0.rule.id == "drift.shape.changed" && $0.after.value == nil })
        #expect(findings.count == tables.count)
    }

    @Test func theOrderOfThingsIsNoDrift() throws {
        #expect(
            try drift {
                try $0.list("fields", "fields_Leads.json") { $0.reversed() }
                try $0.list("modules", "modules.json") { $0.reversed() }
            } == [])
    }

    @Test func labelsAreLooks() throws {
        #expect(try drift { try $0.set("field_label", "Fernkopierer", of: "Fax", in: "Leads") } == ["drift.looks.changed: Leads"])
    }

    @Test func whatTheTableKnowsIsNamed() throws {
        #expect(try drift { try $0.set("system_mandatory", true, of: "Company", in: "Leads") } == ["mandatory.added: Leads.Company"])
        #expect(try drift { try $0.set("unique", [:], of: "Phone", in: "Leads") }.contains("unique.removed: Leads.Phone"))
        #expect(try drift { try $0.list("fields", "fields_Leads.json") { $0.filter { $0["api_name"]?.string != "Fax" } } } == ["field.removed: Leads.Fax"])
        #expect(
            try drift {
                try $0.field("No_of_Employees", of: "Leads") {
                    $0.map { $0.key == "data_type" ? JSONMember("data_type", "double") : $0.key == "json_type" ? JSONMember("json_type", "double") : $0 }
                }
            } == ["type.number.became-decimal: Leads.No_of_Employees"])
    }

    @Test func newFieldsAreNamedWhereTheyAreAllThereIs() throws {
        let region: (JSONValue) -> JSONValue = { field in
            .object((field.object ?? []).map { ["api_name": JSONMember("api_name", "Region"), "id": JSONMember("id", "77")][$0.key] ?? $0 })
        }
        func adding(_ organisation: inout DriftedOrganisation) throws {
            try organisation.list("fields", "fields_Leads.json") { fields in
                fields + fields.filter { $0["api_name"]?.string == "Fax" }.map(region)
            }
        }
        #expect(try drift(adding) == ["field.added: Leads.Region"])
        // With something else it may as well be a field that the configuration leaves out.
        let both = try drift {
            try adding(&$0)
            try $0.set("length", 7, of: "Fax", in: "Leads")
        }
        #expect(both == ["drift.shape.changed: Leads"])
    }

    @Test func aRenamedFieldIsOneFinding() throws {
        #expect(
            try drift {
                try $0.set("api_name", "Fax_Number", of: "Fax", in: "Leads")
                try $0.list("layouts", "layouts_Leads.json") { $0.map { Self.renamed($0) } }
            } == ["field.renamed: Leads.Fax_Number"])
    }

    private static func renamed(_ value: JSONValue) -> JSONValue {
        switch value {
        case .array(let elements): .array(elements.map(renamed))
        case .object(let members): .object(members.map { JSONMember($0.key, $0.key == "api_name" && $0.value.string == "Fax" ? "Fax_Number" : renamed($0.value)) })
        default: value
        }
    }

    @Test func whatTheTableDoesNotKnowIsOneFindingForTheModule() throws {
        #expect(try drift { try $0.set("length", 7, of: "Fax", in: "Leads") } == ["drift.shape.changed: Leads"])
    }

    @Test func modulesThatAreGone() throws {
        let removed = try drift {
            try $0.list("modules", "modules.json") { $0.filter { $0["api_name"]?.string != "Vehicles" } }
            $0.leaveOut("fields_Vehicles"); $0.leaveOut("layouts_Vehicles"); $0.leaveOut("related_lists_Vehicles")
        }
        #expect(removed.contains("module.removed: Vehicles"))
    }

    @Test func tablesWithoutFingerprintsAreLeftAlone() throws {
        let table = RecordSchema(module: "Leads", fields: [.text("Nope")])
        #expect(GeneratedDrift(GeneratedSchema([table]), live: try DriftedOrganisation().schema).findings.isEmpty)
    }
}
