import CRMSchema
import Testing

@testable import BindingsGenerator

/// Modules and fields that `crm.json` leaves out.
struct FilterTests {
    private func generate(_ configuration: String, lock: NameLock = NameLock()) -> GeneratedOutput {
        let things = TestSchema.module(
            "Things",
            [
                TestSchema.field("Name", isMandatory: true, line: 7), TestSchema.field("Fax"), TestSchema.field("Owner_Part", .lookup(module: "Parts")),
                TestSchema.field("Rows", .subform(module: "Part_Rows")),
                TestSchema.field("Others", .multiLookup(linking: "Links", key: "Part", target: "Parts"), isListed: false),
            ])
        let others = [
            TestSchema.module("Parts", [TestSchema.field("Name")]), TestSchema.module("Part_Rows", kind: .subform, [TestSchema.field("Count", .integer)]),
            TestSchema.module("Links", kind: .linking, [TestSchema.field("Part", .lookup(module: "Parts"))]),
        ]
        let read = BindingsConfiguration.read(SnapshotFile(name: "crm.json", path: "crm.json", bytes: Array(configuration.utf8)))
        #expect(read.diagnostics.isEmpty)
        return BindingsGenerator.generate(
            schema: SchemaDescription(vendor: .zoho, modules: [things] + others),
            options: GeneratorOptions(configuration: read.configuration, lock: lock))
    }

    @Test func modulesThatAreLeftOut() throws {
        let output = generate(#"{"modules": {"exclude": ["Part*", "Links"]}}"#)
        #expect(output.files.map(\.name) == ["CRMModules.swift", "Things.swift"])
        let text = try #require(output.text(of: "Things.swift"))
        #expect(text.contains("var ownerPart: Reference<UnknownModule>?"))
        #expect(text.contains("var rows: JSONValue?") && text.contains("crm.json leaves Part_Rows out"))
        #expect(text.contains("struct OthersLink: LinkRow") && text.contains("Reference<UnknownModule>"))
        let registry = try #require(output.text(of: "CRMModules.swift"))
        #expect(!registry.contains("Part") && registry.contains("Thing.schema"))
    }

    /// What is left out keeps its names, and a module's fingerprint is that of the whole module.
    @Test func fieldsThatAreLeftOut() throws {
        let whole = generate("{}")
        let output = generate(#"{"fields": {"Things": {"exclude": ["Fa?", "Rows"]}}}"#, lock: whole.lock)
        let text = try #require(output.text(of: "Things.swift"))
        #expect(!text.contains("fax") && !text.contains("\"Fax\"") && !text.contains("var rows"))
        #expect(text.contains("var id: RecordID<Thing>") && text.contains("var name: String"))
        #expect(output.lock == whole.lock)
        func fingerprint(_ text: String?) -> Substring? { text?.split(separator: "\n").first { $0.contains("SchemaFingerprint") } }
        #expect(fingerprint(text) != nil && fingerprint(text) == fingerprint(whole.text(of: "Things.swift")))
        #expect(output.diagnostics.isEmpty)
    }

    @Test func mandatoryFieldsThatAreLeftOutAreWarnings() throws {
        let output = generate(#"{"fields": {"Things": {"exclude": ["Name"]}}}"#)
        let warning = try #require(output.diagnostics.first)
        #expect(output.diagnostics.count == 1 && warning.code == "config.mandatory-excluded" && warning.severity == .warning)
        #expect("\(warning.location)" == "crm.json:1:36" && warning.message.contains("fields.json:7:1"))
    }

    @Test func aBuildWritesAFileForAModuleThatIsLeftOut() {
        let file = BindingsGenerator.placeholder(for: "Things", vendor: .zoho)
        #expect(file.name == "Things.swift" && file.text.hasPrefix(BindingsGenerator.firstWords))
        #expect(file.text.split(separator: "\n").allSatisfy { $0.hasPrefix("//") })
    }
}
