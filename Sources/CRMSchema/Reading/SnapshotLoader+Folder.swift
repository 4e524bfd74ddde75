import Foundation

// The edge: the only place of the loaders that touches the disk.
extension SnapshotLoader {
    /// Reads the snapshots of a folder. Files that cannot be read are errors in the result, as is a folder without
    /// snapshots.
    /// - Parameters:
    ///   - includingSubfolders: also what lies further below, as in a target's folder; hidden folders are not entered.
    ///   - vendor: nil to let the files tell.
    public static func load(
        directory: URL, includingSubfolders: Bool = false, vendor: SchemaDescription.Vendor? = nil
    ) -> LoadedSchema {
        let found = files(in: directory, includingSubfolders: includingSubfolders, vendor: vendor)
        let loaded = load(files: found.files, vendor: vendor)
        return LoadedSchema(schema: loaded.schema, diagnostics: found.diagnostics + loaded.diagnostics)
    }

    /// The snapshot files of a folder, unparsed, in the order of their paths.
    public static func files(
        in directory: URL, includingSubfolders: Bool = false, vendor: SchemaDescription.Vendor? = nil
    ) -> (files: [SnapshotFile], diagnostics: [SchemaDiagnostic]) {
        let folder = SourceLocation(file: directory.path, line: 1, column: 1)
        let urls: [URL]
        do {
            urls = try paths(in: directory, includingSubfolders: includingSubfolders)
                .filter { mayRead(fileName: $0.lastPathComponent, vendor: vendor) }
                .sorted { $0.path < $1.path }
        } catch {
            let message = "the folder cannot be read: \(error.localizedDescription)"
            return ([], [SchemaDiagnostic(.error, "snapshot.folder", message, at: folder)])
        }
        var files: [SnapshotFile] = []
        var diagnostics: [SchemaDiagnostic] = []
        for url in urls {
            do {
                let file = SnapshotFile(name: url.lastPathComponent, path: url.path, bytes: [UInt8](try Data(contentsOf: url)))
                if reads(file, vendor: vendor) { files.append(file) }
            } catch {
                guard reads(fileName: url.lastPathComponent, vendor: vendor) else { continue }
                let location = SourceLocation(file: url.path, line: 1, column: 1)
                diagnostics.append(
                    SchemaDiagnostic(
                        .error, "snapshot.unreadable", "the file cannot be read: \(error.localizedDescription)", at: location))
            }
        }
        // What lies beside the snapshots of one vendor and only might be another's is nobody's.
        if vendor == nil, let vendor = self.vendor(of: files) { files = files.filter { reads($0, vendor: vendor) } }
        if files.isEmpty, diagnostics.isEmpty { diagnostics.append(none(in: folder, vendor)) }
        return (files, diagnostics)
    }

    /// Zoho's snapshots are told by their names; one of Vtiger's may have any.
    private static func mayRead(fileName: String, vendor: SchemaDescription.Vendor?) -> Bool {
        vendor == .zoho ? ZohoSnapshotLoader.reads(fileName: fileName) : fileName.hasSuffix(".json")
    }

    private static func none(in folder: SourceLocation, _ vendor: SchemaDescription.Vendor?) -> SchemaDiagnostic {
        let names =
            switch vendor {
            case .zoho: "modules.json, fields_*.json"
            case .vtiger: "listtypes.json, describe_*.json"
            case nil: "modules.json and fields_*.json of Zoho, listtypes.json and describe_*.json of Vtiger"
            }
        return SchemaDiagnostic(
            .error, "snapshot.none", "the folder holds no snapshots (\(names)); pull them with “swift package crm pull”", at: folder)
    }

    private static func paths(in directory: URL, includingSubfolders: Bool) throws -> [URL] {
        let children = try FileManager.default.contentsOfDirectory(
            at: directory, includingPropertiesForKeys: [.isDirectoryKey], options: [.skipsHiddenFiles])
        return try children.flatMap { child -> [URL] in
            let isFolder = try child.resourceValues(forKeys: [.isDirectoryKey]).isDirectory ?? false
            guard isFolder else { return [child] }
            return includingSubfolders ? try paths(in: child, includingSubfolders: true) : []
        }
    }
}

// The same for those who know whose snapshots they have.
extension ZohoSnapshotLoader {
    /// See `SnapshotLoader.load(directory:includingSubfolders:vendor:)`.
    public static func load(directory: URL, includingSubfolders: Bool = false) -> LoadedSchema {
        SnapshotLoader.load(directory: directory, includingSubfolders: includingSubfolders, vendor: .zoho)
    }

    /// See `SnapshotLoader.files(in:includingSubfolders:vendor:)`.
    public static func files(
        in directory: URL, includingSubfolders: Bool = false
    ) -> (files: [SnapshotFile], diagnostics: [SchemaDiagnostic]) {
        SnapshotLoader.files(in: directory, includingSubfolders: includingSubfolders, vendor: .zoho)
    }
}

extension VtigerSnapshotLoader {
    /// See `SnapshotLoader.load(directory:includingSubfolders:vendor:)`.
    public static func load(directory: URL, includingSubfolders: Bool = false) -> LoadedSchema {
        SnapshotLoader.load(directory: directory, includingSubfolders: includingSubfolders, vendor: .vtiger)
    }

    /// See `SnapshotLoader.files(in:includingSubfolders:vendor:)`.
    public static func files(
        in directory: URL, includingSubfolders: Bool = false
    ) -> (files: [SnapshotFile], diagnostics: [SchemaDiagnostic]) {
        SnapshotLoader.files(in: directory, includingSubfolders: includingSubfolders, vendor: .vtiger)
    }
}
