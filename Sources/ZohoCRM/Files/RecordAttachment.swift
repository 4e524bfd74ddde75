import RecordCore

/// A file or link attached to a record or note.
public struct RecordAttachment: CRMRecord {
    public var storage: RecordStorage
    public init(storage: RecordStorage) { self.storage = storage }

    public static let schema = RecordSchema(module: "Attachments", fields: [
        .id("id"),
        .text("File_Name"),
        .text("Size"),
        .reference("Owner"),
        .dateTime("Created_Time"),
        .dateTime("Modified_Time"),
        .reference("Created_By"),
        .reference("Modified_By"),
        .reference("Parent_Id"),
        .text("$se_module"),
        .text("$type"),
        .text("$file_id"),
        .text("$link_url"),
    ])

    public var id: RecordID<RecordAttachment> { storage.recordID(0) }
    /// The name of the file, or the title of the link.
    public var fileName: String? { storage.text(1) }
    /// In bytes; a text on the wire.
    public var size: Int? { storage.text(2).flatMap { Int($0) } }
    public var owner: UserReference? { storage.user(3) }
    public var createdTime: ZonedDateTime? { storage.dateTime(4) }
    public var modifiedTime: ZonedDateTime? { storage.dateTime(5) }
    public var createdBy: UserReference? { storage.user(6) }
    public var modifiedBy: UserReference? { storage.user(7) }
    /// The record that it is attached to; null in some lists.
    public var parent: AnyReference? {
        storage.anyReference(8).map { AnyReference(id: $0.id, module: $0.module ?? parentModule, name: $0.name) }
    }
    public var parentModule: String? { storage.text(9) }
    /// How it was attached: `Attachment`, `Link URL` …
    public var kind: String? { storage.text(10) }
    /// The id of the stored file; nil for links.
    public var fileID: String? { storage.text(11) }
    /// Where a link leads.
    public var link: String? { storage.text(12) }
}
