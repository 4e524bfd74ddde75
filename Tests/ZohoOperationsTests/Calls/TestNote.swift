import ZohoOperations

/// A shape as generated ones are, which contains itself.
struct TestNote: RecordRow {
    static let schema = RecordSchema(
        module: "test.TestNote",
        fields: [
            .text("name", .writable), .id("id", .writable), .text("color", .writable), .integer("count"), .rows("group", TestNote.self, .writable),
            .object("parent", TestNote.self, .writable), .texts("ids", .writable),
        ])
    var storage: RecordStorage
    init(storage: RecordStorage) { self.storage = storage }
    init(name: String? = nil) {
        storage = RecordStorage(schema: Self.schema)
        if let name { self.name = name }
    }

    var name: String? {
        get { storage.text(0) }
        set { storage.set(0, newValue) }
    }
    var id: RawRecordID? { storage.rawID(1) }
    var color: Color? { storage.picklist(2) }
    var count: Int? { storage.integer(3) }
    var group: [TestNote]? {
        get { storage.rows(4) }
        set { storage.set(4, newValue) }
    }
    var parent: TestNote? { storage.object(5) }

    struct Color: PicklistValue {
        let rawValue: String
        init(rawValue: String) { self.rawValue = rawValue }
        static var red: Self { Self(rawValue: "red") }
        static var knownValues: [Self] { [.red] }
    }
}
