/// Something that an access token may allow: `ZohoCRM.modules.ALL`.
///
/// The well-known ones have names here; any other is written as text, `"ZohoCRM.modules.leads.READ"`. The parts are
/// service, scope and operation; the operations are ALL, READ, CREATE, UPDATE, DELETE, WRITE and CUSTOM, and names of
/// modules stand in lower case without underscores. Source: Zoho CRM v8, "Scopes".
public struct OAuthScope: Sendable, Hashable, ExpressibleByStringLiteral, CustomStringConvertible {
    public let rawValue: String

    public init(_ rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: String) { self.init(value) }

    public var description: String { rawValue }

    /// Records of all modules, and everything about them.
    public static let modulesAll: OAuthScope = "ZohoCRM.modules.ALL"
    public static let modulesRead: OAuthScope = "ZohoCRM.modules.READ"
    /// Metadata: modules, fields, layouts, tags, roles, profiles.
    public static let settingsAll: OAuthScope = "ZohoCRM.settings.ALL"
    public static let settingsRead: OAuthScope = "ZohoCRM.settings.READ"
    public static let usersAll: OAuthScope = "ZohoCRM.users.ALL"
    public static let usersRead: OAuthScope = "ZohoCRM.users.READ"
    public static let organisationAll: OAuthScope = "ZohoCRM.org.ALL"
    public static let organisationRead: OAuthScope = "ZohoCRM.org.READ"
    /// Queries in COQL.
    public static let queries: OAuthScope = "ZohoCRM.coql.READ"
    /// Searches and counts, beside the scope of the module.
    public static let search: OAuthScope = "ZohoSearch.securesearch.READ"
    public static let bulkAll: OAuthScope = "ZohoCRM.bulk.ALL"
    public static let bulkRead: OAuthScope = "ZohoCRM.bulk.READ"
    /// The file store of the CRM.
    public static let filesCreate: OAuthScope = "ZohoCRM.files.CREATE"
    public static let filesRead: OAuthScope = "ZohoCRM.files.READ"
    /// Files of bulk writes.
    public static let uploads: OAuthScope = "ZohoFiles.files.ALL"
    public static let notificationsAll: OAuthScope = "ZohoCRM.notifications.ALL"
    public static let compositeRequests: OAuthScope = "ZohoCRM.composite_requests.CUSTOM"
    public static let changeOwner: OAuthScope = "ZohoCRM.change_owner.CREATE"

    /// What most apps need: records, searches and queries, metadata, and who is signed in.
    public static let usual: [OAuthScope] = [
        .modulesAll, .settingsAll, .usersRead, .organisationRead, .queries, .search, .filesCreate, .filesRead,
    ]
}
