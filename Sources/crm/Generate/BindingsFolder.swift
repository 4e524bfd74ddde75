import BindingsGenerator
import CRMSchema
import Foundation

/// A target's folder with `crm.json`, `crm-names.json` and snapshots: what the build plugin reads too.
struct BindingsFolder {
    let url: URL

    var configuration: URL { url.appendingPathComponent("crm.json") }
    var lock: URL

    init(url: URL) {
        self.url = url
        lock = url.appendingPathComponent("crm-names.json")
    }

    struct Result {
        let output: GeneratedOutput?
        /// Of the snapshots, the configuration, the lock and the generator.
        let diagnostics: [SchemaDiagnostic]

        var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
    }

    /// Reads the folder and generates; writes nothing.
    func generate() throws -> Result {
        let loaded = ZohoSnapshotLoader.load(directory: url, includingSubfolders: true)
        var diagnostics = loaded.diagnostics
        var options = GeneratorOptions()
        if let file = try read(configuration) {
            let read = BindingsConfiguration.read(file)
            options.configuration = read.configuration
            diagnostics += read.diagnostics + read.configuration.unusedNames(in: loaded.schema)
        }
        if let file = try read(lock) {
            let read = NameLock.read(file)
            options.lock = read.lock
            diagnostics += read.diagnostics
        }
        guard !diagnostics.contains(where: { $0.severity == .error }) else {
            return Result(output: nil, diagnostics: diagnostics)
        }
        let output = BindingsGenerator.generate(schema: loaded.schema, options: options)
        return Result(output: output, diagnostics: diagnostics + output.diagnostics)
    }

    private func read(_ url: URL) throws -> SnapshotFile? {
        guard FileManager.default.fileExists(atPath: url.path) else { return nil }
        return SnapshotFile(name: url.lastPathComponent, path: url.path, bytes: [UInt8](try Data(contentsOf: url)))
    }
}
