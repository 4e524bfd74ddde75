import Testing

@testable import RecordCore

/// Random records of texts: decode → edit → encode → decode loses nothing.
@Suite struct SpelledPropertyTests {
    struct Maker {
        var random: SeededGenerator

        mutating func record() -> JSONValue { row(SpelledSample.schema, unknown: ["label", "imageattachmentids", "new"]) }

        private mutating func row(_ schema: RecordSchema, unknown: [String]) -> JSONValue {
            var members: [JSONMember] = []
            for field in schema.fields where below(6) > 0 {
                members.append(JSONMember(field.name, below(10) == 0 ? anything() : value(field.shape)))
            }
            for key in unknown where below(3) == 0 { members.append(JSONMember(key, anything())) }
            if below(3) == 0 { members.shuffle(using: &random) }
            return .object(members)
        }

        private mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }

        private mutating func value(_ shape: ValueShape) -> JSONValue {
            if below(4) == 0 { return below(3) == 0 ? .null : "" }
            switch shape {
            case .text, .json: return .string(.random(upTo: 30, using: &random))
            case .id, .reference: return .string("\(below(40))x\(below(100_000))")
            case .boolean: return .string(["1", "0", "on", "off", "yes"][below(5)])
            case .integer: return .string(below(5) == 0 ? "00\(below(100))" : "\(below(100_000) - 50_000)")
            case .decimal: return .string("\(below(1_000_000) - 500_000).\(String(repeating: "\(below(10))", count: below(8) + 1))")
            case .date: return .string(CalendarDate(daysSince1970: Int32(below(40_000))).description)
            case .dateTime: return .string(ZonedDateTime(secondsSince1970: Int64(below(2_000_000_000))).description)
            case .localDateTime: return .string(LocalDateTime(secondsSince1970: Int64(below(2_000_000_000))).description)
            case .time: return .string(String(TimeOfDay(checked: below(86_400)).description.prefix(below(2) == 0 ? 5 : 8)))
            case .texts: return .string((0..<below(4)).map { _ in String.random(upTo: 6, using: &random) }.joined(separator: " |##| "))
            case .object: return .object([JSONMember("street", .string(.random(upTo: 8, using: &random)))])
            case .rows: return .array((0..<below(3)).map { _ in row(SpelledLine.schema, unknown: ["parent_id"]) })
            }
        }

        private mutating func anything() -> JSONValue {
            switch below(8) {
            case 0: .null
            case 1: .bool(below(2) == 0)
            case 2: .number(JSONNumber(below(1000)))
            case 3: .array([])
            case 4: .object([])
            case 5: "0000-00-00"
            default: .random(depth: 2, using: &random)
            }
        }

        /// Sets a field that may be written; gives its index.
        mutating func edit(_ sample: inout SpelledSample) -> Int {
            let writable = SpelledSample.schema.fields.indices.filter { SpelledSample.schema.fields[$0].traits.contains(.writable) }
            let index = writable[below(writable.count)]
            if below(5) == 0 {
                sample.storage.set(index, change: .null)
                return index
            }
            switch SpelledSample.schema.fields[index].shape {
            case .text: sample.storage.set(index, String.random(upTo: 20, using: &random))
            case .boolean: sample.storage.set(index, below(2) == 0)
            case .integer: sample.storage.set(index, below(1000) - 500)
            case .decimal: sample.storage.set(index, ExactDecimal(mantissa: Int64(below(1_000_000)), exponent: Int16(below(40) - 20)))
            case .date: sample.storage.set(index, CalendarDate(daysSince1970: Int32(below(30_000))))
            case .dateTime: sample.storage.set(index, ZonedDateTime(secondsSince1970: Int64(below(1_000_000))))
            case .localDateTime: sample.storage.set(index, LocalDateTime(secondsSince1970: Int64(below(1_000_000))))
            case .time: sample.storage.set(index, TimeOfDay(secondsSinceMidnight: below(86_400)))
            case .texts: sample.choices = (0..<below(4)).map { SampleChoice(rawValue: "choice \($0)") }
            case .id, .reference: sample.storage.set(index, SpelledSample.ParentID(raw: RawRecordID("11x\(below(99) + 1)")))
            case .object:
                var place = SpelledPlace(storage: RecordStorage(schema: SpelledPlace.schema))
                place.shut = true
                sample.place = place
            case .rows: sample.lines = (sample.lines ?? []) + [SpelledLine { $0.quantity = 1.25 }]
            case .json: sample.storage.set(index, JSONValue.bool(true))
            }
            return index
        }
    }

    private static func members(_ text: String) throws -> [String: JSONValue] {
        let object = try #require(JSONValue(parsing: Array(text.utf8)).object)
        return Dictionary(object.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 })
    }

    @Test(arguments: 0..<400 as Range<UInt64>)
    func nothingIsLost(seed: UInt64) throws {
        var maker = Maker(random: SeededGenerator(seed: seed))
        let json = maker.record()
        let read = try SpelledSample.decode(json.jsonText)
        let before = try Self.members(read.everything)
        #expect(before == Dictionary(try #require(json.object).map { ($0.key, $0.value) }, uniquingKeysWith: { $1 }))

        var edited = read
        let index = maker.edit(&edited)
        let name = SpelledSample.schema.fields[index].name
        #expect(edited.storage.changedFields == [index])
        var sent = try Self.members(edited.changes())
        if let id = sent.removeValue(forKey: "id") { #expect(id.string == read.storage.rawID(15)?.description) }
        #expect(Array(sent.keys) == [name] && sent[name] != .null)

        // What is sent, a server stores, and reading that gives the same record.
        var stored = before
        stored[name] = sent[name]
        let answer = JSONValue.object(stored.map { JSONMember($0.key, $0.value) })
        let back = try SpelledSample.decode(answer.jsonText)
        // Of rows what may be written is sent; the rest is the server's to add.
        if index != SpelledSample.Index.lines.rawValue { #expect(back == edited, "\(name): \(sent)") }
        #expect(try Self.members(back.everything) == stored)

        var accepted = edited
        accepted.storage.acceptChanges()
        #expect(accepted == edited && !accepted.storage.hasChanges)
        #expect(try Self.members(accepted.everything) == Self.members(edited.everything))
        #expect(edited.detached() == edited && edited.detached().everything == edited.everything)
        edited.storage.discardChanges()
        #expect(edited.everything == read.everything)
    }

    /// Whatever stands there, it is JSON and so it is read.
    @Test(arguments: 0..<200 as Range<UInt64>)
    func nothingCrashes(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed &+ 9_000)
        let members = SpelledSample.schema.fields.map { JSONMember($0.name, .random(depth: 3, using: &random)) }
        let json = JSONValue.object(members)
        let record = try SpelledSample.decode(json.jsonText)
        let storage = record.storage
        for index in -1...SpelledSample.schema.fields.count {
            _ = (storage.text(index), storage.boolean(index), storage.integer(index), storage.decimal(index), storage.date(index))
            _ = (storage.dateTime(index), storage.localDateTime(index), storage.time(index), storage.rawID(index), storage.texts(index))
            _ = (storage.json(index), storage.isNull(index), storage.user(index)?.id)
            let choice: SpelledSample.ParentID? = storage.choice(index)
            _ = choice?.sample
            _ = storage.withUTF8(index) { $0?.count }
        }
        _ = "\(record)"
        #expect(try Self.members(record.everything) == Self.members(json.jsonText))
    }
}
