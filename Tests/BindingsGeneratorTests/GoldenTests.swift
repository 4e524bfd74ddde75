import CRMSchema
import Foundation
import StandardOrganisation
import Testing

@testable import BindingsGenerator

/// Whole files, from the snapshot to the text.
struct GoldenTests {
    @Test func vehicles() throws {
        let output = Self.standardOrganisation()
        try GoldenFiles.compare(try #require(output.text(of: "Vehicles.swift")), with: "Expected/Vehicles.swift")
    }

    /// A module with everything that has hurt generators: see `Golden/Hostile`.
    @Test func hostileOrganisation() throws {
        let loaded = ZohoSnapshotLoader.load(directory: GoldenFiles.folder.appendingPathComponent("Hostile"))
        #expect(loaded.errors.isEmpty)
        let output = BindingsGenerator.generate(schema: loaded.schema)
        #expect(output.files.map(\.name) == ["Biens_à_vendre.swift", "CRMModules.swift", "Empty.swift", "Events.swift", "Result_Rows.swift"])
        for file in output.files { try GoldenFiles.compare(file.text, with: "Expected/Hostile/\(file.name)") }
        try GoldenFiles.compare(output.lock.text, with: "Expected/Hostile/crm-names.json")
        let messages = output.diagnostics.map { "\($0.location.line): \($0.severity.rawValue): \($0.code)" }
        try GoldenFiles.compare(messages.joined(separator: "\n") + "\n", with: "Expected/Hostile/diagnostics.txt")
    }

    /// What is checked in is what the generator makes. After a change on purpose: `.ci/generate-standard-modules`.
    @Test func standardModulesAreUpToDate() throws {
        let folder = GoldenFiles.repository.appendingPathComponent("Generated/ZohoStandardModules")
        let lockURL = GoldenFiles.repository.appendingPathComponent("spec/zoho/snapshots/crm-names.json")
        let lockFile = try SnapshotFile(name: "crm-names.json", path: "crm-names.json", bytes: [UInt8](Data(contentsOf: lockURL)))
        let read = NameLock.read(lockFile)
        #expect(read.diagnostics.isEmpty)
        let output = Self.standardOrganisation(lock: read.lock)
        #expect(output.lock == read.lock)
        #expect(output.lock.text == String(decoding: lockFile.bytes, as: UTF8.self))
        let present = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
        #expect(Set(present) == Set(output.files.map(\.name)))
        for file in output.files {
            let text = try Data(contentsOf: folder.appendingPathComponent(file.name))
            #expect(text == Data(file.text.utf8), "\(file.name) is not what the generator makes")
        }
    }

    private static func standardOrganisation(lock: NameLock = NameLock()) -> GeneratedOutput {
        let loaded = ZohoSnapshotLoader.load(directory: StandardOrganisation.zohoSnapshots)
        return BindingsGenerator.generate(
            schema: loaded.schema, options: GeneratorOptions(configuration: BindingsConfiguration(access: .public), lock: lock))
    }
}

