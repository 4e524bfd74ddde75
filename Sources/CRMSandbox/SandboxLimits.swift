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
    /// Rows of a query that names no limit.
    public var rowsPerQueryDefault = 200
    /// Rows of one answer to a query.
    public var rowsPerQuery = 2_000
    /// Rows that the offset of a query reaches.
    public var rowsByQueryOffset = 100_000
    public var columnsPerQuery = 50
    public var aggregatesPerQuery = 5
    public var criteriaPerQuery = 25
    /// Values of `in` in a query.
    public var valuesPerQueryList = 50
    public var groupsPerQuery = 4
    public var ordersPerQuery = 10
    /// References that a column of a query leads through.
    public var joinsPerQueryColumn = 2
    /// Lifetime of a page token.
    public var pageTokenSeconds: Int64 = 24 * 3600
    /// Characters of a rich text that lists and gets return.
    public var richTextCharacters = 500
    /// Bytes of an attached file.
    public var attachmentBytes = 100 << 20
    /// Bytes of a photo.
    public var photoBytes = 10 << 20
    /// Bytes of a file for a field.
    public var fileBytes = 20 << 20
    /// Files of one upload to the store.
    public var filesPerUpload = 10
    /// Characters of a tag's name.
    public var tagNameCharacters = 25
    /// Lifetime of an access token.
    public var accessTokenSeconds: Int64 = 3600
    /// Access tokens that a refresh token gets within `tokenWindowSeconds`.
    public var tokensPerWindow = 10
    public var tokenWindowSeconds: Int64 = 600
    /// Access tokens of a refresh token that are alive at once; one more ends the oldest.
    public var tokensAlive = 15
    /// How long a used grant code stays used.
    public var grantCodeSeconds: Int64 = 600
    /// Lifetime of a grant code of the sign-in page.
    public var consentCodeSeconds: Int64 = 180
    /// Grant codes that a client gets within `tokenWindowSeconds`.
    public var codesPerWindow = 10
    /// Refresh tokens of a user and a client that are alive at once; one more ends the oldest and its access tokens.
    public var refreshTokensAlive = 20

    /// Ids of one mass action, and of a change of owner.
    public var idsPerMassAction = 500
    public var leadsPerMassConvert = 50
    /// Records that a job by custom view works on.
    public var recordsPerJob = 50_000
    /// How often a job's state has to be asked until it is over: a job works only while it is asked.
    public var questionsPerJob = 3
    /// Rows of one page of a bulk read; of events as a calendar.
    public var rowsPerBulkPage = 200_000
    public var eventsPerBulkPage = 20_000
    /// How long results of bulk jobs can be downloaded.
    public var bulkResultSeconds: Int64 = 24 * 3600
    /// Bytes of the archive of a bulk write, rows of a table in it, columns of a table.
    public var bulkWriteBytes = 25 << 20
    public var bulkWriteRows = 25_000
    public var bulkWriteColumns = 200
    /// Users that a record is shared with; groups and roles, each.
    public var usersPerShare = 10
    public var groupsPerShare = 5
    /// Records that may point to a duplicate for it to be merged at once; with more it is done in a job.
    public var relatedRecordsPerMerge = 1_000

    public init() {}
}
