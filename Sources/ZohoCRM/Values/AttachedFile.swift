import RecordCore

/// A file in a file-upload field, `{"File_Id__s", "File_Name__s", "Size__s", "id", …}`.
///
/// A file is uploaded first; its id is then put into the field.
public struct AttachedFile: SubformRow {
    public var storage: RecordStorage
    public init(storage: RecordStorage) { self.storage = storage }

    public static let schema = RecordSchema(module: "File_Upload", fields: [
        .text("File_Id__s", .writable),
        .text("File_Name__s"),
        .text("Size__s"),
        .id("id"),
        .reference("Owner__s"),
        .dateTime("Created_Time__s"),
        .removal,
    ])

    /// A file that was uploaded, to be put into the field.
    /// - Parameter fileID: as the upload gave it: hexadecimal, not a record id.
    public init(fileID: String) {
        storage = RecordStorage(schema: Self.schema)
        self.fileID = fileID
    }

    public var fileID: String? {
        get { storage.text(0) }
        set { storage.set(0, newValue) }
    }
    public var fileName: String? { storage.text(1) }
    /// In bytes; a text on the wire.
    public var size: Int? { storage.text(2).flatMap { Int($0) } }
    /// The id of the entry in the field, by which it is removed.
    public var rowID: RawRecordID? { storage.rawID(3) }
    public var owner: UserReference? { storage.user(4) }
    public var createdTime: ZonedDateTime? { storage.dateTime(5) }
}
