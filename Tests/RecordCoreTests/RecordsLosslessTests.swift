import Testing

@testable import RecordCore

/// Editing loses nothing: a change sends its field alone, and everything else is still there as it came.
@Suite struct RecordsLosslessTests {
    private struct Editor {
        var random: SeededGenerator

        /// Sets one field that may be written to something else; gives its index.
        mutating func change(_ sample: inout Sample) -> Int {
            let writable = Sample.schema.fields.indices.filter { Sample.schema.fields[$0].traits.contains(.writable) }
            let index = writable[Int.random(in: writable.indices, using: &random)]
            let number = Int.random(in: 0..<1_000_000, using: &random)
            if Int.random(in: 0..<5, using: &random) == 0, index != Sample.Index.lines.rawValue {
                sample.storage.set(index, change: .null)
                return index
            }
            switch Sample.schema.fields[index].shape {
            case .text: sample.storage.set(index, "text \(number)")
            case .id: sample.storage.set(index, RawRecordID(String(number)))
            case .boolean: sample.storage.set(index, Bool.random(using: &random))
            case .integer: sample.storage.set(index, number)
            case .decimal: sample.storage.set(index, ExactDecimal("\(number).25"))
            case .date: sample.storage.set(index, CalendarDate(daysSince1970: Int32(number % 30_000)))
            case .dateTime: sample.storage.set(index, ZonedDateTime(secondsSince1970: Int64(number), offsetMinutes: 330))
            case .localDateTime: sample.storage.set(index, LocalDateTime(secondsSince1970: Int64(number)))
            case .time: sample.storage.set(index, TimeOfDay(secondsSinceMidnight: number % 86_400))
            case .texts: sample.storage.set(index, change: .texts(["x \(number)"]))
            case .reference: sample.storage.set(index, AnyReference(id: RawRecordID(String(number)), module: nil))
            case .object:
                var place = SamplePlace(storage: RecordStorage(schema: SamplePlace.schema))
                place.street = "street \(number)"
                sample.storage.set(index, place)
            case .rows: sample.lines = (sample.lines ?? []) + [SampleLine { $0.quantity = number }]
            case .json: sample.storage.set(index, JSONValue.string("json \(number)"))
            }
            return index
        }
    }

    private static func members(_ text: String) throws -> [String: JSONValue] {
        let object = try #require(JSONValue(parsing: Array(text.utf8)).object)
        return Dictionary(object.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 })
    }

    @Test(arguments: 0..<400 as Range<UInt64>)
    func aChangeSendsItsFieldAlone(seed: UInt64) throws {
        var maker = SampleMaker(seed: seed, oddity: 35)
        let json = maker.record()
        let read = try Sample.decode(json.jsonText)
        let before = try Self.members(read.everything)
        // What was read is written as it came, odd and unknown things among it.
        let original = try #require(json.object)
        #expect(before == Dictionary(original.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 }))

        var editor = Editor(random: SeededGenerator(seed: seed &+ 77))
        var edited = read
        let index = editor.change(&edited)
        let name = Sample.schema.fields[index].name
        #expect(edited.storage.changedFields == [index])

        var sent = try Self.members(edited.changes())
        // An id that is none (null, an object …) names no record.
        if let id = sent.removeValue(forKey: "id") { #expect(id.string == read.storage.rawID(14)?.description) }
        #expect(Array(sent.keys) == [name])

        var after = try Self.members(edited.everything)
        #expect(after[name] != nil)
        after[name] = before[name]
        #expect(after == before)

        var accepted = edited
        accepted.storage.acceptChanges()
        #expect(accepted == edited && !accepted.storage.hasChanges)
        #expect(try Self.members(accepted.everything) == Self.members(edited.everything))
        #expect(edited.detached() == edited)

        edited.storage.discardChanges()
        #expect(edited.everything == read.everything && !edited.storage.hasChanges)
    }
}
