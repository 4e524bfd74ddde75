import CRMSchema

/// The names of record types and of the client's properties. They follow from the names of the snapshot files, the
/// configuration and the lock alone, so a build can name every file and type before it reads a field.
struct TypeNames: Sendable {
    /// Module → record type, for the modules that have a field snapshot.
    private(set) var types: [String: String] = [:]
    /// Module → property of the client.
    private(set) var accessors: [String: String] = [:]
    private(set) var diagnostics: [SchemaDiagnostic] = []

    /// The record type of a module; nil where there is no snapshot of its fields.
    func type(of module: String) -> String? { types[module] }

    var allTypes: Set<String> { Set(types.values) }

    init(known: some Sequence<String>, configuration: BindingsConfiguration, lock: NameLock, vendor: VendorProfile) {
        let known = Set(known)
        let derived = DerivedNames(vendor: vendor)
        // A nested type would hide a record type of its name: whoever has the name in the lock keeps it.
        let nested = Set(lock.modules.values.flatMap(\.types.values))

        let types = NameResolver.resolve(
            known.map { module in
                NameResolver.Entry(
                    key: module, derived: derived.type(module: module),
                    demanded: configuration.names.modules[module]?.value, locked: lock[module].type)
            },
            taken: ReservedNames.mentioned.union(nested),
            held: Set(lock.modules.filter { !known.contains($0.key) }.compactMap(\.value.type)))
        self.types = types.names

        let accessors = NameResolver.resolve(
            known.map { module in
                NameResolver.Entry(
                    key: module, derived: derived.accessor(module: module), locked: lock[module].accessor)
            },
            taken: vendor.reservedAccessors,
            held: Set(lock.modules.filter { !known.contains($0.key) }.compactMap(\.value.accessor)))
        self.accessors = accessors.names

        let place = { (module: String) in
            configuration.names.modules[module]?.location
                ?? SourceLocation(file: vendor.snapshotName(module), line: 1, column: 1)
        }
        for collision in types.collisions {
            diagnostics.append(
                NameNotes.collision(
                    collision, what: "modules", name: self.types[collision.key] ?? collision.wanted,
                    at: place(collision.key), winner: place(collision.winner)))
        }
        diagnostics += types.refused.map { NameNotes.refused(configuration.names.modules[$0], what: "a record type") }
            .compactMap { $0 }
    }
}
