/// A JSON object of the endpoint spec that operations send or answer. Objects may always hold more than is listed.
public struct ShapeDescription: Sendable {
    /// With the area: `tags.Tag`.
    public let name: Located<String>
    /// In the order of the file, which is that of the names.
    public let properties: [PropertyDescription]
    /// The properties without which a new one is refused.
    public let needs: [Located<String>]

    public init(name: Located<String>, properties: [PropertyDescription], needs: [Located<String>] = []) {
        self.name = name
        self.properties = properties
        self.needs = needs
    }

    public var location: SourceLocation { name.location }
}
