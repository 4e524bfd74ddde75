/// Snapshots of Zoho's metadata → description. Lenient, because organisations are odd: a file that is broken is one
/// error and the others still load; a field that is odd falls back on what its JSON type tells.
public enum ZohoSnapshotLoader {
    /// Reads `modules.json`, `fields_*.json`, `layouts_*.json` and `related_lists_*.json`; other files are ignored.
    /// The result does not depend on the order of the files.
    public static func load(files: [SnapshotFile]) -> LoadedSchema {
        let assembly = ZohoSchemaAssembly(files)
        return LoadedSchema(schema: assembly.schema, diagnostics: assembly.diagnostics)
    }

    /// Whether the loader would read a file of this name.
    public static func reads(fileName: String) -> Bool { ZohoSnapshotKind(fileName: fileName) != nil }
}
