/// Collects what there is to say about the files while they are read.
package struct DiagnosticLog {
    private var entries: [SchemaDiagnostic] = []

    package init() {}

    /// In the order of the files as given (others behind), then of the places in them.
    package func sorted(files: [String] = []) -> [SchemaDiagnostic] {
        let ranks = Dictionary(files.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        return entries.enumerated()
            .map { (rank: ranks[$1.location.file] ?? .max, place: $0, entry: $1) }
            .sorted {
                ($0.rank, $0.entry.location.line, $0.entry.location.column, $0.place)
                    < ($1.rank, $1.entry.location.line, $1.entry.location.column, $1.place)
            }
            .map(\.entry)
    }

    package mutating func add(_ diagnostic: SchemaDiagnostic) { entries.append(diagnostic) }

    package mutating func error(_ code: String, _ message: String, at location: SourceLocation) {
        add(SchemaDiagnostic(.error, code, message, at: location))
    }

    package mutating func warning(_ code: String, _ message: String, at location: SourceLocation) {
        add(SchemaDiagnostic(.warning, code, message, at: location))
    }

    package mutating func note(_ code: String, _ message: String, at location: SourceLocation) {
        add(SchemaDiagnostic(.note, code, message, at: location))
    }
}
