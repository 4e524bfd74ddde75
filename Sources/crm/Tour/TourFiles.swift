#if CommandLine
import BindingsGenerator
import CRMSchema
import Foundation

/// The files that the tour makes, and the generator run over them.
struct TourFiles {
    let folder: URL

    var snapshots: URL { folder.appendingPathComponent("Snapshots") }
    private var generated: URL { folder.appendingPathComponent("Generated") }

    /// Generates from the snapshots as they are now and writes the result.
    func generate() throws -> GeneratedOutput {
        let loaded = ZohoSnapshotLoader.load(directory: snapshots)
        if let error = loaded.errors.first { throw error }
        let output = BindingsGenerator.generate(
            schema: loaded.schema, options: GeneratorOptions(configuration: BindingsConfiguration(access: .public)))
        if let error = output.diagnostics.first(where: { $0.severity == .error }) { throw error }
        for file in output.files { try TextFile.write(file.text, to: generated.appendingPathComponent(file.name)) }
        return output
    }

    /// A generated file as it was last written.
    func generatedText(_ name: String) -> String? { TextFile.read(generated.appendingPathComponent(name)) }
}
#endif
