import Foundation
import RecordCore
import StandardOrganisation
import Testing

@testable import CRMSchema

/// What changes the two hashes of a module, and what does not.
struct FingerprintTests {
    private let files = ZohoSnapshotLoader.files(in: StandardOrganisation.zohoSnapshots).files

    private func schema(editing edit: (String, String) -> String = { $1 }) -> SchemaDescription {
        ZohoSnapshotLoader.load(
            files: files.map { file in
                let text = edit(file.name, String(decoding: file.bytes, as: UTF8.self))
                return SnapshotFile(name: file.name, path: file.path, bytes: Array(text.utf8))
            }
        ).schema
    }

    private static func fingerprints(_ schema: SchemaDescription) -> [String: SchemaFingerprint] {
        Dictionary(schema.modules.map { ($0.apiName.value, SchemaFingerprint($0)) }) { first, _ in first }
    }

    /// A sandbox and the organisation it was made from differ in every id.
    @Test func idsDoNotCount() {
        let here = schema()
        let there = schema { $1.replacing("\"4876876", with: "\"5551") }
        #expect(there.field("Leads", "Last_Name")?.id?.hasPrefix("5551") == true)
        #expect(Self.fingerprints(there) == Self.fingerprints(here))
        #expect(SchemaFingerprint(there) == SchemaFingerprint(here))
    }

    /// A build reads one module at a time.
    @Test func aModuleIsToldByItsOwnFiles() throws {
        let all = schema()
        let modules = try #require(files.first { $0.name == "modules.json" })
        for module in all.modules where module.fields != nil {
            let name = module.apiName.value
            let own = files.filter { ["fields_\(name).json", "layouts_\(name).json", "related_lists_\(name).json"].contains($0.name) }
            let alone = try #require(ZohoSnapshotLoader.load(files: [modules] + own).schema.module(named: name))
            #expect(SchemaFingerprint(alone) == SchemaFingerprint(module), "\(name)")
        }
    }

    @Test func aLabelChangesTheCosmeticHashOfItsModuleAlone() throws {
        let before = Self.fingerprints(schema())
        let after = Self.fingerprints(schema { $0 == "fields_Leads.json" ? $1.replacing("\"field_label\": \"Fax\"", with: "\"field_label\": \"Facsimile\"") : $1 })
        #expect(before.keys.filter { before[$0] != after[$0] } == ["Leads"])
        #expect(before["Leads"]?.shape == after["Leads"]?.shape)
        #expect(before["Leads"]?.cosmetic != after["Leads"]?.cosmetic)
    }

    @Test(arguments: [("fields_Leads.json", "\"api_name\": \"Fax\"", "\"api_name\": \"Telefax\""), ("fields_Leads.json", "\"length\": 30", "\"length\": 31")])
    func aChangeOfShapeChangesTheShape(_ name: String, _ old: String, _ new: String) {
        let before = Self.fingerprints(schema())
        let after = Self.fingerprints(schema { $0 == name ? $1.replacing(old, with: new) : $1 })
        #expect(before["Leads"]?.shape != after["Leads"]?.shape)
        #expect(before["Contacts"] == after["Contacts"])
    }

    /// They stand in generated code for years: another way to compute them would be drift everywhere.
    @Test func hashesAreTheSameEverywhere() {
        let schema = ZohoSnapshotLoader.load(files: [
            modules(("Leads", "default")),
            file("fields_Leads.json", #"{"fields":[{"api_name":"Name","data_type":"text","length":80,"field_label":"Name"}]}"#),
        ]).schema
        #expect(Self.fingerprints(schema)["Leads"] == SchemaFingerprint(shape: "6f661930ad051fe8", cosmetic: "9865904651e92045"))
    }
}
