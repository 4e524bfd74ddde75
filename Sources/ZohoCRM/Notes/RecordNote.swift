import RecordCore

/// A note on a record, in every organisation, whether its snapshots know the module Notes or not.
///
/// It is a record like others: `zoho.records(RecordNote.self)` lists the notes of all records (for administrators) and
/// finds, changes and deletes single ones.
public struct RecordNote: CRMRecord, UpdatableRecord, DeletableRecord {
    public var storage: RecordStorage
    public init(storage: RecordStorage) { self.storage = storage }

    public static let schema = RecordSchema(module: "Notes", fields: [
        .id("id"),
        .text("Note_Title", .writable),
        .text("Note_Content", .writable),
        .reference("Parent_Id", .creatable),
        .reference("Owner", .writable),
        .dateTime("Created_Time"),
        .dateTime("Modified_Time"),
        .reference("Created_By"),
        .reference("Modified_By"),
        .rows("$attachments", RecordAttachment.self),
    ])

    public var id: RecordID<RecordNote> { storage.recordID(0) }
    /// At most 120 characters.
    public var title: String? {
        get { storage.text(1) }
        set { storage.set(1, newValue) }
    }
    public var content: String? {
        get { storage.text(2) }
        set { storage.set(2, newValue) }
    }
    /// The record that the note hangs on; it knows its module where Zoho says so.
    public var parent: AnyReference? { storage.anyReference(3) }
    public var owner: UserReference? {
        get { storage.user(4) }
        set { storage.set(4, newValue) }
    }
    public var createdTime: ZonedDateTime? { storage.dateTime(5) }
    public var modifiedTime: ZonedDateTime? { storage.dateTime(6) }
    public var createdBy: UserReference? { storage.user(7) }
    public var modifiedBy: UserReference? { storage.user(8) }
    /// The files of the note; nil where Zoho says nothing of them. They are read, added and deleted as those of a
    /// record: `zoho.records(RecordNote.self)[note.id].attachments()`.
    public var attachments: [RecordAttachment]? { storage.rows(9) }
    public var hasAttachments: Bool { attachments?.isEmpty == false }
}

extension RecordNote: CreatableRecord {
    /// A note to be created.
    public struct Draft: RecordDraft {
        public typealias Record = RecordNote
        public var storage: RecordStorage

        /// - Parameter parent: the record that the note is to hang on, with its module.
        public init(title: String? = nil, content: String, parent: AnyReference) {
            storage = RecordStorage(schema: RecordNote.schema)
            if let title { storage.set(1, title) }
            storage.set(2, content)
            // Notes want the module inside the reference; every record has a `Parent_Id` of this form alone.
            let module = parent.module.map { JSONValue.object([JSONMember("api_name", .string($0))]) } ?? .null
            storage.set(3, JSONValue.object([JSONMember("module", module), JSONMember("id", .string(parent.id.description))]))
        }
    }
}

extension Field where Record == RecordNote {
    public static var id: Field<RecordNote, OwnID<RecordNote>> { .init(0) }
    public static var title: Field<RecordNote, ShortText> { .init(1) }
    public static var content: Field<RecordNote, LongText> { .init(2) }
    public static var parent: Field<RecordNote, AnyLookup> { .init(3) }
    public static var owner: Field<RecordNote, UserLookup> { .init(4) }
    public static var createdTime: Field<RecordNote, Moment> { .init(5) }
    public static var modifiedTime: Field<RecordNote, Moment> { .init(6) }
}
