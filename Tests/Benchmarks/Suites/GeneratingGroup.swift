import BindingsGenerator
import CRMSchema
import StandardOrganisation

/// The snapshots of the standard organisation, from their bytes to Swift text.
struct GeneratingGroup: BenchmarkGroup {
    let name = "generate"
    let title = "all snapshots of the standard organisation"

    func cases() throws -> [BenchmarkCase] {
        let (files, diagnostics) = ZohoSnapshotLoader.files(in: StandardOrganisation.zohoSnapshots)
        let loaded = ZohoSnapshotLoader.load(files: files)
        if let error = (diagnostics + loaded.diagnostics).first(where: { $0.severity == .error }) {
            throw BenchmarkError("\(name): \(error)")
        }
        let output = BindingsGenerator.generate(schema: loaded.schema)
        if let error = output.diagnostics.first(where: { $0.severity == .error }) {
            throw BenchmarkError("\(name): \(error)")
        }
        let snapshotBytes = files.reduce(0) { $0 + $1.bytes.count }
        let swiftBytes = output.files.reduce(0) { $0 + $1.text.utf8.count }
        return [
            BenchmarkCase(name: "load \(files.count) snapshots", bytes: snapshotBytes) {
                ZohoSnapshotLoader.load(files: files).schema.modules.count
            },
            BenchmarkCase(name: "generate \(output.files.count) files", bytes: swiftBytes) {
                BindingsGenerator.generate(schema: loaded.schema).files.count
            },
            BenchmarkCase(name: "both", bytes: snapshotBytes) {
                BindingsGenerator.generate(schema: ZohoSnapshotLoader.load(files: files).schema).files.count
            },
        ]
    }
}
