import RecordCore

/// A row of the subform, as generated code has it.
struct SampleLine: RecordRow {
    var storage: RecordStorage
    init(storage: RecordStorage) { self.storage = storage }

    static let schema = RecordSchema(module: "Interested_Items", fields: [
        .reference("Product", .writable),
        .integer("Quantity", .writable),
        .decimal("Unit_Price", .writable),
        .date("Ship_Date", .writable),
        .text("Notes", .writable),
        .id("id"),
    ])

    /// A new row with the values of another one.
    init(copying line: SampleLine) {
        storage = RecordStorage(schema: Self.schema)
        storage.set(0, line.product)
        storage.set(1, line.quantity)
        storage.set(2, line.unitPrice)
        storage.set(3, line.shipDate)
        storage.set(4, line.notes)
    }

    var product: AnyReference? { storage.anyReference(0) }
    var quantity: Int? { storage.integer(1) }
    var unitPrice: ExactDecimal? { storage.decimal(2) }
    var shipDate: CalendarDate? { storage.date(3) }
    var notes: String? { storage.text(4) }
    var rowID: RawRecordID? { storage.rawID(5) }
}
