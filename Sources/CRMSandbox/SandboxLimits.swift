/// The limits of the service. The defaults are Zoho's documented ones; tests lower them to reach the borders cheaply.
public struct SandboxLimits: Sendable {
    /// Rows of a write, ids of a delete.
    public var rowsPerWrite = 100
    /// API names in `fields` of a list.
    public var fieldsPerList = 50
    public var rowsPerPage = 200
    /// Rows that `page` reaches; beyond, a page token is needed.
    public var rowsByPageNumber = 2_000
    /// Rows that page tokens reach.
    public var rowsByPageToken = 100_000
    /// Rows that a search reaches.
    public var rowsPerSearch = 2_000
    public var criteriaPerSearch = 15
    /// Values of `in` in a search.
    public var valuesPerComparison = 100
    /// Lifetime of a page token.
    public var pageTokenSeconds: Int64 = 24 * 3600
    /// Characters of a rich text that lists and gets return.
    public var richTextCharacters = 500
    /// Lifetime of an access token.
    public var accessTokenSeconds: Int64 = 3600
    /// Access tokens that a refresh token gets within `tokenWindowSeconds`.
    public var tokensPerWindow = 10
    public var tokenWindowSeconds: Int64 = 600
    /// Access tokens of a refresh token that are alive at once; one more ends the oldest.
    public var tokensAlive = 15
    /// How long a used grant code stays used.
    public var grantCodeSeconds: Int64 = 600

    public init() {}
}
