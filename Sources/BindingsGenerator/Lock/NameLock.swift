/// The names that were given once, kept in `crm-names.json` beside the snapshots: names never move when fields
/// are added. Entries of fields that are gone stay, so that a field that comes back gets its old name.
public struct NameLock: Hashable, Sendable {
    /// The names of one module, by API names and values.
    public struct Module: Hashable, Sendable {
        /// The record type.
        public var type: String?
        /// The property of the client, for modules that have one.
        public var accessor: String?
        /// Field → property.
        public var fields: [String: String] = [:]
        /// Field → nested type: of a picklist or of the links of a multi-select lookup.
        public var types: [String: String] = [:]
        /// Field → value → static member.
        public var options: [String: [String: String]] = [:]
        /// Related list → token.
        public var relatedLists: [String: String] = [:]
        /// Layout → token.
        public var layouts: [String: String] = [:]

        public init() {}
    }

    public var modules: [String: Module] = [:]

    public init() {}

    subscript(module: String) -> Module { modules[module] ?? Module() }

    /// These names where there are any, else those of `earlier`.
    func merging(_ earlier: NameLock) -> NameLock {
        var result = self
        for (name, old) in earlier.modules {
            var module = result[name]
            module.type = module.type ?? old.type
            module.accessor = module.accessor ?? old.accessor
            module.fields.merge(old.fields) { new, _ in new }
            module.types.merge(old.types) { new, _ in new }
            module.layouts.merge(old.layouts) { new, _ in new }
            module.relatedLists.merge(old.relatedLists) { new, _ in new }
            module.options.merge(old.options) { new, old in new.merging(old) { new, _ in new } }
            result.modules[name] = module
        }
        return result
    }
}
