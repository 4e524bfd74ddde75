/// What a finding is about, by the names of the old description, which are those that apps were built with. Nil is
/// what the finding is not about, or what was not there.
public struct FormerNames: Hashable, Sendable {
    public var module: String?
    public var field: String?
    /// A value of the field, as it is on the wire.
    public var value: String?
    /// A layout by its id, as several may have one name.
    public var layoutID: String?
    public var relatedList: String?

    public init(module: String? = nil, field: String? = nil, value: String? = nil, layoutID: String? = nil, relatedList: String? = nil) {
        self.module = module
        self.field = field
        self.value = value
        self.layoutID = layoutID
        self.relatedList = relatedList
    }
}
