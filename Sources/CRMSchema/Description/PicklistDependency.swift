/// What choosing a value leaves of another picklist, as a pipeline has stages of its own.
public struct PicklistDependency: Hashable, Sendable {
    /// API name of the other picklist.
    public let field: String
    /// The values on the wire that remain.
    public let values: Set<String>

    public init(field: String, values: Set<String>) {
        self.field = field
        self.values = values
    }
}
