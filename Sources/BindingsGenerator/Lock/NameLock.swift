import RecordCore

/// The names that were given once, kept in `crm-names.json` beside the snapshots: names never move when fields
/// are added. Entries of fields that are gone stay, so that a field that comes back gets its old name; ids tell what was
/// renamed in the CRM.
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
        /// The module's id.
        public var id: String?
        public var ids = IDs()
        public var shims = Shims()

        public init() {}
    }

    /// Ids → what the names are kept under. They are others in every organisation.
    public struct IDs: Hashable, Sendable {
        public var fields: [String: String] = [:]
        /// Field → id → value.
        public var options: [String: [String: String]] = [:]
        public var relatedLists: [String: String] = [:]
        public var layouts: [String: String] = [:]

        public init() {}
    }

    /// Former names, each list with the oldest first.
    public struct Shims: Hashable, Sendable {
        public var type: [NameShim] = []
        public var accessor: [NameShim] = []
        public var fields: [String: [NameShim]] = [:]
        public var types: [String: [NameShim]] = [:]
        /// Field → value → former names.
        public var options: [String: [String: [NameShim]]] = [:]
        public var relatedLists: [String: [NameShim]] = [:]
        public var layouts: [String: [NameShim]] = [:]

        public init() {}

        var all: [NameShim] {
            type + accessor + [fields, types, relatedLists, layouts].flatMap { $0.values.joined() }
                + options.values.flatMap { $0.values.joined() }
        }
    }

    public var modules: [String: Module] = [:]

    public init() {}

    subscript(module: String) -> Module { modules[module] ?? Module() }

    /// How many former names have been kept for so many days.
    public func dueShims(on day: CalendarDate, after days: Int) -> Int {
        modules.values.reduce(0) { $0 + $1.shims.all.count { $0.isDue(on: day, after: days) } }
    }

    /// These modules, and those of `earlier` that were not part of this run.
    func merging(_ earlier: NameLock) -> NameLock {
        var result = self
        result.modules.merge(earlier.modules) { new, _ in new }
        return result
    }
}
