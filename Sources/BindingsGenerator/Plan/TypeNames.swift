import CRMSchema

/// The names of record types and of the client's properties. They follow from the names of the snapshot files, the list
/// of modules, the configuration and the lock alone, so a build can name every file and type before it reads a field.
struct TypeNames: Sendable {
    /// Module → record type, for the modules that get bindings.
    let types: [String: String]
    /// Module → property of the client.
    let accessors: [String: String]
    /// Former names: all of them, for the lock, and those that code can have.
    let shims: [String: [NameShim]]
    let usableShims: [String: [NameShim]]
    let accessorShims: [String: [NameShim]]
    let usableAccessorShims: [String: [NameShim]]
    let diagnostics: [SchemaDiagnostic]
    private let configuration: BindingsConfiguration

    /// The record type of a module; nil where there is no snapshot of its fields, or none is wanted.
    func type(of module: String) -> String? { types[module] }

    /// `crm.json` leaves it out.
    func isExcluded(_ module: String) -> Bool { !configuration.filter.contains(module: module) }

    var allTypes: Set<String> { Set(types.values) }

    /// - Parameters:
    ///   - known: modules with a snapshot of their fields.
    ///   - lock: as the last run left it.
    ///   - renamed: today's API names → those of the lock.
    init(
        known: some Sequence<String>, configuration: BindingsConfiguration, lock: NameLock, renamed: [String: String],
        vendor: VendorProfile, keeper: ShimKeeper
    ) {
        let wanted = Set(known).filter { configuration.filter.contains(module: $0) }.sorted()
        let derived = DerivedNames(vendor: vendor)
        // A nested type would hide a record type of its name: whoever has the name in the lock keeps it.
        let nested = Set(lock.modules.values.flatMap(\.types.values))
        self.configuration = configuration

        func naming(
            _ what: String, _ names: [String: String], _ shims: [String: [NameShim]], taken: Set<String>, derived: (String) -> String,
            demanded: (String) -> Located<String>?
        ) -> Namespace.Naming {
            let known = KnownNames(names, shims: shims, renamed: renamed)
            return Namespace(what: what, known: known, taken: taken, renaming: configuration.renaming, keeper: keeper).naming(
                of: wanted.map { module in
                    .init(
                        key: module, derived: derived(module), demanded: demanded(module),
                        location: SourceLocation(file: vendor.snapshotName(module), line: 1, column: 1))
                })
        }

        let types = naming(
            "modules", lock.modules.compactMapValues(\.type), lock.modules.mapValues(\.shims.type), taken: ReservedNames.mentioned.union(nested), derived: derived.type(module:),
            demanded: { configuration.names.modules[$0] })
        let accessors = naming(
            "properties of the client", lock.modules.compactMapValues(\.accessor), lock.modules.mapValues(\.shims.accessor),
            taken: vendor.reservedAccessors, derived: derived.accessor(module:), demanded: { _ in nil })
        self.types = types.names
        self.accessors = accessors.names
        shims = types.shims
        usableShims = types.usable
        accessorShims = accessors.shims
        usableAccessorShims = accessors.usable
        diagnostics = types.diagnostics + accessors.diagnostics.filter { $0.code == "names.shim-lost" }
    }
}
