import RecordCore

/// A tax that applies to a product: an entry of `Tax` of Products, `{"id", "value"}`.
public struct TaxReference: RecordRow {
    public var storage: RecordStorage
    public init(storage: RecordStorage) { self.storage = storage }

    public static let schema = RecordSchema(module: "Tax", fields: [
        .id("id", .writable),
        .text("value", .writable),
    ])

    /// A tax of the organisation, by its id.
    public init(id: RawRecordID) {
        storage = RecordStorage(schema: Self.schema)
        self.id = id
    }

    /// A tax of the organisation, by what people see: `Sales Tax - 10.0 %`.
    public init(value: String) {
        storage = RecordStorage(schema: Self.schema)
        self.value = value
    }

    public var id: RawRecordID? {
        get { storage.rawID(0) }
        set { storage.set(0, newValue) }
    }
    public var value: String? {
        get { storage.text(1) }
        set { storage.set(1, newValue) }
    }
}
