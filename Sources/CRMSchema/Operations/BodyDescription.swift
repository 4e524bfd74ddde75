/// What an operation sends.
public struct BodyDescription: Sendable {
    public let content: PayloadContent
    /// The key that wraps the value; the name of the part in a form; nil where the value is the whole body.
    public let key: Located<String>?
    public let type: Located<OperationType>
    /// Keys beside the main one.
    public let beside: [PropertyDescription]
    public let isRequired: Bool
    public let location: SourceLocation

    public init(
        content: PayloadContent = .json, key: Located<String>? = nil, type: Located<OperationType>,
        beside: [PropertyDescription] = [], isRequired: Bool = true, location: SourceLocation
    ) {
        self.content = content
        self.key = key
        self.type = type
        self.beside = beside
        self.isRequired = isRequired
        self.location = location
    }
}
