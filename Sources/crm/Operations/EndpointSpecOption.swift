#if CommandLine
import ArgumentParser
import BindingsGenerator
import CRMSchema
import Foundation
import StandardOrganisation

/// The endpoint spec that a command works on.
struct EndpointSpecOption: ParsableArguments {
    @Option(help: ArgumentHelp("Another endpoint spec than the built-in one.", valueName: "folder"))
    var spec: String?

    private var folder: URL { spec.map { URL(fileURLWithPath: $0) } ?? StandardOrganisation.zohoEndpointSpec }

    /// The functions of the operations, with the names that were given once; those lie beside the folder.
    func plan(_ schema: SchemaDescription) -> OperationPlan {
        let url = folder.deletingLastPathComponent().appendingPathComponent("operation-names.json")
        guard let data = try? Data(contentsOf: url) else { return OperationPlan(schema) }
        let read = OperationNameLock.read(SnapshotFile(name: url.lastPathComponent, path: url.path, bytes: [UInt8](data)))
        for diagnostic in read.diagnostics { Terminal.talk.print("\(diagnostic)") }
        return OperationPlan(schema, lock: read.lock)
    }

    /// - Throws: a `ValidationError` for a folder without a spec; `ExitCode.failure`, with the reasons on standard error, for a
    ///   broken one.
    func load() throws -> SchemaDescription {
        let loaded = EndpointSpecLoader.load(files: EndpointSpecLoader.files(in: folder))
        for diagnostic in loaded.diagnostics { Terminal.talk.print("\(diagnostic)") }
        guard loaded.errors.isEmpty else { throw ExitCode.failure }
        guard !loaded.operations.isEmpty else { throw ValidationError("“\(folder.path)” holds no endpoint spec") }
        return SchemaDescription(vendor: .zoho, modules: []).with(operations: loaded.operations, shapes: loaded.shapes)
    }
}
#endif
