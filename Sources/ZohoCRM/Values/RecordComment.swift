import RecordCore

/// A comment on a case or solution: an entry of `Comments`.
public struct RecordComment: RecordRow {
    public var storage: RecordStorage
    public init(storage: RecordStorage) { self.storage = storage }

    public static let schema = RecordSchema(module: "Comments", fields: [
        .text("comment_content", .writable),
        .text("commented_by"),
        .dateTime("commented_time"),
        .id("id"),
    ])

    /// A comment to add.
    public init(_ content: String) {
        storage = RecordStorage(schema: Self.schema)
        self.content = content
    }

    public var content: String? {
        get { storage.text(0) }
        set { storage.set(0, newValue) }
    }
    /// The name of the user.
    public var commentedBy: String? { storage.text(1) }
    public var commentedTime: ZonedDateTime? { storage.dateTime(2) }
    public var id: RawRecordID? { storage.rawID(3) }
}
