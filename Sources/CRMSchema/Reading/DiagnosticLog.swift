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

    /// Tells of a key that nobody reads, with the one that was probably meant.
    /// - Parameter area: what the file is about, as its codes begin.
    package mutating func unknownKey(
        _ member: SourceValue.Member, known: some Sequence<String>, area: String, _ severity: SchemaDiagnostic.Severity = .warning
    ) {
        let outcome = severity == .error ? "" : " is ignored"
        let message = "unknown key “\(member.name)”\(outcome)\(NearestName.hint(for: member.name, in: known))"
        add(SchemaDiagnostic(severity, "\(area).unknown-key", message, at: member.key.location))
    }

    /// The members of an object in a file that people write, with `known` those keys alone; tells of everything else.
    /// - Parameters:
    ///   - what: what the object is, for messages.
    ///   - area: what the file is about, as its codes begin.
    ///   - severity: of a key that is not known.
    package mutating func members(
        of value: SourceValue, _ what: String, known: [String]?, area: String, unknown severity: SchemaDiagnostic.Severity
    ) -> [(key: Located<String>, value: SourceValue)] {
        guard let members = value.members else {
            error("\(area).shape", "\(what) must be an object, but is \(value.shapeName)", at: value.location)
            return []
        }
        return members.compactMap { member in
            if let known, !known.contains(member.name) {
                unknownKey(member, known: known, area: area, severity)
                return nil
            }
            return (member.key, member.value)
        }
    }

    package mutating func note(_ code: String, _ message: String, at location: SourceLocation) {
        add(SchemaDiagnostic(.note, code, message, at: location))
    }
}
