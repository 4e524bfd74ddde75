import RecordCore

/// A row that belongs to a record and has an id of its own: of a subform, line items, links of a multi-select
/// lookup, files.
///
/// In an update, a row without an id is added, a row with one is changed, and rows that are not mentioned stay as
/// they are; `removing(_:)` makes the entry that takes a row out.
public protocol SubformRow: RecordRow {}

extension SubformRow {
    /// An entry that takes the row with this id out of its record.
    ///
    ///     lead.alternateAddress = [.removing(oldRowID), .init { $0.addressLine = "1 Main St" }]
    public static func removing(_ id: RawRecordID) -> Self {
        var storage = RecordStorage(schema: schema, id: id)
        if let index = schema.index(of: FieldDescriptor.removal.name) { storage.set(index, change: .null) }
        return Self(storage: storage)
    }
}

extension FieldDescriptor {
    /// The last row of the field table of a `SubformRow`: `"_delete": null` takes a row out of its record.
    public static var removal: Self { .json("_delete", [.updatable, .removal]) }
}
