/// A parameter of an operation.
public struct ParameterDescription: Sendable {
    public enum Place: String, Hashable, Sendable, CaseIterable { case path, query, header, form, body }

    /// What a segment of a path or a value of the query stands for, where typed records make it known.
    public enum Role: String, Hashable, Sendable, CaseIterable { case module, record }

    public let name: Located<String>
    public let place: Place
    public let isRequired: Bool
    /// The spec's word for the type, such as `string` or `integer`; see `OperationType`.
    public let type: Located<String>
    /// The values that are known; empty where any value of the type is.
    public let values: [Located<String>]
    /// The largest number, or the most characters or elements.
    public let maximum: Located<Int>?
    public let minimum: Located<Int>?
    /// What the server takes if nothing is said.
    public let defaultValue: Located<String>?
    public let role: Role?
    /// What its argument is called in Swift; nil where that follows from its name.
    public let label: Located<String>?
    /// Its value is JSON, as text.
    public let isEncoded: Bool
    /// Its value is shown nowhere.
    public let isSecret: Bool
    public let location: SourceLocation

    public init(
        name: Located<String>, place: Place, isRequired: Bool, type: Located<String>, values: [Located<String>] = [],
        maximum: Located<Int>? = nil, minimum: Located<Int>? = nil, defaultValue: Located<String>? = nil,
        role: Role? = nil, label: Located<String>? = nil, isEncoded: Bool = false, isSecret: Bool = false, location: SourceLocation
    ) {
        self.name = name
        self.place = place
        self.isRequired = isRequired
        self.type = type
        self.values = values
        self.maximum = maximum
        self.minimum = minimum
        self.defaultValue = defaultValue
        self.role = role
        self.label = label
        self.isEncoded = isEncoded
        self.isSecret = isSecret
        self.location = location
    }
}
