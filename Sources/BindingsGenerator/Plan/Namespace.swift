import CRMSchema

/// One namespace: gives everything in it a name, keeps former names, and says what could not be had.
struct Namespace {
    struct Entry {
        /// API name or value.
        var key: String
        var id: String?
        /// The name as it would be if nothing stood in the way.
        var derived: String
        /// From `crm.json`.
        var demanded: Located<String>?
        var location: SourceLocation
    }

    struct Naming {
        var names: [String: String] = [:]
        /// Former names that code can have.
        var usable: [String: [NameShim]] = [:]
        /// All former names.
        var shims: [String: [NameShim]] = [:]
        /// Names for the lock: of this run, and of what is gone.
        var locked: [String: String] = [:]
        var diagnostics: [SchemaDiagnostic] = []
    }

    /// What the entries are, for messages: “fields”.
    let what: String
    let known: KnownNames
    /// Names that nobody may have.
    let taken: Set<String>
    let renaming: BindingsConfiguration.Renaming
    let keeper: ShimKeeper
    /// Whether renames are news: a field's nested type is renamed with the field.
    var tellsRenames = true

    func naming(of entries: [Entry]) -> Naming {
        let resolution = NameResolver.resolve(
            entries.map { entry in
                NameResolver.Entry(
                    key: entry.key, rank: .init(id: entry.id), derived: entry.derived, demanded: entry.demanded?.value,
                    locked: renaming == .follow && known.renamed[entry.key] != nil ? nil : known.names[entry.key])
            },
            taken: taken, held: known.held(besides: Set(entries.map(\.key))))
        let kept = keeper.keep(known, names: resolution.names, taken: taken)
        let notes = Notes(entries: Dictionary(entries.map { ($0.key, $0) }) { first, _ in first }, names: resolution.names, what: what)
        return Naming(
            names: resolution.names, usable: kept.usable, shims: kept.all,
            locked: resolution.names.merging(known.names) { new, _ in new },
            diagnostics: (tellsRenames ? entries : []).compactMap { entry in
                known.renamed[entry.key].flatMap { old in notes.renamed(entry, from: old, name: known.names[entry.key]) }
            } + notes.collisions(resolution) + kept.lost.map(notes.lost))
    }
}

/// What there is to say about the names of a namespace.
private struct Notes {
    let entries: [String: Namespace.Entry]
    let names: [String: String]
    let what: String

    func renamed(_ entry: Namespace.Entry, from old: String, name: String?) -> SchemaDiagnostic? {
        name.map { NameNotes.renamed(from: old, to: entry.key, name: $0, newName: names[entry.key] ?? $0, what: what, at: entry.location) }
    }

    func lost(_ key: String, _ shim: NameShim, _ winner: String?) -> SchemaDiagnostic {
        NameNotes.lost(shim, of: key, name: names[key] ?? shim.name, to: winner ?? "", what: what, at: place(key, isDemanded: false))
    }

    func collisions(_ resolution: NameResolver.Resolution) -> [SchemaDiagnostic] {
        resolution.collisions.map { collision in
            NameNotes.collision(
                collision, what: what, name: names[collision.key] ?? collision.wanted,
                at: place(collision.key, isDemanded: collision.isDemanded), winner: place(collision.winner, isDemanded: collision.isDemanded))
        } + resolution.refused.compactMap { NameNotes.refused(entries[$0]?.demanded, what: "one of the \(what)") }
    }

    private func place(_ key: String, isDemanded: Bool) -> SourceLocation {
        (isDemanded ? entries[key]?.demanded?.location : nil) ?? entries[key]?.location ?? SourceLocation(file: "crm.json", line: 1, column: 1)
    }
}
