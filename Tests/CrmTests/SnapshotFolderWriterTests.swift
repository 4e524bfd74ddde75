import Foundation
import Testing
import ZohoMetadata

@testable import crm

/// What `crm pull` does to a folder.
struct SnapshotFolderWriterTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("crm-tests-\(UUID().uuidString)")

    private func write(
        _ files: [String: String], modules: Set<String> = ["Leads", "A"], missing: Set<String> = [], dry: Bool = false, prune: Bool = false
    ) throws -> SnapshotFolderWriter.Report {
        try SnapshotFolderWriter(folder: folder, isDry: dry, prunes: prune)
            .write(files.sorted { $0.key < $1.key }.map { MetadataFile(name: $0.key, text: $0.value) }, of: ZohoMetadataParts.all, modules: modules, missing: missing)
    }

    @Test func `says what is new, changed, the same and gone`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let first = try write(["modules.json": "1", "fields_Leads.json": "1", "fields_Old.json": "1"], modules: ["Leads", "Old"])
        #expect(first.added == ["fields_Leads.json", "fields_Old.json", "modules.json"])

        let second = try write(["modules.json": "1", "fields_Leads.json": "2"])
        #expect(second.changed == ["fields_Leads.json"])
        #expect(second.unchanged == ["modules.json"])
        #expect(second.gone == ["fields_Old.json"] && second.removed.isEmpty)
        #expect(!second.isUpToDate)
        #expect(TextFile.read(folder.appendingPathComponent("fields_Leads.json")) == "2")
        #expect(TextFile.read(folder.appendingPathComponent("fields_Old.json")) == "1")

        let third = try write(["modules.json": "1"], prune: true)
        #expect(third.gone == ["fields_Old.json"] && third.removed == third.gone)
        #expect(TextFile.read(folder.appendingPathComponent("fields_Old.json")) == nil)
        #expect(TextFile.read(folder.appendingPathComponent("fields_Leads.json")) == "2")
    }

    @Test func `files of modules that did not come stay, and others in the folder are nobody's business`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        _ = try write(["modules.json": "1", "fields_Leads.json": "1"])
        try TextFile.write("mine", to: folder.appendingPathComponent("notes_Old.json"))
        let report = try write(["modules.json": "1"], missing: ["fields_Leads.json", "layouts_Leads.json"], prune: true)
        #expect(report.withheld == ["fields_Leads.json"] && report.isUpToDate)
        #expect(TextFile.read(folder.appendingPathComponent("fields_Leads.json")) == "1")
        #expect(TextFile.read(folder.appendingPathComponent("notes_Old.json")) == "mine")
    }

    @Test func `an unchanged file is not touched`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        _ = try write(["modules.json": "1"])
        let url = folder.appendingPathComponent("modules.json")
        let long = Date(timeIntervalSince1970: 1_000_000)
        try FileManager.default.setAttributes([.modificationDate: long], ofItemAtPath: url.path)
        #expect(try write(["modules.json": "1"]).isUpToDate)
        let date = try FileManager.default.attributesOfItem(atPath: url.path)[.modificationDate] as? Date
        #expect(date == long)
    }

    @Test func `a check writes nothing`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        _ = try write(["modules.json": "1"])
        let report = try write(["modules.json": "2", "fields_A.json": "1"], dry: true)
        #expect(report.changed == ["modules.json"] && report.added == ["fields_A.json"])
        #expect(TextFile.read(folder.appendingPathComponent("modules.json")) == "1")
    }

    @Test func `files of modules that were not asked for are not gone`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        _ = try write(["modules.json": "1", "fields_A.json": "1"])
        #expect(try write(["modules.json": "1"]).isUpToDate)
    }
}
