/// One file of a snapshot folder.
public struct MetadataFile: Sendable, Hashable {
    /// `fields_Leads.json`.
    public let name: String
    /// Cleaned JSON, ending with a line break.
    public let text: String

    public init(name: String, text: String) {
        self.name = name
        self.text = text
    }
}
