import CRMSchema
import Foundation
import StandardOrganisation
import Testing

@testable import BindingsGenerator

/// Whole files of Vtiger's, from the describe to the text.
struct VtigerGoldenTests {
    static let folder = GoldenFiles.folder.appendingPathComponent("Vtiger")

    /// Everything that describes have done to generators: see `Golden/Vtiger`.
    @Test func hostileInstallation() throws {
        let loaded = SnapshotLoader.load(directory: Self.folder)
        #expect(loaded.errors.isEmpty && loaded.schema.vendor == .vtiger)
        let output = BindingsGenerator.generate(schema: loaded.schema)
        #expect(output.files.map(\.name) == ["Boats.swift", "CRMModules.swift", "Companies.swift", "LineItem.swift", "Task.swift", "Tasks.swift"])
        for file in output.files { try GoldenFiles.compare(file.text, with: "Expected/Vtiger/\(file.name)") }
        try GoldenFiles.compare(output.lock.text, with: "Expected/Vtiger/crm-names.json")
        let messages = (loaded.diagnostics + output.diagnostics).map {
            "\(URL(fileURLWithPath: $0.location.file).lastPathComponent):\($0.location.line): \($0.severity.rawValue): \($0.code)"
        }
        try GoldenFiles.compare(messages.joined(separator: "\n") + "\n", with: "Expected/Vtiger/diagnostics.txt")
    }

    /// What is checked in is what the generator makes. After a change on purpose: `.ci/generate-standard-modules`.
    @Test func standardModulesAreUpToDate() throws {
        let folder = GoldenFiles.repository.appendingPathComponent("Generated/VtigerStandardModules")
        let lockURL = GoldenFiles.repository.appendingPathComponent("spec/vtiger/snapshots/crm-names.json")
        let read = NameLock.read(try SnapshotFile(name: "crm-names.json", path: "crm-names.json", bytes: [UInt8](Data(contentsOf: lockURL))))
        let loaded = SnapshotLoader.load(directory: StandardOrganisation.vtigerSnapshots)
        let output = BindingsGenerator.generate(
            schema: loaded.schema, options: GeneratorOptions(configuration: BindingsConfiguration(access: .public), lock: read.lock))
        #expect(read.diagnostics.isEmpty && output.lock == read.lock)
        let present = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
        #expect(Set(present) == Set(output.files.map(\.name)))
        for file in output.files {
            let text = try Data(contentsOf: folder.appendingPathComponent(file.name))
            #expect(text == Data(file.text.utf8), "\(file.name) is not what the generator makes")
        }
    }

    /// Another user's describe lists the fields in another order; the names and arguments are the same.
    @Test func theOrderOfFieldsDoesNotChangeNames() throws {
        let loaded = SnapshotLoader.load(directory: Self.folder).schema
        let turned = SchemaDescription(
            vendor: .vtiger,
            modules: loaded.modules.reversed().map { module in
                ModuleDescription(
                    id: nil, apiName: module.apiName, singularLabel: module.singularLabel, pluralLabel: module.pluralLabel, kind: module.kind,
                    idPrefix: module.idPrefix, isSupported: module.isSupported, isCreatable: module.isCreatable, isEditable: module.isEditable,
                    isDeletable: module.isDeletable, parent: nil, fields: module.fields?.reversed())
            })
        let (one, other) = (BindingsGenerator.generate(schema: loaded), BindingsGenerator.generate(schema: turned))
        #expect(one.lock.text == other.lock.text)
        #expect(Self.arguments(one) == Self.arguments(other) && !Self.arguments(one).isEmpty)
    }

    private static func arguments(_ output: GeneratedOutput) -> [String] {
        let lines = (output.text(of: "Boats.swift") ?? "").components(separatedBy: "\n")
        guard let draft = lines.firstIndex(where: { $0.contains("struct Draft") }),
            let first = lines[draft...].firstIndex(where: { $0.contains("init(") })
        else { return [] }
        return Array(lines[first...].prefix { !$0.contains("{ _ in }") })
    }
}
