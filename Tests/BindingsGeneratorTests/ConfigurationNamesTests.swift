import CRMSchema
import Testing

@testable import BindingsGenerator

/// Names and access level from `crm.json`.
struct ConfigurationNamesTests {
    private func configuration(_ json: String) -> BindingsConfiguration {
        BindingsConfiguration.read(SnapshotFile(name: "crm.json", path: "crm.json", bytes: Array(json.utf8))).configuration
    }

    private let leads = TestSchema.module(
        "Leads",
        [
            TestSchema.field("Last_Name", id: "2"), TestSchema.field("Surname", id: "1"),
            TestSchema.field("Source", .picklist([TestSchema.option("Web Download")]), id: "3"),
        ])

    @Test func namesOverrideTheLock() throws {
        let configuration = configuration(
            """
            {"names": {"modules": {"Leads": "Prospect"}, "fields": {"Leads": {"Last_Name": "surname"}},
             "picklists": {"Leads": {"Source": {"type": "Origin", "values": {"Web Download": "download"}}}}}}
            """)
        let lock = BindingsGenerator.generate(schema: TestSchema.schema(leads)).lock
        let output = BindingsGenerator.generate(
            schema: TestSchema.schema(leads), options: GeneratorOptions(configuration: configuration, lock: lock))
        let names = try #require(output.lock.modules["Leads"])
        #expect(names.type == "Prospect")
        #expect(names.fields["Last_Name"] == "surname")
        #expect(names.fields["Surname"] == "surname2")
        #expect(names.types["Source"] == "Origin")
        #expect(names.options["Source"] == ["Web Download": "download"])
        #expect(try #require(output.text(of: "Leads.swift")).contains("struct Origin: PicklistValue"))
    }

    @Test func impossibleNamesAreErrors() {
        let configuration = configuration(
            """
            {"names": {"modules": {"Leads": "RecordStorage"},
             "fields": {"Leads": {"Last_Name": "name", "Surname": "name", "Source": "storage"}}}}
            """)
        let output = BindingsGenerator.generate(
            schema: TestSchema.schema(leads), options: GeneratorOptions(configuration: configuration))
        #expect(Set(output.diagnostics.filter { $0.severity == .error }.map(\.code)) == ["names.reserved", "names.demanded-twice"])
        #expect(output.diagnostics.allSatisfy { $0.location.file == "crm.json" })
        #expect(output.diagnostics.contains { $0.location.line == 2 })
    }

    @Test(arguments: [("public", "public import ZohoCRM"), ("package", "package import ZohoCRM"), ("internal", "import ZohoCRM")])
    func access(_ level: String, _ importLine: String) throws {
        let output = BindingsGenerator.generate(
            schema: TestSchema.schema(leads),
            options: GeneratorOptions(configuration: configuration(#"{"access": "\#(level)"}"#)))
        for file in output.files {
            let lines = file.text.split(separator: "\n").map { $0.drop { $0 == " " } }
            #expect(lines.contains { $0 == importLine })
            let others = ["public", "package", "internal"].filter { $0 != level || level == "internal" }
            for other in others { #expect(!lines.contains { $0.hasPrefix("\(other) ") && !$0.contains("import") }) }
        }
    }

    @Test func theVendorsRuntimeIsImported() {
        let output = BindingsGenerator.generate(schema: SchemaDescription(vendor: .vtiger, modules: []))
        #expect(output.files.map(\.name) == ["CRMModules.swift"] && output.diagnostics.isEmpty)
        #expect(output.files[0].text.contains("import VtigerCRM") && output.files[0].text.contains("from listtypes.json"))
    }
}
