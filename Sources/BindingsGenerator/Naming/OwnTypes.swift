/// The public types of the targets that generated files see. Kept by hand, because the generator knows nothing of
/// the runtime but names; a test holds the lists against the sources.
enum OwnTypes {
    /// Those that generated code mentions: the record engine, and the values of the vendor's target.
    static let mentioned: Set<String> = [
        "AmountOrPercent", "AnyJSON", "AnyLookup", "AnyReference", "AssignedTerritory", "AttachedFile", "AttachedImage", "AutoNumber",
        "CRMRecord", "CalendarDate", "Checkbox", "ConvertibleRecord", "ConsentDetails", "CreatableRecord", "Day", "DecimalNumber",
        "DecodedPage", "DeletableRecord", "EmptyRepresentable", "Encrypted", "EventParticipant", "EventReminder", "ExactDecimal", "ExternalField",
        "Field", "FieldChange", "FieldDescriptor", "FieldKind", "FieldTraits", "Identifier", "InventoryRecord", "JSONDocument",
        "JSONError", "JSONMember", "JSONNode", "JSONNumber", "JSONValue", "JSONWriter", "LineDiscount", "LineTax", "LinkRow", "ListedKind", "LongText",
        "Lookup", "ModuleLayout", "Moment", "MultiPicklist", "OwnID", "PageDecoder", "PageFinding", "PhotoRecord", "Picklist", "PicklistValue",
        "PriceRange", "RawRecordID", "RecordComment", "RecordDraft", "RecordID", "RecordLayout", "RecordRow",
        "RecordSchema", "RecordStorage", "RecordTag", "Records", "RecurrenceRule", "Reference", "RelatedList", "ReminderAlarm",
        "Required", "RichText", "Rows", "ShortText", "Structure", "SubformRow", "TaxReference", "TerritoryRecord", "TimeRange", "UniqueField", "UnknownModule",
        "Unlisted", "Unsearchable", "Unsortable", "UpdatableRecord", "UserLookup", "UserReference", "ValueShape", "WholeNumber", "ZohoCRM",
        "ZonedDateTime",
    ]

    /// The others.
    static let runtime: Set<String> = [
        "APICall", "APIClient", "APIDialect", "APIFailure", "APILimits", "AccessToken", "AuthorizationHeader",
        "BatchResult", "CRMError", "CallOutcome", "ChoicesKind", "ClientCredentials", "ClientObserver", "Criterion", "DataCenter",
        "FixedToken", "HTTPBody", "HTTPHeaders", "HTTPMethod", "HTTPRequest", "HTTPResponse", "HTTPTransport",
        "IssuedTokens", "JSONPeek", "Jitter", "MemoryTokenStore", "Middleware", "OAuthClient", "ObservedCall",
        "ObservedRefresh", "PageContinuation", "PageInfo", "PageSequence", "PageSource", "PageStep", "PagedRows",
        "PercentEncoding", "RecordCursor", "RecordHandle", "RecordOrder", "RecordPage", "RecordPageSource", "RecordSequence",
        "Redaction", "RenewingTokens", "RequestLog", "RetryCause", "RetryPolicy", "RowPage", "RowSequence", "RowsKind",
        "RuntimeClock", "SearchComparable", "SearchEquatable", "SearchMembership", "SearchPrefix", "SearchReference",
        "Secret", "SortDirection", "TokenBudget", "TokenIssuer", "TokenKey", "TokenProvider", "TokenRecord",
        "TokenStore", "TransportFailure", "URLSafety", "URLSessionTransport", "WriteOptions", "WritePurpose", "WriteReceipt",
        "ZohoFailure", "ZohoTokens",
        // Files and what hangs on a record.
        "ContentDisposition", "DownloadFile", "DownloadedFile", "FileMediaType", "MultipartBody",
        "RecordAttachment", "RecordLink", "RecordNote", "TagReceipt", "TransferProgress", "UploadFile", "UploadedFile",
        "ZohoFiles",
        // What is done around records.
        "ActionResults", "Blueprint", "BlueprintTransition", "ConversionModule", "ConversionTarget", "JobPolling",
        "JobProgress", "JobProgressSequence", "LeadConversion", "LeadConversionOptions", "MailAddress", "MailBox",
        "MailContent", "MailPageSource", "MailSequence", "MassJob", "MergeOutcome", "MergedRecord", "RecordLock",
        "RecordShare", "RecordSharing", "RelatedMail", "SentMail", "TerritoryScope",
        // Queries.
        "AggregateKind", "AverageOf", "CountOf", "JoinKind", "ListedPath", "LookupKind", "MaximumOf", "MinimumOf", "QueryAnswer",
        "QueryColumn", "QueryComparand", "QueryCondition", "QueryEquatable", "QueryInequatable", "QueryNullable", "QueryGroupable", "QueryNumber",
        "QueryOrdered", "QueryPageSource", "QueryRows", "QuerySortable", "QueryText", "QueryUser", "QueryableRow",
        "RecordQuery", "RowQuery", "StoredKind", "SumOf", "Through",
        // Reads.
        "DeletedRecord", "DeletionFilter", "DeletionKind", "IfModified", "ListOption", "PageBookmark", "RecordInclusion",
        "RichTextKind", "SearchInequatable", "SearchOption", "TimelineChange", "TimelineEntry",
    ]
}
