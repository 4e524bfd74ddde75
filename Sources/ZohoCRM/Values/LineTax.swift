import RecordCore

/// A tax of a line item: an entry of `Line_Tax`, `{"name", "percentage", "value", "id", "display_name"}`.
public struct LineTax: RecordRow {
    public var storage: RecordStorage
    public init(storage: RecordStorage) { self.storage = storage }

    public static let schema = RecordSchema(module: "Line_Tax", fields: [
        .text("name", .writable),
        .decimal("percentage", .writable),
        .decimal("value"),
        .id("id"),
        .text("display_name"),
    ])

    /// A tax to write. The server computes the amount.
    public init(name: String, percentage: ExactDecimal) {
        storage = RecordStorage(schema: Self.schema)
        self.name = name
        self.percentage = percentage
    }

    public var name: String? {
        get { storage.text(0) }
        set { storage.set(0, newValue) }
    }
    /// 10 for ten percent.
    public var percentage: ExactDecimal? {
        get { storage.decimal(1) }
        set { storage.set(1, newValue) }
    }
    /// The amount, in the currency of the record.
    public var value: ExactDecimal? { storage.decimal(2) }
    public var id: RawRecordID? { storage.rawID(3) }
    public var displayName: String? { storage.text(4) }
}
