import CRMSchema
import Foundation
import StandardOrganisation
import Testing

@testable import BindingsGenerator

/// The same organisation gives the same bytes.
struct DeterminismTests {
    @Test func orderOfFilesAndModulesDoesNotMatter() throws {
        let found = ZohoSnapshotLoader.files(in: StandardOrganisation.zohoSnapshots)
        let first = BindingsGenerator.generate(schema: ZohoSnapshotLoader.load(files: found.files).schema)
        var random = SeededGenerator(seed: 7)
        for _ in 0..<3 {
            let schema = ZohoSnapshotLoader.load(files: found.files.shuffled(using: &random)).schema
            let shuffled = SchemaDescription(vendor: schema.vendor, modules: schema.modules.shuffled(using: &random))
            let output = BindingsGenerator.generate(schema: shuffled)
            #expect(output.files == first.files)
            #expect(output.lock == first.lock)
            #expect(output.diagnostics == first.diagnostics)
        }
    }

    /// A build generates each module on its own, from its own snapshot and the names of the others.
    @Test func oneModuleAtATimeIsTheSame() throws {
        let found = ZohoSnapshotLoader.files(in: StandardOrganisation.zohoSnapshots).files
        let modules = try #require(found.first { $0.name == "modules.json" })
        let snapshots = found.filter { $0.name.hasPrefix("fields_") }
        let all = BindingsGenerator.generate(schema: ZohoSnapshotLoader.load(files: found).schema)
        let known = Set(snapshots.map { String($0.name.dropFirst(7).dropLast(5)) })
        for snapshot in snapshots {
            let module = snapshot.name.dropFirst("fields_".count)
            let details = found.filter { $0.name == "layouts_\(module)" || $0.name == "related_lists_\(module)" }
            let schema = ZohoSnapshotLoader.load(files: [modules, snapshot] + details).schema
            let options = GeneratorOptions(knownModules: known)
            let output = BindingsGenerator.generateModules(schema: schema, options: options)
            let file = try #require(output.files.first)
            #expect(output.files.count == 1)
            #expect(file.text == all.text(of: file.name))
        }
        let registry = BindingsGenerator.generateRegistry(
            schema: ZohoSnapshotLoader.load(files: [modules]).schema, options: GeneratorOptions(knownModules: known))
        #expect(registry.files.map(\.text) == [try #require(all.text(of: "CRMModules.swift"))])
    }

    /// Names follow from ids and API names, not from the order of the fields.
    @Test func orderOfFieldsDoesNotMoveNames() {
        var random = SeededGenerator(seed: 3)
        let names = (0..<80).map { _ in random.hostileName() }
        let fields = names.enumerated().map { TestSchema.field($1, id: String(1000 + $0)) }
        let first = BindingsGenerator.generate(schema: TestSchema.schema(TestSchema.module("Odd", fields))).lock
        for _ in 0..<5 {
            let shuffled = fields.shuffled(using: &random)
            let lock = BindingsGenerator.generate(schema: TestSchema.schema(TestSchema.module("Odd", shuffled))).lock
            #expect(lock.modules["Odd"]?.fields == first.modules["Odd"]?.fields)
        }
    }
}
