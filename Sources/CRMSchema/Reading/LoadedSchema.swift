/// What a loader made of a set of files. The schema holds everything that could be understood, also when there
/// are errors; whether to go on is the caller's decision.
public struct LoadedSchema: Sendable {
    public let schema: SchemaDescription
    /// In the order of the files, then of the lines.
    public let diagnostics: [SchemaDiagnostic]

    public init(schema: SchemaDescription, diagnostics: [SchemaDiagnostic]) {
        self.schema = schema
        self.diagnostics = diagnostics
    }

    public var errors: [SchemaDiagnostic] { diagnostics.filter { $0.severity == .error } }
}
