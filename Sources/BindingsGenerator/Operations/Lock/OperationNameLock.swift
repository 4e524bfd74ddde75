/// The names of shapes, properties and known values that were given once, kept in `operation-names.json` beside the
/// endpoint spec: a new one never renames an old one. Entries of what is gone stay. Names of functions are not among them:
/// the spec gives these, and says so when two are the same.
public struct OperationNameLock: Hashable, Sendable {
    /// The names of one area of the spec.
    public struct Area: Hashable, Sendable {
        /// Shape → type.
        public var types: [String: String] = [:]
        /// Where a set of known values stands, `Tag.color_code` → type.
        public var choices: [String: String] = [:]
        /// Shape → key → property.
        public var properties: [String: [String: String]] = [:]
        /// Where a set of known values stands → value → static member.
        public var values: [String: [String: String]] = [:]

        public init() {}
    }

    public var areas: [String: Area] = [:]

    public init() {}

    subscript(area: String) -> Area {
        get { areas[area] ?? Area() }
        set { areas[area] = newValue }
    }

    /// These names, and those of `earlier` of what is gone.
    func merging(_ earlier: OperationNameLock) -> OperationNameLock {
        var result = self
        for (name, old) in earlier.areas {
            var area = result[name]
            area.types.merge(old.types) { new, _ in new }
            area.choices.merge(old.choices) { new, _ in new }
            area.properties.merge(old.properties) { new, old in new.merging(old) { new, _ in new } }
            area.values.merge(old.values) { new, old in new.merging(old) { new, _ in new } }
            result[name] = area
        }
        return result
    }
}
