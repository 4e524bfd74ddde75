import Foundation

// The edge: the only place of the loader that touches the disk.
extension ZohoSnapshotLoader {
    /// Reads the snapshots of a folder. Files that cannot be read are errors in the result, as is a folder without
    /// snapshots.
    /// - Parameter includingSubfolders: also what lies further below, as in a target's folder; hidden folders are not
    ///   entered.
    public static func load(directory: URL, includingSubfolders: Bool = false) -> LoadedSchema {
        let found = files(in: directory, includingSubfolders: includingSubfolders)
        let loaded = load(files: found.files)
        return LoadedSchema(schema: loaded.schema, diagnostics: found.diagnostics + loaded.diagnostics)
    }

    /// The snapshot files of a folder, unparsed, in the order of their paths.
    public static func files(
        in directory: URL, includingSubfolders: Bool = false
    ) -> (files: [SnapshotFile], diagnostics: [SchemaDiagnostic]) {
        let folder = SourceLocation(file: directory.path, line: 1, column: 1)
        let urls: [URL]
        do {
            urls = try paths(in: directory, includingSubfolders: includingSubfolders)
                .filter { reads(fileName: $0.lastPathComponent) }
                .sorted { $0.path < $1.path }
        } catch {
            return (
                [],
                [
                    SchemaDiagnostic(
                        .error, "snapshot.folder", "the folder cannot be read: \(error.localizedDescription)",
                        at: folder)
                ]
            )
        }
        guard !urls.isEmpty else {
            let message =
                "the folder holds no snapshots (modules.json, fields_*.json); pull them with “swift package crm pull”"
            return ([], [SchemaDiagnostic(.error, "snapshot.none", message, at: folder)])
        }

        var files: [SnapshotFile] = []
        var diagnostics: [SchemaDiagnostic] = []
        for url in urls {
            do {
                let file = SnapshotFile(name: url.lastPathComponent, path: url.path, bytes: [UInt8](try Data(contentsOf: url)))
                // The endpoint spec has a `modules.json` too.
                if !EndpointSpecLoader.reads(file) { files.append(file) }
            } catch {
                let location = SourceLocation(file: url.path, line: 1, column: 1)
                diagnostics.append(
                    SchemaDiagnostic(
                        .error, "snapshot.unreadable", "the file cannot be read: \(error.localizedDescription)",
                        at: location))
            }
        }
        return (files, diagnostics)
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
