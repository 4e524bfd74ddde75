import CRMSchema
import Foundation
import Testing

/// A folder of its own for each test, removed afterwards.
final class ZohoSnapshotLoaderFolderTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
        "crm-schema-\(UUID().uuidString)")

    init() throws {
        try FileManager.default.createDirectory(
            at: folder.appendingPathComponent("Deep/.hidden"), withIntermediateDirectories: true)
    }
    deinit { try? FileManager.default.removeItem(at: folder) }

    private func write(_ name: String, _ text: String) throws {
        try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }

    @Test func readsTheSnapshotsAndNothingElse() throws {
        try write("modules.json", #"{"modules":[{"api_name":"Leads"}]}"#)
        try write("fields_Leads.json", #"[{"api_name":"F","data_type":"text"}]"#)
        try write("notes.txt", "hello")
        try write("Deep/fields_Deals.json", "broken")
        try write("Deep/.hidden/fields_Tasks.json", "broken")

        let loaded = ZohoSnapshotLoader.load(directory: folder)
        #expect(loaded.diagnostics.isEmpty)
        #expect(
            loaded.schema.field("Leads", "F")?.location.file == folder.appendingPathComponent("fields_Leads.json").path)

        let deep = ZohoSnapshotLoader.load(directory: folder, includingSubfolders: true)
        #expect(deep.diagnostics.map(\.location.file) == [folder.appendingPathComponent("Deep/fields_Deals.json").path])
    }

    @Test func aFolderWithoutSnapshotsIsAnError() {
        let loaded = ZohoSnapshotLoader.load(directory: folder)
        #expect(loaded.errors.map(\.code) == ["snapshot.none"])
        #expect(loaded.schema.modules.isEmpty)
    }

    @Test func aMissingFolderIsAnError() {
        let loaded = ZohoSnapshotLoader.load(directory: folder.appendingPathComponent("gone"))
        #expect(loaded.errors.map(\.code) == ["snapshot.folder"])
    }
}
