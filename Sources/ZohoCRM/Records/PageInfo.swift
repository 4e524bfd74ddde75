import CRMRuntime
import RecordCore

/// What the server says about one page of a listing. Every member may be missing: endpoints differ.
public struct PageInfo: Sendable, Hashable {
    /// Rows a page was asked to hold, at most 200.
    public var perPage: Int?
    /// Rows in this page; not a total.
    public var count: Int?
    /// The number of the page, from 1.
    public var page: Int?
    /// Whether rows follow this page.
    public var moreRecords: Bool?
    /// Names the next page. Bound to the user and to all parameters of the listing.
    public var nextPageToken: String?
    /// When `nextPageToken` ends: 24 hours after the page was sent.
    public var pageTokenExpiry: ZonedDateTime?
    /// The API name of the field the rows are sorted by.
    public var sortBy: String?
    public var sortOrder: SortDirection?

    public init() {}

    /// Reads the member `info` of an answer.
    init(_ envelope: [JSONMember]) {
        guard let info = envelope.last(where: { $0.key == "info" })?.value else { return }
        perPage = info["per_page"]?.lenientInt
        count = info["count"]?.lenientInt
        page = info["page"]?.lenientInt
        moreRecords = info["more_records"]?.bool
        nextPageToken = info["next_page_token"]?.string
        pageTokenExpiry = info["page_token_expiry"]?.string.flatMap { ZonedDateTime($0) }
        sortBy = info["sort_by"]?.string
        sortOrder = info["sort_order"]?.string.flatMap { SortDirection(rawValue: $0) }
    }
}
