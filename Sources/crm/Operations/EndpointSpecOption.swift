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

    private func folder(_ vendor: SchemaDescription.Vendor) -> URL {
        if let spec { return URL(fileURLWithPath: spec) }
        return vendor == .zoho ? StandardOrganisation.zohoEndpointSpec : StandardOrganisation.vtigerEndpointSpec
    }

    /// The functions of the operations, with the names that were given once; those lie in the folder, or beside it.
    func plan(_ schema: SchemaDescription) -> OperationPlan {
        let folder = folder(schema.vendor)
        let places = [folder, folder.deletingLastPathComponent()].map { $0.appendingPathComponent(OperationNameLock.fileName) }
        guard let url = places.first(where: { FileManager.default.fileExists(atPath: $0.path) }), let data = try? Data(contentsOf: url)
        else { return OperationPlan(schema) }
        let read = OperationNameLock.read(SnapshotFile(name: url.lastPathComponent, path: url.path, bytes: [UInt8](data)))
        for diagnostic in read.diagnostics { Terminal.talk.print("\(diagnostic)") }
        return OperationPlan(schema, lock: read.lock)
    }

    /// - Parameter vendor: whose built-in spec it is, if no folder is given.
    /// - Throws: a `ValidationError` for a folder without a spec; `ExitCode.failure`, with the reasons on standard error, for a
    ///   broken one.
    func load(_ vendor: SchemaDescription.Vendor = .zoho) throws -> SchemaDescription {
        let folder = folder(vendor)
        let loaded = EndpointSpecLoader.load(files: EndpointSpecLoader.files(in: folder))
        for diagnostic in loaded.diagnostics { Terminal.talk.print("\(diagnostic)") }
        guard loaded.errors.isEmpty else { throw ExitCode.failure }
        guard !loaded.operations.isEmpty else { throw ValidationError("“\(folder.path)” holds no endpoint spec") }
        return SchemaDescription(vendor: loaded.vendor, modules: []).with(operations: loaded.operations, shapes: loaded.shapes)
    }
}
#endif
