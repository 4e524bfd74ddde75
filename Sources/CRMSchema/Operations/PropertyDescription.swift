/// A property of a shape, or a key beside the main one of a body or result.
public struct PropertyDescription: Sendable {
    public let name: Located<String>
    public let type: Located<OperationType>
    public let isRequired: Bool
    /// The values that are known; empty where any value of the type is. Others may come.
    public let values: [Located<String>]
    /// The largest number, or the most characters or elements.
    public let maximum: Located<Int>?
    public let minimum: Located<Int>?
    /// What the server takes if nothing is said.
    public let defaultValue: Located<String>?
    /// Comes from the server, and is not sent.
    public let isReadOnly: Bool

    public init(
        name: Located<String>, type: Located<OperationType>, isRequired: Bool = false, values: [Located<String>] = [],
        maximum: Located<Int>? = nil, minimum: Located<Int>? = nil, defaultValue: Located<String>? = nil,
        isReadOnly: Bool = false
    ) {
        self.name = name
        self.type = type
        self.isRequired = isRequired
        self.values = values
        self.maximum = maximum
        self.minimum = minimum
        self.defaultValue = defaultValue
        self.isReadOnly = isReadOnly
    }

    public var location: SourceLocation { name.location }
}
