import CRMSchema
import Foundation

/// An organisation for sandboxes: its snapshots, read and understood. Immutable, so any number of sandboxes can share it.
public struct SandboxOrganisation: Sendable {
    enum Model: Sendable {
        case zoho(ZohoOrganisation)
        case vtiger(VtigerOrganisation)
    }

    let model: Model
    /// Zoho: the endpoint spec, from which operations without an endpoint of their own are answered.
    let specification: SpecificationSource?
    /// What the loader had to say about the snapshots; errors of single files do not keep the others out.
    public let diagnostics: [SchemaDiagnostic]

    /// Whose snapshots they are.
    public var vendor: SchemaDescription.Vendor {
        switch model {
        case .zoho: .zoho
        case .vtiger: .vtiger
        }
    }

    /// - Parameters:
    ///   - vendor: whose snapshots they are; nil to let them tell.
    ///   - specification: Zoho: the folder of the endpoint spec; nil for the one beside the snapshots (`../v8`), where
    ///     the standard organisation has it. Without a spec, operations that have no endpoint of their own are refused. It is
    ///     read at the first request.
    /// - Throws: `SandboxError` if the folder cannot be read or holds no usable snapshot.
    public init(snapshots folder: URL, vendor: SchemaDescription.Vendor? = nil, specification: URL? = nil) throws {
        let found = SnapshotLoader.files(in: folder, vendor: vendor)
        let specification = specification ?? folder.deletingLastPathComponent().appendingPathComponent("v8", isDirectory: true)
        try self.init(
            snapshots: found.files + Self.otherFiles(in: folder), vendor: vendor, specification: specification, reading: found.diagnostics)
    }

    /// - Parameters:
    ///   - vendor: whose snapshots they are; nil to let them tell.
    ///   - specification: Zoho: the folder of the endpoint spec, if operations are to be answered from it.
    /// - Throws: `SandboxError` if none of the files is a usable snapshot.
    public init(snapshots files: [SnapshotFile], vendor: SchemaDescription.Vendor? = nil, specification: URL? = nil) throws {
        try self.init(snapshots: files, vendor: vendor, specification: specification, reading: [])
    }

    private init(
        snapshots files: [SnapshotFile], vendor: SchemaDescription.Vendor?, specification: URL?, reading: [SchemaDiagnostic]
    ) throws {
        let vendor = vendor ?? SnapshotLoader.vendor(of: files) ?? .zoho
        let loaded = SnapshotLoader.load(files: files, vendor: vendor)
        diagnostics = reading + loaded.diagnostics
        guard loaded.schema.modules.contains(where: { $0.fields != nil }) else {
            throw SandboxError.noSnapshots(diagnostics.filter { $0.severity == .error })
        }
        switch vendor {
        case .zoho:
            self.specification = specification.map(SpecificationSource.init(folder:))
            model = .zoho(ZohoOrganisation(files: files, schema: loaded.schema))
        case .vtiger:
            self.specification = nil
            model = .vtiger(VtigerOrganisation(files: files))
        }
    }

    /// Snapshots that the schema does not need and the metadata endpoints serve.
    private static func otherFiles(in folder: URL) -> [SnapshotFile] {
        let urls = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        return urls.filter { $0.lastPathComponent.hasPrefix("custom_views_") && $0.pathExtension == "json" }.compactMap { url in
            (try? Data(contentsOf: url)).map { SnapshotFile(name: url.lastPathComponent, path: url.path, bytes: [UInt8]($0)) }
        }
    }
}
