import RecordCore

/// Something that happened to a record: who did what, when, by which way, and which fields it changed.
///
/// Source: Zoho CRM v8, "Get Timelines of a Record". Keys that are not here are in `storage`.
public struct TimelineEntry: RecordRow {
    public var storage: RecordStorage

    public init(storage: RecordStorage) { self.storage = storage }

    public static let schema = RecordSchema(
        module: "__timeline",
        fields: [
            .id("id"), .dateTime("audited_time"), .text("action"), .text("source"), .reference("done_by"),
            .reference("record"), .reference("related_record"), .rows("field_history", TimelineChange.self),
            .json("automation_details"), .text("type"), .text("extension"),
        ])

    public var id: RawRecordID? { storage.rawID(0) }
    public var time: ZonedDateTime? { storage.dateTime(1) }
    public var action: Action? { storage.picklist(2) }
    public var source: Source? { storage.picklist(3) }
    /// nil where the system did it.
    public var doneBy: UserReference? { storage.user(4) }
    /// What it was done to: the record itself, or one around it such as a note.
    public var record: AnyReference? { storage.anyReference(5) }
    /// The record whose timeline this is, where `record` is another one.
    public var relatedRecord: AnyReference? { storage.anyReference(6) }
    /// The fields that were changed; empty where the entry is not about fields.
    public var changes: [TimelineChange] { storage.rows(7) ?? [] }
    /// The rule, blueprint or path that did it: `{type, rule, pathfinder}`.
    public var automation: JSONValue? { storage.json(8).flatMap { $0 == .null ? nil : $0 } }

    /// What was done: an open picklist, as Zoho names more of them than it documents.
    public struct Action: PicklistValue {
        public let rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }

        public static var added: Self { Self(rawValue: "added") }
        public static var updated: Self { Self(rawValue: "updated") }
        public static var deleted: Self { Self(rawValue: "deleted") }
        public static var tagAdded: Self { Self(rawValue: "tag_added") }
        public static var tagRemoved: Self { Self(rawValue: "tag_removed") }
        public static var knownValues: [Self] { [.added, .updated, .deleted, .tagAdded, .tagRemoved] }
    }

    /// By which way it was done: an open picklist.
    public struct Source: PicklistValue {
        public let rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }

        public static var userInterface: Self { Self(rawValue: "crm_ui") }
        public static var api: Self { Self(rawValue: "crm_api") }
        public static var massUpdate: Self { Self(rawValue: "mass_update") }
        public static var knownValues: [Self] { [.userInterface, .api, .massUpdate] }
    }
}
