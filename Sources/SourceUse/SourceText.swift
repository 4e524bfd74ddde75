/// A Swift file, in memory: scanning is pure, reading from disk happens at the edge.
public struct SourceText: Sendable {
    /// As messages should name it.
    public let path: String
    public let bytes: [UInt8]

    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
