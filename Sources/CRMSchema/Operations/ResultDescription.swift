/// What an operation answers with a status of success. A status may have several: which one it is, the value tells.
public struct ResultDescription: Sendable {
    public let status: Located<Int>
    public let content: PayloadContent
    /// The key that wraps the value; nil where the value is the whole answer, or there is none.
    public let key: Located<String>?
    /// Nil for an answer without a body.
    public let type: Located<OperationType>?
    /// Keys beside the main one, such as `info`.
    public let beside: [PropertyDescription]
    public let location: SourceLocation

    public init(
        status: Located<Int>, content: PayloadContent = .json, key: Located<String>? = nil,
        type: Located<OperationType>? = nil, beside: [PropertyDescription] = [], location: SourceLocation
    ) {
        self.status = status
        self.content = content
        self.key = key
        self.type = type
        self.beside = beside
        self.location = location
    }
}
