/// A file to be read, in memory: loaders are pure, reading from disk happens at the edge.
public struct SnapshotFile: Hashable, Sendable {
    /// The file's own name, e.g. `fields_Leads.json`; it tells what the file holds.
    public let name: String
    /// The path for messages, as build systems should link to it.
    public let path: String
    public let bytes: [UInt8]

    public init(name: String, path: String, bytes: [UInt8]) {
        self.name = name
        self.path = path
        self.bytes = bytes
    }
}
