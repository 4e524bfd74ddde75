import RecordCore

/// What is left of a deleted record.
///
/// Source: Zoho CRM v8, "Get Deleted Records". Of a record that was deleted for good Zoho keeps only id and time.
public struct DeletedRecord<Record: CRMRecord>: Sendable, Hashable, Identifiable {
    public let id: RecordID<Record>
    public let deletedTime: ZonedDateTime?
    /// nil for a record that was deleted for good.
    public let deletedBy: UserReference?
    /// What named the record in lists and lookups; nil for a record that was deleted for good.
    public let displayName: String?
    /// nil for a record that was deleted for good.
    public let createdBy: UserReference?
    public let kind: DeletionKind

    init(_ row: RecordStorage) {
        id = row.recordID(0)
        deletedTime = row.dateTime(1)
        deletedBy = row.user(2)
        displayName = row.text(3)
        createdBy = row.user(4)
        kind = DeletionKind(rawValue: row.text(5) ?? "")
    }

    static var schema: RecordSchema { DeletedRecordTable.schema }
}

/// Where a deleted record is: an open picklist.
public struct DeletionKind: PicklistValue {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    /// In the recycle bin, for 60 days; it can be restored.
    public static var recycleBin: Self { Self(rawValue: "recycle") }
    /// Deleted for good; Zoho remembers it for another 120 days.
    public static var permanent: Self { Self(rawValue: "permanent") }
    public static var knownValues: [Self] { [.recycleBin, .permanent] }
}

/// Which deleted records are wanted.
public enum DeletionFilter: String, Sendable, Hashable, CaseIterable {
    case all
    case recycleBin = "recycle"
    case permanent
}

/// A generic type has no stored statics of its own.
private enum DeletedRecordTable {
    static let schema = RecordSchema(
        module: "deleted",
        fields: [
            .id("id"), .dateTime("deleted_time"), .reference("deleted_by"), .text("display_name"),
            .reference("created_by"), .text("type"),
        ])
}
