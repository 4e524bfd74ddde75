import Testing

@testable import RecordCore

/// A record with a field of every shape, as generated code would have it.
struct Sample: CRMRecord, CreatableRecord, UpdatableRecord {
    var storage: RecordStorage
    init(storage: RecordStorage) { self.storage = storage }
    init(id: RecordID<Sample>) { storage = RecordStorage(schema: Self.schema, id: id.raw) }

    static let schema = RecordSchema(module: "Samples", fields: [
        .text("Last_Name", [.required, .writable]),
        .text("City", .writable),
        .boolean("Done", .writable),
        .integer("Count", .writable),
        .decimal("Amount", .writable),
        .date("Day", .writable),
        .dateTime("Moment", .writable),
        .texts("Tags", .writable),
        .reference("Owner", .writable),
        .reference("What_Id", .writable),
        .object("Place", SamplePlace.self, .writable),
        .rows("Lines", SampleLine.self, [.writable, .notListed]),
        .json("Anything", .writable),
        .id("Score"),
        .id("id"),
        .localDateTime("Wall", .writable),
        .time("Clock", .writable),
    ])

    enum Index: Int {
        case lastName, city, done, count, amount, day, moment, tags, owner, what, place, lines, anything, score, id, wall, clock
    }

    struct Draft: RecordDraft {
        typealias Record = Sample
        var storage: RecordStorage
        init(lastName: String) {
            storage = RecordStorage(schema: Sample.schema)
            storage.set(0, lastName)
        }
    }

    var lastName: String { get { storage.requiredText(0) } set { storage.set(0, newValue) } }
    var city: String? { get { storage.text(1) } set { storage.set(1, newValue) } }
    var done: Bool? { get { storage.boolean(2) } set { storage.set(2, newValue) } }
    var count: Int? { get { storage.integer(3) } set { storage.set(3, newValue) } }
    var amount: ExactDecimal? { get { storage.decimal(4) } set { storage.set(4, newValue) } }
    var day: CalendarDate? { get { storage.date(5) } set { storage.set(5, newValue) } }
    var moment: ZonedDateTime? { get { storage.dateTime(6) } set { storage.set(6, newValue) } }
    var tags: [String]? {
        get { storage.texts(7) }
        set { storage.set(7, change: newValue.map { .texts($0) } ?? .null) }
    }
    var owner: UserReference? { get { storage.user(8) } set { storage.set(8, newValue) } }
    var what: AnyReference? { get { storage.anyReference(9) } set { storage.set(9, newValue) } }
    var place: SamplePlace? { get { storage.object(10) } set { storage.set(10, newValue) } }
    var lines: [SampleLine]? { get { storage.rows(11) } set { storage.set(11, newValue) } }
    var anything: JSONValue? { get { storage.json(12) } set { storage.set(12, newValue) } }
    var score: RawRecordID? { storage.rawID(13) }
    var id: RecordID<Sample> { storage.recordID(14) }
    var wall: LocalDateTime? { get { storage.localDateTime(15) } set { storage.set(15, newValue) } }
    var clock: TimeOfDay? { get { storage.time(16) } set { storage.set(16, newValue) } }
}

struct SampleLine: RecordRow {
    var storage: RecordStorage
    init(storage: RecordStorage) { self.storage = storage }
    init(_ fill: (inout Self) -> Void = { _ in }) {
        storage = RecordStorage(schema: Self.schema)
        fill(&self)
    }

    static let schema = RecordSchema(module: "Lines", fields: [
        .id("id"), .text("Product", .writable), .integer("Quantity", .writable), .reference("Item", .writable),
        .json("_delete", [.updatable, .removal]),
    ])

    var rowID: RawRecordID? { storage.rawID(0) }
    var product: String? { get { storage.text(1) } set { storage.set(1, newValue) } }
    var quantity: Int? { get { storage.integer(2) } set { storage.set(2, newValue) } }
    var item: Reference<Sample>? { get { storage.reference(3) } set { storage.set(3, newValue) } }
}

/// A row without an id, which contains rows of its own kind.
struct SamplePlace: RecordRow {
    var storage: RecordStorage
    init(storage: RecordStorage) { self.storage = storage }

    static let schema = RecordSchema(module: "Places", fields: [
        .text("Street", .writable), .rows("Inside", SamplePlace.self, .writable),
    ])

    var street: String? { get { storage.text(0) } set { storage.set(0, newValue) } }
    var inside: [SamplePlace]? { get { storage.rows(1) } set { storage.set(1, newValue) } }
}

extension Sample {
    /// One record from the JSON of a record.
    static func decode(_ json: String, columns: [Int]? = nil) throws -> Sample {
        try #require(try page("{\"data\":[\(json)]}", columns: columns).records(as: Sample.self).first)
    }

    static func page(_ json: String, columns: [Int]? = nil) throws -> DecodedPage {
        try PageDecoder(schema: schema, columns: columns).decode(Array(json.utf8))
    }

    var everything: String {
        var writer = JSONWriter()
        storage.writeAll(to: &writer)
        return writer.finishText()
    }

    func changes(includingID: Bool = true) -> String {
        var writer = JSONWriter()
        storage.writeChanges(to: &writer, includingID: includingID)
        return writer.finishText()
    }
}
