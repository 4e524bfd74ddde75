/// A call of the vendor's API beyond records, as the endpoint spec describes it.
public struct OperationDescription: Sendable {
    /// Stable name in the spec, such as `tags.getTags`.
    public let id: Located<String>
    /// What the vendor's description calls it, such as `Get Tags`; nil where it does not have the operation.
    public let title: Located<String>?
    /// In capitals.
    public let method: Located<String>
    /// With parameters in braces: `/crm/v8/settings/tags/{id}`. Begins with a brace where a parameter is the whole URL.
    public let path: Located<String>
    public let parameters: [ParameterDescription]
    public let body: BodyDescription?
    /// The answers of success.
    public let results: [ResultDescription]
    /// The codes that are known to be answered, by status.
    public let errors: [Int: [String]]
    /// OAuth scopes, any of which is enough; those that are needed together stand in one text, with spaces between.
    public let scopes: [Located<String>]
    /// The key that wraps the results; nil where there is none.
    public let resultKey: Located<String>?
    /// The spec's word for how further pages are asked for; nil for a single answer.
    public let paging: Located<String>?
    /// Repeating the call changes nothing more.
    public let isIdempotent: Bool
    /// The most records that one call takes.
    public let recordLimit: Located<Int>?
    /// What one call costs of the day's budget; nil where that is not known.
    public let credits: Located<Int>?
    /// The accessor of the client that its function belongs to, such as `settings.fields`, and the function's name.
    public let group: Located<String>?
    public let name: Located<String>?
    /// The id of an operation that makes the same call; no function of its own is generated.
    public let sameAs: Located<String>?
    /// The id of an operation whose path differs only in what its last parameter is.
    public let variantOf: Located<String>?
    /// Where its host is another than the API's: `files`.
    public let host: Located<String>?
    /// The Swift call of the function that was written by hand for it, such as `zoho.leads.create(_:)`; nil where one is
    /// generated.
    public let written: Located<String>?
    /// Whether the spec says that it is about one element though lists stand in body or answer; see `isOne`.
    public let one: Bool?
    /// The most bytes of a file that it takes.
    public let maximumFileSize: Located<Int>?
    /// Where all operations have one path: the value of the parameter that says which one is meant.
    public let operation: Located<String>?
    /// False for the calls that lead to a session.
    public let needsSession: Bool
    /// What it does, without a full stop, and what its callers have to know; nil where the id says it all.
    public let summary: Located<String>?
    public let remark: Located<String>?
    /// What versions of the server answer on which it does not work, by version.
    public let broken: [(version: Located<String>, answer: String)]
    public let location: SourceLocation

    public init(
        id: Located<String>, method: Located<String>, path: Located<String>, parameters: [ParameterDescription] = [],
        body: BodyDescription? = nil, results: [ResultDescription] = [], errors: [Int: [String]] = [:],
        scopes: [Located<String>] = [], resultKey: Located<String>? = nil, paging: Located<String>? = nil,
        isIdempotent: Bool = false, recordLimit: Located<Int>? = nil, credits: Located<Int>? = nil,
        group: Located<String>? = nil, name: Located<String>? = nil, sameAs: Located<String>? = nil,
        variantOf: Located<String>? = nil, host: Located<String>? = nil, written: Located<String>? = nil,
        one: Bool? = nil, maximumFileSize: Located<Int>? = nil, title: Located<String>? = nil,
        operation: Located<String>? = nil, needsSession: Bool = true, summary: Located<String>? = nil, remark: Located<String>? = nil,
        broken: [(version: Located<String>, answer: String)] = [], location: SourceLocation
    ) {
        self.id = id
        self.title = title
        self.method = method
        self.path = path
        self.parameters = parameters
        self.body = body
        self.results = results
        self.errors = errors
        self.scopes = scopes
        self.resultKey = resultKey ?? results.lazy.compactMap(\.key).first
        self.paging = paging
        self.isIdempotent = isIdempotent
        self.recordLimit = recordLimit
        self.credits = credits
        self.group = group
        self.name = name
        self.sameAs = sameAs
        self.variantOf = variantOf
        self.host = host
        self.written = written
        self.one = one
        self.maximumFileSize = maximumFileSize
        self.operation = operation
        self.needsSession = needsSession
        self.summary = summary
        self.remark = remark
        self.broken = broken
        self.location = location
    }
}

extension OperationDescription {
    /// Whether body and answer hold one element in their lists. So it is where the path ends with what tells the element,
    /// if the spec does not say otherwise.
    public var isOne: Bool { one ?? path.value.hasSuffix("}") }

    /// The types of all that is sent and answered.
    var payloadTypes: [Located<OperationType>] {
        var types = (body?.beside ?? []).map(\.type) + results.flatMap { $0.beside.map(\.type) }
        if let body { types.append(body.type) }
        types += results.compactMap(\.type)
        return types
    }
}
