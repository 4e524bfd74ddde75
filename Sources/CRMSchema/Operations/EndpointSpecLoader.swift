import RecordCore

/// The endpoint spec (`spec/zoho/v8/*.json`, `spec/vtiger/operations.json`) → operations and shapes. Lenient as all loaders are: an entry that makes
/// no sense is an error and left out, the others load.
public enum EndpointSpecLoader {
    /// What a set of spec files holds.
    public struct Loaded: Sendable {
        /// Whose API it is.
        public let vendor: SchemaDescription.Vendor
        /// In the order of their ids.
        public let operations: [OperationDescription]
        /// In the order of their names.
        public let shapes: [ShapeDescription]
        /// In the order of the files, then of the lines.
        public let diagnostics: [SchemaDiagnostic]

        public var errors: [SchemaDiagnostic] { diagnostics.filter { $0.severity == .error } }
    }

    /// The result does not depend on the order of the files.
    public static func load(files: [SnapshotFile]) -> Loaded {
        var reader = EndpointSpecReader()
        for file in files.sorted(by: { ($0.name, $0.path) < ($1.name, $1.path) }) { reader.read(file) }
        reader.check()
        return Loaded(
            vendor: reader.vendor?.value ?? .zoho,
            operations: reader.operations.sorted { $0.id.value < $1.id.value },
            shapes: reader.shapes.sorted { $0.name.value < $1.name.value },
            diagnostics: reader.log.sorted(files: files.map(\.path)))
    }

    /// Whether a file is one of the endpoint spec. Its first key tells, as names are not enough: `modules.json` is a
    /// file of the spec and one of the snapshots.
    public static func reads(_ file: SnapshotFile) -> Bool {
        guard file.name.hasSuffix(".json") else { return false }
        let head = file.bytes.prefix(256)
        let mark = Array(#""area""#.utf8)
        guard let place = head.indices.first(where: { head[$0...].starts(with: mark) }) else { return false }
        // A key of the outermost object: only `$schema` may stand before it.
        return head[..<place].count { $0 == UInt8(ascii: "{") } == 1 && !head[..<place].contains(UInt8(ascii: "["))
    }
}
