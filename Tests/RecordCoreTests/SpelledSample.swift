import Testing

@testable import RecordCore

/// A record whose values are all spelled as text, with a field of every shape, as generated code would have it.
struct SpelledSample: CRMRecord, CreatableRecord, UpdatableRecord {
    var storage: RecordStorage
    init(storage: RecordStorage) { self.storage = storage }
    init(id: RecordID<SpelledSample>) { storage = RecordStorage(schema: Self.schema, id: id.raw) }

    static let schema = RecordSchema(module: "Spelled", idPrefix: "10", spelling: .text, fields: [
        .text("lastname", [.required, .writable, .notNull]),
        .text("city", .writable),
        .boolean("done", .writable),
        .integer("size", .writable),
        .decimal("amount", .writable),
        .date("due", .writable),
        .localDateTime("createdtime"),
        .time("time_start", .writable),
        .texts("cf_851", .writable),
        .reference("account_id", .writable),
        .reference("parent_id", .writable),
        .object("place", SpelledPlace.self, .writable),
        .rows("LineItems", SpelledLine.self, .writable),
        .json("shipping_&_handling", .writable),
        .dateTime("zoned", .writable),
        .id("id"),
    ])

    enum Index: Int {
        case lastName, city, done, size, amount, due, created, start, choices, account, parent, place, lines, anything, zoned, id
    }

    struct Draft: RecordDraft {
        typealias Record = SpelledSample
        var storage: RecordStorage
        init(lastName: String, _ fill: (inout SpelledSample) -> Void = { _ in }) {
            var record = SpelledSample(storage: RecordStorage(schema: SpelledSample.schema))
            record.lastName = lastName
            fill(&record)
            storage = record.storage
        }
    }

    /// What `parent_id` may point to.
    struct ParentID: ReferenceChoice {
        let raw: RawRecordID
        init(raw: RawRecordID) { self.raw = raw }

        static func sample(_ id: RecordID<SpelledSample>) -> Self { Self(raw: id.raw) }
        static func line(_ id: RecordID<SpelledLine>) -> Self { Self(raw: id.raw) }
        var sample: RecordID<SpelledSample>? { id() }
        var line: RecordID<SpelledLine>? { id() }
    }

    var lastName: String { get { storage.requiredText(0) } set { storage.set(0, newValue) } }
    var city: String? { get { storage.text(1) } set { storage.set(1, newValue) } }
    var done: Bool? { get { storage.boolean(2) } set { storage.set(2, newValue) } }
    var size: Int? { get { storage.integer(3) } set { storage.set(3, newValue) } }
    var amount: ExactDecimal? { get { storage.decimal(4) } set { storage.set(4, newValue) } }
    var due: CalendarDate? { get { storage.date(5) } set { storage.set(5, newValue) } }
    var createdTime: LocalDateTime? { storage.localDateTime(6) }
    var start: TimeOfDay? { get { storage.time(7) } set { storage.set(7, newValue) } }
    var choices: [SampleChoice]? { get { storage.picklists(8) } set { storage.set(8, newValue) } }
    var account: Reference<SpelledSample>? { get { storage.reference(9) } set { storage.set(9, newValue) } }
    var parentID: ParentID? { get { storage.choice(10) } set { storage.set(10, newValue) } }
    var place: SpelledPlace? { get { storage.object(11) } set { storage.set(11, newValue) } }
    var lines: [SpelledLine]? { get { storage.rows(12) } set { storage.set(12, newValue) } }
    var anything: JSONValue? { get { storage.json(13) } set { storage.set(13, newValue) } }
    var zoned: ZonedDateTime? { get { storage.dateTime(14) } set { storage.set(14, newValue) } }
    var id: RecordID<SpelledSample> { storage.recordID(15) }
}

struct SampleChoice: PicklistValue {
    let rawValue: String
    init(rawValue: String) { self.rawValue = rawValue }
    static var knownValues: [Self] { ["a", "b"] }
}

struct SpelledLine: RecordRow {
    var storage: RecordStorage
    init(storage: RecordStorage) { self.storage = storage }
    init(_ fill: (inout Self) -> Void) {
        storage = RecordStorage(schema: Self.schema)
        fill(&self)
    }

    static let schema = RecordSchema(module: "LineItem", idPrefix: "33", spelling: .text, fields: [
        .id("id"), .reference("productid", .writable), .decimal("quantity", .writable), .text("comment", .writable),
    ])

    var product: Reference<SpelledSample>? { get { storage.reference(1) } set { storage.set(1, newValue) } }
    var quantity: ExactDecimal? { get { storage.decimal(2) } set { storage.set(2, newValue) } }
}

/// A row inside a record of texts that spells its values as JSON does.
struct SpelledPlace: RecordRow {
    var storage: RecordStorage
    init(storage: RecordStorage) { self.storage = storage }

    static let schema = RecordSchema(module: "Place", fields: [.text("street", .writable), .boolean("shut", .writable)])

    var street: String? { get { storage.text(0) } set { storage.set(0, newValue) } }
    var shut: Bool? { get { storage.boolean(1) } set { storage.set(1, newValue) } }
}

extension SpelledSample {
    static func page(_ json: String, columns: [Int]? = nil) throws -> DecodedPage {
        try PageDecoder(schema: schema, columns: columns, envelope: "result").decode(Array(json.utf8))
    }

    /// One record from the JSON of a record.
    static func decode(_ json: String, columns: [Int]? = nil) throws -> SpelledSample {
        try #require(try page("{\"result\":\(json)}", columns: columns).records(as: SpelledSample.self).first)
    }

    /// A record with one field, the JSON of which is given.
    static func with(_ field: Index, _ json: String) throws -> (record: SpelledSample, findings: [PageFinding]) {
        let page = try page("{\"success\":true,\"result\":[{\"\(schema.fields[field.rawValue].name)\":\(json)}]}")
        return (try #require(page.records(as: SpelledSample.self).first), page.findings)
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
