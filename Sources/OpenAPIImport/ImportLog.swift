import CRMSchema

/// Collects notes. What is met on several ways to the same place is noted once.
struct ImportLog {
    private var known: Set<ImportNote> = []
    private(set) var notes: [ImportNote] = []

    mutating func changed(_ code: String, _ message: String, at location: SourceLocation) { add(ImportNote(.changed, code, message, at: location)) }
    mutating func dropped(_ code: String, _ message: String, at location: SourceLocation) { add(ImportNote(.dropped, code, message, at: location)) }
    mutating func problem(_ code: String, _ message: String, at location: SourceLocation) { add(ImportNote(.problem, code, message, at: location)) }

    private mutating func add(_ note: ImportNote) {
        if known.insert(note).inserted { notes.append(note) }
    }

    /// By file, place and code.
    var sorted: [ImportNote] {
        notes.sorted {
            ($0.location.file, $0.location.line, $0.location.column, $0.code, $0.message)
                < ($1.location.file, $1.location.line, $1.location.column, $1.code, $1.message)
        }
    }
}
