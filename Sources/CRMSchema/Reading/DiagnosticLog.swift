/// Collects what there is to say about the files while they are read.
struct DiagnosticLog {
    private(set) var entries: [SchemaDiagnostic] = []

    mutating func add(_ diagnostic: SchemaDiagnostic) { entries.append(diagnostic) }

    mutating func error(_ code: String, _ message: String, at location: SourceLocation) {
        add(SchemaDiagnostic(.error, code, message, at: location))
    }

    mutating func warning(_ code: String, _ message: String, at location: SourceLocation) {
        add(SchemaDiagnostic(.warning, code, message, at: location))
    }

    mutating func note(_ code: String, _ message: String, at location: SourceLocation) {
        add(SchemaDiagnostic(.note, code, message, at: location))
    }
}
