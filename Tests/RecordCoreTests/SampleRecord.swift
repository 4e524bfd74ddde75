@testable import RecordCore

/// A record with a field of every shape, written like generated code.
struct SampleRecord: CRMRecord {
    var storage: RecordStorage
    init(storage: RecordStorage) { self.storage = storage }

    static let schema = RecordSchema(module: "Samples", fields: [
        .text("Last_Name", [.required, .writable]),
        .reference("Owner", .writable),
        .boolean("Active", .writable),
        .integer("Size", .writable),
        .decimal("Amount", .writable),
        .date("Due", .writable),
        .dateTime("Created_Time"),
        .texts("Languages", .writable),
        .object("Alarm", SampleRow.self, .writable),
        .rows("Items", SampleRow.self, [.writable, .notListed]),
        .json("Anything", .writable),
        .text("Description", .writable),
        .id("id"),
        .id("External_Id", .writable),
        .reference("What_Id", .writable),
    ])

    init(id: RecordID<SampleRecord>) { storage = RecordStorage(schema: Self.schema, id: id.raw) }

    var id: RecordID<SampleRecord> { storage.recordID(12) }
    var lastName: String { get { storage.requiredText(0) } set { storage.set(0, newValue) } }
    var amount: ExactDecimal? { get { storage.decimal(4) } set { storage.set(4, newValue) } }
    var items: [SampleRow]? { get { storage.rows(9) } set { storage.set(9, newValue) } }
    /// A CRM field of this name must not get into the way of printing.
    var description: String? { get { storage.text(11) } set { storage.set(11, newValue) } }
}

struct SampleRow: RecordRow {
    var storage: RecordStorage
    init(storage: RecordStorage) { self.storage = storage }

    static let schema = RecordSchema(module: "Sample_Rows", fields: [.id("id"), .text("Name", .writable), .decimal("Price", .writable)])

    init(_ fill: (inout Self) -> Void) {
        self.init(storage: RecordStorage(schema: Self.schema))
        fill(&self)
    }

    var name: String? { get { storage.text(1) } set { storage.set(1, newValue) } }
    var price: ExactDecimal? { get { storage.decimal(2) } set { storage.set(2, newValue) } }
}

extension SampleRecord {
    /// One record as a server would send it.
    static func decoded(_ json: String) throws -> SampleRecord {
        let page = try PageDecoder(schema: schema).decode(Array("{\"data\":[\(json)]}".utf8))
        return SampleRecord(storage: page.storage(at: 0))
    }
}

extension JSONValue {
    /// A row with random values for the fields of a table, some of them odd, and some keys that it does not know.
    static func randomRow(_ schema: RecordSchema, using random: inout SeededGenerator) -> JSONValue {
        var members: [JSONMember] = []
        for field in schema.fields where Int.random(in: 0..<5, using: &random) > 0 {
            members.append(JSONMember(field.name, .random(field.shape, using: &random)))
        }
        for index in 0..<Int.random(in: 0...2, using: &random) {
            members.append(JSONMember("$extra\(index)", .random(depth: 2, using: &random)))
        }
        return .object(members)
    }

    static func random(_ shape: ValueShape, using random: inout SeededGenerator) -> JSONValue {
        switch Int.random(in: 0..<12, using: &random) {
        case 0: return .null
        case 1: return .random(depth: 2, using: &random)
        default: break
        }
        let id = JSONValue.string(String(UInt64.random(in: 1...UInt64.max, using: &random)))
        switch shape {
        case .text: return .string(.random(upTo: 30, using: &random))
        case .id: return id
        case .boolean: return .bool(.random(using: &random))
        case .integer: return .number(JSONNumber(Int.random(in: -1_000_000...1_000_000, using: &random)))
        case .decimal:
            return .number(JSONNumber(ExactDecimal(mantissa: .random(in: -1_000_000_000_000...1_000_000_000_000, using: &random), exponent: .random(in: -4...0, using: &random))))
        case .date: return .string(CalendarDate(daysSince1970: .random(in: -10_000...30_000, using: &random)).description)
        case .dateTime:
            return .string(ZonedDateTime(secondsSince1970: .random(in: 0...2_000_000_000, using: &random), offsetMinutes: .random(in: -720...840, using: &random)).description)
        case .localDateTime: return .string(LocalDateTime(secondsSince1970: .random(in: 0...2_000_000_000, using: &random)).description)
        case .time: return .string(TimeOfDay(checked: .random(in: 0..<86_400, using: &random)).description)
        case .texts: return .array((0..<Int.random(in: 0...4, using: &random)).map { _ in .string(.random(upTo: 10, using: &random)) })
        case .reference:
            var members = [JSONMember("name", .string(.random(upTo: 10, using: &random))), JSONMember("id", id)]
            if Bool.random(using: &random) { members.append(JSONMember("email", "a@b.cd")) }
            if Bool.random(using: &random) { members.append(JSONMember("module", "Accounts")) }
            return .object(members.shuffled(using: &random))
        case .object(let row): return .randomRow(row.schema, using: &random)
        case .rows(let row): return .array((0..<Int.random(in: 0...3, using: &random)).map { _ in .randomRow(row.schema, using: &random) })
        case .json: return .random(depth: 2, using: &random)
        }
    }
}
