#if CommandLine
import ArgumentParser
import CRMSchema
import Foundation
import SchemaDiff
import Testing

@testable import crm

/// `crm import-openapi` in a folder of its own, and `crm diff` of what it wrote.
struct ImportOpenAPICommandTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("crm-import-\(UUID().uuidString)")
    private var documents: URL { folder.appendingPathComponent("documents") }
    private var spec: URL { folder.appendingPathComponent("spec/v8") }

    private func write(_ text: String, _ path: String) throws {
        let url = folder.appendingPathComponent(path)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    private func document(_ area: String, parameter: String = "page") throws {
        try write(
            #"{"paths": {"/crm/v8/\#(area)": {"get": {"operationId": "Get All", "parameters": [{"name": "\#(parameter)", "in": "query", "schema": {"type": "integer"}}]}}}}"#,
            "documents/\(area).json")
    }

    private func run(_ more: String...) throws {
        try ImportOpenAPICommand.parse([documents.path, "--into", spec.path] + more).run()
    }

    private var files: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: spec.path)) ?? []).sorted() }

    @Test func writesWhatChangedAndRemovesWhatIsGone() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try document("modules")
        try document("tags")
        #expect(throws: ExitCode(3)) { try run("--check") }
        #expect(files.isEmpty)
        try run()
        #expect(files == ["modules.json", "tags.json"])
        try write("mine", "spec/v8/notes.txt")
        try FileManager.default.removeItem(at: documents.appendingPathComponent("tags.json"))
        #expect(throws: ExitCode(3)) { try run("--check") }
        try run("--json")
        #expect(files == ["modules.json", "notes.txt"])
        try run("--check")
    }

    @Test func anOverlayBesideTheFolderIsReadAndHasToFit() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try document("tags")
        try write(#"{"groups": {"tags": "settings.tags"}, "entries": []}"#, "spec/overlay.json")
        try run()
        let loaded = EndpointSpecLoader.load(files: EndpointSpecLoader.files(in: spec))
        #expect(loaded.operations.map { $0.group?.value } == ["settings.tags"] && loaded.operations[0].name?.value == "list")
        try write(#"{"entries": [{"operation": "gone.*", "set": {"limit": 1}, "reason": "r", "source": "s"}]}"#, "other.json")
        let before = try String(contentsOf: spec.appendingPathComponent("tags.json"), encoding: .utf8)
        #expect(throws: ExitCode.failure) { try run("--overlay", folder.appendingPathComponent("other.json").path) }
        // Nothing is written that is only half corrected.
        #expect(try String(contentsOf: spec.appendingPathComponent("tags.json"), encoding: .utf8) == before)
    }

    @Test func whatFitsIsWrittenIfAsked() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try document("tags")
        try write(#"{"groups": {"tags": "settings.tags"}, "entries": [{"operation": "gone.*", "set": {"limit": 1}, "reason": "r", "source": "s"}]}"#, "spec/overlay.json")
        #expect(throws: ExitCode.failure) { try run() }
        #expect(files.isEmpty)
        #expect(throws: ExitCode.failure) { try run("--draft") }
        #expect(EndpointSpecLoader.load(files: EndpointSpecLoader.files(in: spec)).operations.map { $0.group?.value } == ["settings.tags"])
    }

    /// As the later revision of Zoho's description has them: a folder for each area, and YAML.
    @Test func foldersInFoldersAreReadAndYAMLIsNot() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try write("openapi: 3.1.0", "documents/roles/roles.yaml")
        #expect(throws: ValidationError.self) { try run() }
        try write(#"{"paths": {"/crm/v8/tags": {"get": {"operationId": "Get All"}}}}"#, "documents/deep/tags.json")
        try run()
        #expect(files == ["tags.json"])
        try FileManager.default.removeItem(at: documents)
        #expect(throws: (any Error).self) { try run() }
    }

    @Test func aFolderWithoutDocumentsIsWrongUsage() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try write("{}", "documents/a.json")
        #expect(throws: ValidationError.self) { try run() }
        #expect(files.isEmpty)
    }

    @Test func twoSpecFoldersAreCompared() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try document("modules")
        try run()
        try FileManager.default.moveItem(at: spec, to: folder.appendingPathComponent("old"))
        try document("modules", parameter: "index")
        try run()
        let connection = try ConnectionOptions.parse([])
        let old = try await DiffSide(folder.appendingPathComponent("old").path).loadOrComplain(connection)
        let new = try await DiffSide(spec.path).loadOrComplain(connection)
        let findings = SchemaComparison.findings(from: old, to: new)
        #expect(Set(findings.map(\.rule.id)) == ["parameter.removed", "parameter.added", "operation.paging.changed"])
        #expect(findings.allSatisfy { $0.before.location.file.hasSuffix("old/modules.json") })
        // On one side alone they say nothing.
        let (before, after) = DiffSide.comparable(old, SchemaDescription(vendor: .zoho, modules: []))
        #expect(before.operations.isEmpty && after.operations.isEmpty)
    }
}
#endif
