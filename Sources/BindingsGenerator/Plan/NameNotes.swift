import CRMSchema

/// What is said when a name could not be had.
enum NameNotes {
    /// Two API names that read as one Swift name. A note if the generator settled it, an error if `crm.json` asks
    /// for the impossible.
    static func collision(
        _ collision: NameResolver.Collision, what: String, name: String, at location: SourceLocation,
        winner: SourceLocation
    ) -> SchemaDiagnostic {
        if collision.isDemanded {
            return SchemaDiagnostic(
                .error, "names.demanded-twice",
                "crm.json gives the name `\(collision.wanted)` to two \(what), “\(collision.winner)” and “\(collision.key)” (also \(winner)); change one of them",
                at: location)
        }
        return SchemaDiagnostic(
            .note, "names.collision",
            "the \(what) “\(collision.winner)” (\(winner)) and “\(collision.key)” both read as `\(collision.wanted)`; “\(collision.key)” is named `\(name)`. crm.json can give better names, crm-names.json keeps them",
            at: location)
    }

    /// A name from `crm.json` that would not compile.
    static func refused(_ name: Located<String>?, what: String) -> SchemaDiagnostic? {
        name.map {
            SchemaDiagnostic(
                .error, "names.reserved", "\(what) cannot be called `\($0.value)`: the generated code needs that name itself; choose another one",
                at: $0.location)
        }
    }
}
