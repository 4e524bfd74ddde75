import RecordCore

/// A tag of a record: an entry of the field `Tag`, `{"name", "id", "color_code"}`.
public struct RecordTag: RecordRow {
    public var storage: RecordStorage
    public init(storage: RecordStorage) { self.storage = storage }

    public static let schema = RecordSchema(module: "Tag", fields: [
        .text("name", .writable),
        .id("id"),
        .text("color_code", .writable),
    ])

    /// A tag by its name; the server makes a new one if there is none of that name.
    public init(name: String, colorCode: String? = nil) {
        storage = RecordStorage(schema: Self.schema)
        self.name = name
        if let colorCode { self.colorCode = colorCode }
    }

    public var name: String? {
        get { storage.text(0) }
        set { storage.set(0, newValue) }
    }
    public var id: RawRecordID? { storage.rawID(1) }
    /// `#F17574`; null for tags without a colour.
    public var colorCode: String? {
        get { storage.text(2) }
        set { storage.set(2, newValue) }
    }
}
