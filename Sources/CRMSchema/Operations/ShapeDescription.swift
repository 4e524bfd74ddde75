/// A JSON object of the endpoint spec that operations send or answer. Objects may always hold more than is listed.
public struct ShapeDescription: Sendable {
    /// With the area: `tags.Tag`.
    public let name: Located<String>
    /// In the order of the file, which is that of the names.
    public let properties: [PropertyDescription]

    public init(name: Located<String>, properties: [PropertyDescription]) {
        self.name = name
        self.properties = properties
    }

    public var location: SourceLocation { name.location }
}
