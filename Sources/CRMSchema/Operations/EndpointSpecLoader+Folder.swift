import Foundation

// The edge: the only place of the loader that touches the disk.
extension EndpointSpecLoader {
    /// The files of the endpoint spec in a folder and below, unparsed, in the order of their paths. Hidden folders are
    /// not entered; what cannot be read is left out.
    public static func files(in directory: URL) -> [SnapshotFile] {
        let found = FileManager.default.enumerator(at: directory, includingPropertiesForKeys: nil, options: [.skipsHiddenFiles])
        let urls = (found?.allObjects ?? []).compactMap { $0 as? URL }.filter { $0.pathExtension == "json" }
        return urls.sorted { $0.path < $1.path }.compactMap { url in
            guard let data = try? Data(contentsOf: url) else { return nil }
            let file = SnapshotFile(name: url.lastPathComponent, path: url.path, bytes: [UInt8](data))
            return reads(file) ? file : nil
        }
    }

    /// A description with the operations of spec files besides what it has. Without files it stays as it is.
    public static func add(_ files: [SnapshotFile], to loaded: LoadedSchema) -> LoadedSchema {
        guard !files.isEmpty else { return loaded }
        let spec = load(files: files)
        return LoadedSchema(
            schema: loaded.schema.with(operations: spec.operations, shapes: spec.shapes), diagnostics: loaded.diagnostics + spec.diagnostics)
    }
}
