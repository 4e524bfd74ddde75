/// A module as the list of modules has it.
public struct MetadataModule: Sendable, Hashable {
    /// Stays when the module is renamed; nil where the vendor has none.
    public let id: String?
    public let apiName: String
    /// The vendor's word: `default`, `custom`, `subform`, `linking` …
    public let kind: String
    /// Why nothing is asked about it; nil if it is asked.
    public let objection: String?

    public init(id: String? = nil, apiName: String, kind: String, objection: String? = nil) {
        self.id = id
        self.apiName = apiName
        self.kind = kind
        self.objection = objection
    }
}
