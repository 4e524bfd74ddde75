import CRMSchema
import Foundation
import Testing

/// A folder that holds snapshots and the endpoint spec beside each other, as `spec/zoho` does.
struct EndpointSpecFolderTests {
    @Test func eachLoaderTakesWhatIsItsOwn() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("crm-spec-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for (path, text) in [
            ("snapshots/modules.json", #"{"modules": [{"api_name": "Leads"}]}"#),
            ("v8/modules.json", #"{"area": "modules", "operations": [{"id": "modules.getModules", "method": "GET", "path": "/m"}], "shapes": {}}"#),
            ("overlay.json", #"{"entries": [{"area": "modules"}]}"#),
        ] {
            let url = folder.appendingPathComponent(path)
            try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
        let snapshots = ZohoSnapshotLoader.load(directory: folder, includingSubfolders: true)
        #expect(snapshots.diagnostics.isEmpty && snapshots.schema.modules.map(\.apiName.value) == ["Leads"])
        let files = EndpointSpecLoader.files(in: folder)
        #expect(files.map { $0.path.hasSuffix("v8/modules.json") } == [true])
        let both = EndpointSpecLoader.add(files, to: snapshots).schema
        #expect(both.operations.map(\.id.value) == ["modules.getModules"] && both.modules.count == 1)
        #expect(EndpointSpecLoader.add([], to: snapshots).schema.operations.isEmpty)
    }
}
