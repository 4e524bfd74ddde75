/// A module as the list of modules has it.
public struct MetadataModule: Sendable, Hashable {
    public let apiName: String
    /// The vendor's word: `default`, `custom`, `subform`, `linking` …
    public let kind: String
    /// Why nothing is asked about it; nil if it is asked.
    public let objection: String?

    public init(apiName: String, kind: String, objection: String? = nil) {
        self.apiName = apiName
        self.kind = kind
        self.objection = objection
    }
}
