import Foundation
import Testing

@testable import RecordCore

@Suite struct RecordRowCodableTests {
    private func roundTrip<T: Codable>(_ value: T) throws -> T {
        try JSONDecoder().decode(T.self, from: JSONEncoder().encode(value))
    }

    @Test func wireNamesAndShapes() throws {
        var record = try SampleRecord.decoded(
            #"{"id":"007","Owner":{"id":"12345678901234567890123","name":"Pat","email":"p@x.y"},"Amount":1250.55,"Due":"2024-02-29","$approved":true,"Description":null}"#)
        record.lastName = "Smith"
        record.items = [SampleRow { $0.name = "A"; $0.price = 2.50 }]
        let data = try JSONEncoder().encode(record)
        let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect(Set(object.keys) == ["id", "Owner", "Amount", "Due", "$approved", "Description", "Last_Name", "Items"])
        #expect(object["id"] as? String == "007" && object["Last_Name"] as? String == "Smith" && object["Description"] is NSNull)
        #expect((object["Owner"] as? [String: String])?["id"] == "12345678901234567890123")
        #expect(((object["Items"] as? [[String: Any]])?.first?["Price"] as? NSNumber)?.doubleValue == 2.5)

        let back = try roundTrip(record)
        #expect(back == record && back.hashValue == record.hashValue)
        #expect(!back.storage.hasChanges && back.amount == 1250.55 && back.items?.first?.price == 2.5 && back.id == "007")
        #expect(back.storage.isNull(11) && !back.storage.isLoaded(2))
    }

    @Test func randomRowsComeBackEqual() throws {
        var random = SeededGenerator(seed: 17)
        for _ in 0..<300 {
            let row = JSONValue.randomRow(SampleRecord.schema, using: &random)
            var record = try SampleRecord.decoded(row.jsonText)
            if Bool.random(using: &random) { record.lastName = .random(upTo: 10, using: &random) }
            if Bool.random(using: &random) { record.amount = nil }
            let back = try roundTrip(record)
            #expect(back == record, "\(row)")
            #expect(!back.storage.hasChanges)
            #expect(try roundTrip([record, record]) == [record, record])
        }
    }

    @Test func insideOtherTypesAndFormats() throws {
        struct Envelope: Codable, Equatable {
            var title: String
            var record: SampleRecord
            var rows: [SampleRow]
        }
        let envelope = Envelope(
            title: "x", record: try .decoded(#"{"id":"1","Last_Name":"A","Amount":0.1,"Active":true,"Languages":["de","en"]}"#),
            rows: [SampleRow { $0.name = "é" }])
        #expect(try roundTrip(envelope) == envelope)
        let plist = try PropertyListEncoder().encode(envelope)
        #expect(try PropertyListDecoder().decode(Envelope.self, from: plist) == envelope)
    }

    @Test(arguments: ["[1]", "[\"x\"]", "[null]", "[[]]"])
    func whatIsNoObjectIsRefused(json: String) {
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([SampleRecord].self, from: Data(json.utf8)) }
    }
}
