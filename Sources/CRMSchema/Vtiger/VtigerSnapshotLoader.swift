/// Snapshots of Vtiger's metadata → description. Lenient, because installations are odd: a file that is broken is one
/// error and the others still load; a field that is odd is a text.
public enum VtigerSnapshotLoader {
    /// Reads `listtypes.json` and `describe_*.json`, and files of any other name that hold a describe. Each holds the
    /// server's whole answer (`{"success": true, "result": {…}}`) or the bare `result`. The result does not depend on the
    /// order of the files.
    public static func load(files: [SnapshotFile]) -> LoadedSchema {
        var assembly = VtigerSchemaAssembly(files)
        let schema = assembly.schema()
        return LoadedSchema(schema: schema, diagnostics: assembly.diagnostics)
    }

    /// Whether the loader would read a file of this name, whatever it holds.
    public static func reads(fileName: String) -> Bool { VtigerSnapshotKind(fileName: fileName)?.isCertain == true }

    /// Whether the loader would read the file: by its name, or because a describe is in it.
    public static func reads(_ file: SnapshotFile) -> Bool {
        guard let kind = VtigerSnapshotKind(fileName: file.name) else { return false }
        return kind.isCertain || looksLikeDescribe(file.bytes)
    }

    /// The module that a file of this name describes, or would if a describe is in it; nil for other files.
    public static func module(fileName: String) -> String? {
        switch VtigerSnapshotKind(fileName: fileName) {
        case .describe(let module): module
        case .bare(let name): name
        case .types, nil: nil
        }
    }

    /// Whether a type of the metadata has a meaning of its own; others are read as texts.
    package static func knows(dataType: String) -> Bool { VtigerDataType.named(dataType) != nil }

    /// A look at the words, without reading the file.
    private static func looksLikeDescribe(_ bytes: [UInt8]) -> Bool {
        let text = String(decoding: bytes, as: UTF8.self)
        return ["\"idPrefix\"", "\"fields\"", "\"labelFields\""].allSatisfy(text.contains)
    }
}
