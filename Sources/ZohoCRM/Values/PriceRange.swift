import RecordCore

/// A range of quantities and its discount: an entry of `Pricing_Details` of Price_Books,
/// `{"from_range": 11, "to_range": 50, "discount": 10}`.
public struct PriceRange: RecordRow {
    public var storage: RecordStorage
    public init(storage: RecordStorage) { self.storage = storage }

    public static let schema = RecordSchema(module: "Pricing_Details", fields: [
        .decimal("from_range", .writable),
        .decimal("to_range", .writable),
        .decimal("discount", .writable),
        .id("id"),
    ])

    /// - Parameters:
    ///   - from: the least quantity of the range.
    ///   - to: the greatest.
    ///   - discount: 10 for ten percent.
    public init(from: ExactDecimal, to: ExactDecimal, discount: ExactDecimal) {
        storage = RecordStorage(schema: Self.schema)
        self.from = from
        self.to = to
        self.discount = discount
    }

    public var from: ExactDecimal? {
        get { storage.decimal(0) }
        set { storage.set(0, newValue) }
    }
    public var to: ExactDecimal? {
        get { storage.decimal(1) }
        set { storage.set(1, newValue) }
    }
    public var discount: ExactDecimal? {
        get { storage.decimal(2) }
        set { storage.set(2, newValue) }
    }
    public var id: RawRecordID? { storage.rawID(3) }
}
