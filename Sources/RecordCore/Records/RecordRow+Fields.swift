// What users of a record type see beside the generated properties.

extension RecordRow {
    /// Whether the server sent the field (null counts) or it was set.
    public func isLoaded<Kind>(_ field: Field<Self, Kind>) -> Bool { storage.isLoaded(field.index) }
    /// Whether the field holds null, as opposed to not having been asked for.
    public func isNull<Kind>(_ field: Field<Self, Kind>) -> Bool { storage.isNull(field.index) }
    /// A copy that does not keep the page it came on in memory.
    public func detached() -> Self { Self(storage: storage.detached()) }
    /// A copy with the field set, read-only fields too: for previews and tests.
    public func setting<Kind>(_ field: Field<Self, Kind>, to value: Kind.Value?) -> Self {
        var copy = self
        copy.storage.set(field.index, change: value.map(Kind.change) ?? .null)
        return copy
    }
}

extension RecordRow {
    public static func == (lhs: Self, rhs: Self) -> Bool { lhs.storage == rhs.storage }
    public func hash(into hasher: inout Hasher) { storage.hash(into: &hasher) }
}
