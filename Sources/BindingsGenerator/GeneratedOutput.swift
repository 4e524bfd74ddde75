import CRMSchema

/// What the generator made.
public struct GeneratedOutput: Sendable {
    public struct File: Hashable, Sendable {
        /// Without a folder: `Leads.swift`.
        public let name: String
        public let text: String
    }

    /// In the order of their names.
    public let files: [File]
    /// All names, those of `GeneratorOptions.lock` among them: what to keep for the next run.
    public let lock: NameLock
    /// Errors mean that a file is missing or would not say what the configuration asks for.
    public let diagnostics: [SchemaDiagnostic]
}
