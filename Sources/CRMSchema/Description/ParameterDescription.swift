/// A parameter of an operation.
public struct ParameterDescription: Sendable {
    public enum Place: String, Hashable, Sendable, CaseIterable { case path, query, header, body }

    public let name: Located<String>
    public let place: Place
    public let isRequired: Bool
    /// The spec's word for the type, such as `string` or `integer`.
    public let type: Located<String>
    /// The values it accepts; empty where any value of the type is.
    public let values: [Located<String>]
    /// The largest number, or the most characters or elements.
    public let maximum: Located<Int>?
    public let location: SourceLocation

    public init(
        name: Located<String>, place: Place, isRequired: Bool, type: Located<String>, values: [Located<String>] = [],
        maximum: Located<Int>? = nil, location: SourceLocation
    ) {
        self.name = name
        self.place = place
        self.isRequired = isRequired
        self.type = type
        self.values = values
        self.maximum = maximum
        self.location = location
    }
}
