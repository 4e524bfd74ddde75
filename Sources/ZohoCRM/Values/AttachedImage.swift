import RecordCore

/// An image in an image-upload field: what files have, and how it is shown.
///
/// An image is uploaded first; its id is then put into the field.
public struct AttachedImage: SubformRow {
    public var storage: RecordStorage
    public init(storage: RecordStorage) { self.storage = storage }

    public static let schema = RecordSchema(module: "Image_Upload", fields: [
        .text("File_Id__s", .writable),
        .text("File_Name__s"),
        .text("Size__s"),
        .id("id"),
        .reference("Owner__s"),
        .dateTime("Created_Time__s"),
        .text("Preview_Id__s"),
        .text("State__s"),
        .text("Description__s", .writable),
        .integer("Sequence_Number__s", .writable),
        .text("Attachment_Source__s"),
        .removal,
    ])

    /// An image that was uploaded, to be put into the field.
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
    /// The id of the small version.
    public var previewID: String? { storage.text(6) }
    public var state: String? { storage.text(7) }
    public var imageDescription: String? {
        get { storage.text(8) }
        set { storage.set(8, newValue) }
    }
    /// The place among the images of the field.
    public var sequenceNumber: Int? {
        get { storage.integer(9) }
        set { storage.set(9, newValue) }
    }
    public var attachmentSource: String? { storage.text(10) }
}
