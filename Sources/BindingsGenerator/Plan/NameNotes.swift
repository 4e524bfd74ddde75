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

    /// Something has another API name or value in the CRM than at the last run.
    static func renamed(
        from old: String, to new: String, name: String, newName: String, what: String, at location: SourceLocation
    ) -> SchemaDiagnostic {
        let effect =
            name == newName ? "its Swift name stays `\(name)`" : "`\(name)` becomes `\(newName)`, and code with the old name is told so by the compiler"
        return SchemaDiagnostic(
            .note, "names.renamed", "of the \(what), “\(old)” is called “\(new)” in the CRM now; \(effect). crm generate keeps that in crm-names.json",
            at: location)
    }

    /// A former name that means something else now.
    static func lost(
        _ shim: NameShim, of key: String, name: String, to winner: String, what: String, at location: SourceLocation
    ) -> SchemaDiagnostic {
        SchemaDiagnostic(
            .note, "names.shim-lost",
            "of the \(what), “\(key)” was `\(shim.name)` and is `\(name)` now; `\(shim.name)` is the name of “\(winner)”, so code that has it now means that. Look at each use, or keep old names with \"renamed\": \"keep\" in crm.json",
            at: location)
    }
}
