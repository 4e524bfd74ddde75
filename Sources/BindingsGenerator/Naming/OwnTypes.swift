/// The public types of the targets that generated files see. Kept by hand, because the generator knows nothing of
/// the runtime but names; a test holds the lists against the sources.
enum OwnTypes {
    /// Those that generated code mentions: the record engine, and the values of the vendor's target.
    static let mentioned: Set<String> = [
        "AmountOrPercent", "AnyJSON", "AnyLookup", "AnyOf", "AnyReference", "AssignedTerritory", "AttachedFile", "AttachedImage", "AutoNumber",
        "CRMRecord", "CalendarDate", "Checkbox", "ClockTime", "ConvertibleRecord", "ConsentDetails", "CreatableRecord", "Day", "DecimalNumber",
        "DecodedPage", "DeletableRecord", "EmptyRepresentable", "Encrypted", "EventParticipant", "EventReminder", "ExactDecimal", "ExternalField",
        "Field", "FieldChange", "FieldDescriptor", "FieldKind", "FieldTraits", "GeneratedSchema", "Identifier", "InventoryRecord", "JSONDocument",
        "JSONError", "JSONMember", "JSONNode", "JSONNumber", "JSONValue", "JSONWriter", "LineDiscount", "LineTax", "LinkRow", "ListedKind", "LocalDateTime", "LocalMoment", "LongText",
        "Lookup", "ModuleLayout", "Moment", "MultiPicklist", "OwnID", "PageDecoder", "PageFinding", "PhotoRecord", "Picklist", "PicklistValue",
        "PriceRange", "RawRecordID", "RecordComment", "RecordDraft", "RecordID", "RecordOwner", "RecordLayout", "RecordRow",
        "RecordSchema", "RecordStorage", "RecordTag", "Records", "RecurrenceRule", "Reference", "ReferenceChoice", "RelatedList", "ReminderAlarm",
        "Required", "SchemaFingerprint", "RichText", "Rows", "ShortText", "Structure", "SubformRow", "TaxReference", "TerritoryRecord", "TimeOfDay", "TimeRange", "UniqueField", "UnknownModule",
        "Unlisted", "Unsearchable", "Unsortable", "UpdatableRecord", "UserLookup", "UserReference", "ValueShape", "ValueSpelling", "VtigerCRM", "WholeNumber", "ZohoCRM",
        "ZonedDateTime",
    ]

    /// The others.
    static let runtime: Set<String> = [
        "AdministrationOperations", "AppsOperations", "InventoryOperations", "ListedType", "MetadataOperations", "MobileOperations", "RelatedType",
        "Answered", "CallResponse", "ConfigurationWarning", "MySQLSettings", "OSLogObserver", "Observers",
        "ChangePage", "ChangePageSource", "RecordChange", "RecordChanges", "RelatedQuery", "SyncCheckpoint", "SyncCursor", "SyncMethod",
        "Condition", "IDSource", "QueryBookmark", "QueryCursor", "VtigerChoices", "VtigerColumn", "VtigerComparand",
        "VtigerOrdered", "VtigerPage", "VtigerPageSource", "VtigerQuery", "VtigerSortable", "VtigerText",
        "APICall", "APIClient", "APIDialect", "APIFailure", "APILimits", "AccessToken", "ActionResults",
        "AggregateKind", "Authorization", "AuthorizationGrant", "AuthorizationRequest", "AverageOf", "BatchResult", "Blueprint", "BlueprintTransition",
        "CRMError", "CallOutcome", "ChoicesKind", "ClientCredentials", "ClientNotice", "ClientObserver", "ConfigurationKey",
        "ConfigurationSource", "ConfigurationValue", "ContentDisposition", "ConversionModule", "ConversionTarget",
        "CountOf", "Criterion", "DataCenter", "DeletedRecord", "DeletionFilter", "DeletionKind", "DownloadFile",
        "DownloadedFile", "FileMediaType", "FileTokenStore", "FixedToken", "GatewayConnection", "GatewayConnections",
        "HTTPBody", "HTTPHeaders", "HTTPMethod", "HTTPRequest", "HTTPResponse", "HTTPTransport", "IfModified",
        "IssuedTokens", "JSONPeek", "JSONRepair", "Jitter", "JobPolling", "JobProgress", "JoinKind",
        "KeychainTokenStore", "LeadConversion", "LeadConversionOptions", "ListOption", "ListedPath", "LogFile",
        "LookupKind", "MailAddress", "MailBox", "MailContent", "MailPageSource", "MailSequence", "MassJob",
        "MaximumOf", "MemoryTokenStore", "MergeOutcome", "MergedRecord", "Middleware", "MinimumOf", "MultipartBody",
        "OAuthClient", "OAuthScope", "ObservedCall", "ObservedRefresh", "PageBookmark", "PageContinuation", "PageInfo",
        "PageSequence", "PageSource", "PageStep", "PagedRows", "PercentEncoding", "ProofKey", "QueryAnswer", "QueryColumn",
        "QueryComparand", "QueryCondition", "QueryEquatable", "QueryGroupable", "QueryInequatable", "QueryNullable",
        "QueryNumber", "QueryOrdered", "QueryPageSource", "QueryRows", "QuerySortable", "QueryText", "QueryUser",
        "QueryableRow", "RecordAttachment", "RecordCursor", "RecordHandle", "RecordInclusion", "RecordLink",
        "RecordLock", "RecordNote", "RecordOrder", "RecordPage", "RecordPageSource", "RecordQuery", "RecordSequence",
        "RecordShare", "RecordSharing", "Redaction", "RelatedMail", "RenewingTokens", "RepairedAnswer", "RequestLog", "RetryCause",
        "RetryPolicy", "RichTextKind", "RowPage", "RowQuery", "RowSequence", "RowsKind", "RuntimeClock",
        "SearchComparable", "SearchEquatable", "SearchInequatable", "SearchMembership", "SearchOption",
        "SearchPrefix", "SearchReference", "Secret", "SentMail", "ServerJob", "ServerJobProgress", "ServerJobStatus", "SortDirection", "StoredKind", "SumOf",
        "TagReceipt", "TerritoryScope", "Through", "TimelineChange", "TimelineEntry", "TokenBudget", "TokenIssuer",
        "TokenKey", "TokenLock", "TokenProvider", "TokenRecord", "TokenStore", "TransferProgress",
        "TransportFailure", "URLSafety", "URLSessionTransport", "UploadFile", "UploadedFile", "WriteOptions",
        "ModuleName", "ModuleRecords", "UserIdentifier", "VtigerAnswer", "VtigerCall", "VtigerFile", "VtigerSession", "WritePurpose", "WriteReceipt", "ZohoAccounts", "ZohoConfiguration", "ZohoFailure", "ZohoFiles", "ZohoGateway", "ZohoTokens",
    ]
}
