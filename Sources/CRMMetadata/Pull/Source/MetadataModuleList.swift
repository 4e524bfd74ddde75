import RecordCore

/// The modules of an organisation.
public struct MetadataModuleList: Sendable {
    /// What `modules.json` (`listtypes.json`) is made of.
    public let part: MetadataPart
    /// As they came.
    public let entries: [JSONValue]
    public let modules: [MetadataModule]

    public init(part: MetadataPart, entries: [JSONValue], modules: [MetadataModule]) {
        self.part = part
        self.entries = entries
        self.modules = modules
    }
}
