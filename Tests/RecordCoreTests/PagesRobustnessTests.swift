import Foundation
import Testing

@testable import RecordCore

@Suite struct PagesRobustnessTests {
    private func accepts(_ bytes: [UInt8], _ decoder: PageDecoder) -> Bool {
        (try? decoder.decode(bytes)) != nil
    }

    @Test func everyTruncationIsRejected() {
        let text = Array("{\"data\":[\(PagesDecodingTests.full)],\"info\":{\"more_records\":false}}".utf8)
        let decoder = PageDecoder(schema: Sample.schema)
        #expect(accepts(text, decoder))
        for length in 0..<text.count {
            #expect(!accepts(Array(text.prefix(length)), decoder), "\(length) bytes")
        }
        // The decoder is as good as new after an error.
        #expect(accepts(text, decoder))
    }

    @Test func agreesWithThePlainCheckOnMutations() {
        var maker = SampleMaker(seed: 31, oddity: 15)
        var random = SeededGenerator(seed: 32)
        let alphabet = Array("{}[]\",:\\u0123456789eE+-.tfnd8c \n\u{0}".utf8) + [0x80, 0xC3, 0xE2, 0xED, 0xF0, 0xFF]
        let decoder = PageDecoder(schema: Sample.schema)
        let narrow = PageDecoder(schema: Sample.schema, columns: [0, 8])
        for _ in 0..<100 {
            let rows = JSONValue.array([maker.record(), maker.record()])
            let original = Array("{\"data\":\(rows.jsonText),\"info\":{}}".utf8)
            for _ in 0..<20 {
                var bytes = original
                let place = Int.random(in: 1..<bytes.count, using: &random)
                let byte = alphabet.randomElement(using: &random) ?? 0
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes.insert(byte, at: place)
                case 1: bytes.remove(at: place)
                default: bytes[place] = byte
                }
                let expected = ReferenceJSON.accepts(bytes)
                for decoder in [decoder, narrow] {
                    let page = try? decoder.decode(bytes)
                    #expect((page != nil) == expected, "\(String(decoding: bytes, as: UTF8.self))")
                    // What was accepted can be read and written completely.
                    for record in page?.records(as: Sample.self) ?? [] {
                        touch(record)
                        #expect(ReferenceJSON.accepts(Array(record.everything.utf8)))
                    }
                }
            }
        }
    }

    /// Reads every field through every accessor.
    private func touch(_ record: Sample) {
        let storage = record.storage
        for index in Sample.schema.fields.indices {
            _ = (storage.text(index), storage.boolean(index), storage.integer(index), storage.decimal(index))
            _ = (storage.date(index), storage.dateTime(index), storage.rawID(index), storage.texts(index))
            _ = (storage.anyReference(index), storage.user(index), storage.json(index), storage.isNull(index))
            _ = storage.rows(index).map { (rows: [SampleLine]) in rows.map(\.product) }
            _ = (storage.object(index) as SamplePlace?)?.street
            _ = storage.withUTF8(index) { $0?.count }
        }
    }

    @Test func indicesBeyondTheTableReadAsNothing() throws {
        let storage = try Sample.decode(PagesDecodingTests.full).storage
        for index in [-1, Sample.schema.fields.count, 1_000, .max, .min] {
            #expect(storage.text(index) == nil && storage.value(index) == nil && !storage.isLoaded(index) && !storage.isNull(index))
            var copy = storage
            copy.set(index, "x")
            #expect(!copy.hasChanges)
        }
    }

    @Test func deepValuesAreKeptAndDeeperOnesRefused() throws {
        func record(_ depth: Int) -> String {
            "{\"id\":\"1\",\"Anything\":" + String(repeating: "[", count: depth) + String(repeating: "]", count: depth) + "}"
        }
        // The page's object, its rows and the row itself are three levels.
        #expect(try Sample.decode(record(509)).anything != nil)
        #expect(throws: JSONError.self) { try Sample.decode(record(510)) }
        #expect(throws: JSONError.self) { try Sample.decode(record(100_000)) }
    }

    @Test func tablesThatContainThemselves() throws {
        let depth = 200
        let json = "{\"Place\":" + String(repeating: "{\"Street\":\"s\",\"Inside\":[", count: depth) + "{}"
            + String(repeating: "]}", count: depth) + "}"
        let sample = try Sample.decode(json)
        var place = try #require(sample.place)
        var levels = 1
        while let next = place.inside?.first {
            place = next
            levels += 1
        }
        #expect(levels == depth + 1)
        #expect(try JSONValue(parsing: sample.everything.utf8) == JSONValue(parsing: json.utf8))
    }

    @Test func errorsHavePlaces() {
        func error(_ text: String) -> JSONError? {
            do {
                _ = try PageDecoder(schema: Sample.schema).decode(Array(text.utf8))
                return nil
            } catch { return error }
        }
        let broken = error("{\"data\":[\n  {\"City\":\"x\",\n   \"Count\":01}\n]}")
        #expect(broken?.line == 3 && broken?.column == 12 && broken?.reason == .invalidNumber)
        #expect(error("[]")?.reason == .unexpectedShape("array"))
        #expect(error("")?.reason == .endOfInput)
        #expect(error("<html>")?.offset == 0)
        #expect(error("{\"data\":[]} x")?.reason == .trailingBytes)
        #expect(error("{\"data\":[{\"City\":\"\\ud83c\"}]}")?.reason == .loneSurrogate)
    }

    @Test func agreesWithFoundation() throws {
        var maker = SampleMaker(seed: 41, oddity: 0, hasHugeNumbers: false)
        let records = (0..<300).map { _ in maker.record() }
        let text = "{\"data\":\(JSONValue.array(records).jsonText)}"
        let page = try Sample.page(text)
        let root = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        let rows = try #require(root?["data"] as? [[String: Any]])
        #expect(rows.count == page.count)
        for (sample, row) in zip(page.records(as: Sample.self), rows) {
            #expect(sample.storage.text(0) == row["Last_Name"] as? String && sample.city == row["City"] as? String)
            #expect(sample.done == row["Done"] as? Bool)
            #expect(sample.count.map { NSNumber(value: $0) } == row["Count"] as? NSNumber)
            #expect(sample.day?.description == row["Day"] as? String)
            #expect(sample.moment == (row["Moment"] as? String).flatMap { ZonedDateTime($0) })
            #expect(sample.tags == row["Tags"] as? [String])
            let owner = row["Owner"] as? [String: Any]
            #expect(sample.owner?.id.description == owner?["id"] as? String && sample.owner?.name == owner?["name"] as? String)
            #expect(sample.score?.description == row["Score"] as? String)
            #expect(sample.storage.rawID(14)?.description == row["id"] as? String)
            let lines = row["Lines"] as? [[String: Any]]
            #expect(sample.lines?.map(\.product) == lines?.map { $0["Product"] as? String })
            for key in row.keys { #expect(sample.storage.rawValue(key) != nil, "\(key)") }
        }
    }

    @Test func keysInAnyOrderAndManyUnknownOnes() throws {
        var random = SeededGenerator(seed: 51)
        let rows = (0..<300).map { row -> JSONValue in
            var members = (0..<40).map { JSONMember("unknown_\(row * 40 + $0)", .number(JSONNumber($0))) }
            members += [JSONMember("City", .string("c\(row)")), JSONMember("id", .string("\(row)"))]
            members.shuffle(using: &random)
            return .object(members)
        }
        let page = try Sample.page("{\"data\":\(JSONValue.array(rows).jsonText)}")
        #expect(page.findings.isEmpty)
        for (row, sample) in page.records(as: Sample.self).enumerated() {
            #expect(sample.city == "c\(row)" && sample.storage.extras.count == 40)
            #expect(sample.storage.rawValue("unknown_\(row * 40 + 7)")?.int == 7)
            #expect(try JSONValue(parsing: sample.everything.utf8) == rows[row])
        }
    }
}
