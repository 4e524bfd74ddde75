import CRMSchema
import Foundation
import StandardOrganisation
import Testing

/// Whose snapshots they are, told by the files.
struct SnapshotLoaderTests {
    private let zoho = [file("modules.json", #"{"modules":[]}"#), file("fields_Leads.json", #"{"fields":[]}"#)]
    private let vtiger = [file("listtypes.json", #"{"types":[],"information":[]}"#), describe("Leads", "")]

    @Test func theVendorIsGuessed() {
        #expect(SnapshotLoader.vendor(of: zoho) == .zoho && SnapshotLoader.vendor(of: [zoho[1]]) == .zoho)
        #expect(SnapshotLoader.vendor(of: vtiger) == .vtiger && SnapshotLoader.vendor(of: [vtiger[1]]) == .vtiger)
        let bare = SnapshotFile(name: "Leads.json", path: "Leads.json", bytes: vtiger[1].bytes)
        #expect(SnapshotLoader.vendor(of: [bare]) == .vtiger)
        #expect(SnapshotLoader.vendor(of: [file("package.json", "{}"), file("data.json", "{}")]) == nil)
        #expect(SnapshotLoader.vendor(of: []) == nil)
    }

    @Test func theGuessCanBeOverruled() {
        #expect(SnapshotLoader.load(files: vtiger).schema.vendor == .vtiger)
        #expect(SnapshotLoader.load(files: zoho + vtiger).schema.vendor == .zoho)
        let loaded = SnapshotLoader.load(files: zoho + vtiger, vendor: .vtiger)
        #expect(loaded.schema.vendor == .vtiger && loaded.schema.modules.map(\.apiName.value) == ["Leads"] && loaded.diagnostics.isEmpty)
    }

    @Test func foldersTellTheirVendor() throws {
        let standard = SnapshotLoader.load(directory: StandardOrganisation.vtigerSnapshots)
        #expect(standard.schema.vendor == .vtiger && standard.errors.isEmpty)
        #expect(SnapshotLoader.load(directory: StandardOrganisation.zohoSnapshots).schema.vendor == .zoho)
        let wrong = SnapshotLoader.load(directory: StandardOrganisation.zohoSnapshots, vendor: .vtiger)
        #expect(wrong.errors.map(\.code) == ["snapshot.none"] && wrong.errors.first?.message.contains("listtypes.json") == true)
    }
}
