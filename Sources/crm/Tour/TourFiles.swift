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
        var configuration = BindingsConfiguration(access: .public)
        configuration.numberedFields = .label
        let output = BindingsGenerator.generate(schema: try load(), options: GeneratorOptions(configuration: configuration))
        if let error = output.diagnostics.first(where: { $0.severity == .error }) { throw error }
        for file in output.files { try TextFile.write(file.text, to: generated.appendingPathComponent(file.name)) }
        return output
    }

    /// The snapshots as they are now.
    func load() throws -> SchemaDescription {
        let loaded = SnapshotLoader.load(directory: snapshots)
        if let error = loaded.errors.first { throw error }
        return loaded.schema
    }

    /// Accessors with their comments, each found by how its line begins.
    static func excerpt(of text: String, accessors: [String]) -> [Substring] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return accessors.flatMap { start -> [Substring] in
            guard let index = lines.firstIndex(where: { $0.contains(start) }) else { return [] }
            let comment = lines[..<index].reversed().prefix { $0.contains("///") }.reversed()
            return Array(comment) + Array(lines[index...].prefix(4))
        }
    }

    /// A generated file as it was last written.
    func generatedText(_ name: String) -> String? { TextFile.read(generated.appendingPathComponent(name)) }
}
#endif
