/// A call of the vendor's API beyond records, as the endpoint spec describes it.
public struct OperationDescription: Sendable {
    /// Stable name in the spec, such as `tags.create`.
    public let id: Located<String>
    /// In capitals.
    public let method: Located<String>
    /// With parameters in braces: `/settings/tags/{id}`.
    public let path: Located<String>
    public let parameters: [ParameterDescription]
    /// OAuth scopes, any of which is enough.
    public let scopes: [Located<String>]
    /// The key that wraps the results; nil where there is none.
    public let resultKey: Located<String>?
    /// The spec's word for how further pages are asked for; nil for a single answer.
    public let paging: Located<String>?
    /// Repeating the call changes nothing more.
    public let isIdempotent: Bool
    /// The most records that one call takes.
    public let recordLimit: Located<Int>?
    public let location: SourceLocation

    public init(
        id: Located<String>, method: Located<String>, path: Located<String>, parameters: [ParameterDescription] = [],
        scopes: [Located<String>] = [], resultKey: Located<String>? = nil, paging: Located<String>? = nil,
        isIdempotent: Bool = false, recordLimit: Located<Int>? = nil, location: SourceLocation
    ) {
        self.id = id
        self.method = method
        self.path = path
        self.parameters = parameters
        self.scopes = scopes
        self.resultKey = resultKey
        self.paging = paging
        self.isIdempotent = isIdempotent
        self.recordLimit = recordLimit
        self.location = location
    }
}
