import RecordCore

/// A tag, as generated code has it.
struct SampleTag: RecordRow {
    var storage: RecordStorage
    init(storage: RecordStorage) { self.storage = storage }

    static let schema = RecordSchema(module: "Tag", fields: [
        .text("name", .writable),
        .id("id"),
        .text("color_code", .writable),
    ])

    /// A tag to send.
    init(name: String) {
        storage = RecordStorage(schema: Self.schema)
        storage.set(0, name)
    }

    var name: String? { storage.text(0) }
    var rowID: RawRecordID? { storage.rawID(1) }
    var colorCode: String? { storage.text(2) }
}
