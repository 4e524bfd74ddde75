import Testing

@testable import RecordCore

/// What is read comes back: losslessly as JSON, equal and equally hashed however it is held.
@Suite struct RecordsContentTests {
    /// One record held in many ways.
    private func forms(_ json: JSONValue, _ random: inout SeededGenerator) throws -> [Sample] {
        let text = json.jsonText
        let whole = try Sample.decode(text)
        let columns = Sample.schema.fields.indices.filter { _ in Bool.random(using: &random) }
        let narrow = try Sample.decode(text, columns: columns)
        var accepted = narrow
        for index in Sample.schema.fields.indices where Bool.random(using: &random) {
            guard let value = whole.storage.value(index), let raw = whole.storage.rawValue(Sample.schema.fields[index].name)
            else { continue }
            // A reference as a value has no place for unusual keys.
            if case .reference = Sample.schema.fields[index].shape {
                accepted.storage.set(index, change: .json(raw))
            } else {
                accepted.storage.set(index, change: value)
            }
        }
        let overlaid = accepted
        accepted.storage.acceptChanges()
        #expect(!accepted.storage.hasChanges)
        return [whole, narrow, overlaid, accepted, whole.detached(), narrow.detached(), overlaid.detached()]
    }

    @Test func allFormsOfARecordAreEqual() throws {
        var maker = SampleMaker(seed: 71, oddity: 12)
        var random = SeededGenerator(seed: 72)
        for _ in 0..<250 {
            let json = maker.record()
            let forms = try forms(json, &random)
            for form in forms {
                #expect(form == forms[0], "\(json)")
                #expect(form.hashValue == forms[0].hashValue, "\(json)")
            }
        }
    }

    @Test func nothingIsLost() throws {
        var maker = SampleMaker(seed: 73, oddity: 25)
        var random = SeededGenerator(seed: 74)
        for _ in 0..<500 {
            let json = maker.record()
            let columns = Bool.random(using: &random) ? nil : Sample.schema.fields.indices.filter { _ in Bool.random(using: &random) }
            let sample = try Sample.decode(json.jsonText, columns: columns)
            #expect(try JSONValue(parsing: sample.everything.utf8) == json)
            #expect(try JSONValue(parsing: sample.detached().everything.utf8) == json)
            for member in json.object ?? [] { #expect(sample.storage.rawValue(member.key) == member.value) }
        }
    }

    @Test func differentContentDiffers() throws {
        let base = #"{"City":"a","Count":1,"Owner":{"id":"1","name":"n"},"Lines":[{"Product":"p"}],"$x":1}"#
        let others = [
            #"{"City":"b","Count":1,"Owner":{"id":"1","name":"n"},"Lines":[{"Product":"p"}],"$x":1}"#,
            #"{"City":"a","Count":2,"Owner":{"id":"1","name":"n"},"Lines":[{"Product":"p"}],"$x":1}"#,
            #"{"City":"a","Count":1,"Owner":{"id":"2","name":"n"},"Lines":[{"Product":"p"}],"$x":1}"#,
            #"{"City":"a","Count":1,"Owner":{"id":"1","name":"m"},"Lines":[{"Product":"p"}],"$x":1}"#,
            #"{"City":"a","Count":1,"Owner":{"id":"1","name":"n"},"Lines":[{"Product":"q"}],"$x":1}"#,
            #"{"City":"a","Count":1,"Owner":{"id":"1","name":"n"},"Lines":[],"$x":1}"#,
            #"{"City":"a","Count":1,"Owner":{"id":"1","name":"n"},"Lines":[{"Product":"p"}],"$x":2}"#,
            #"{"City":"a","Count":1,"Owner":{"id":"1","name":"n"},"Lines":[{"Product":"p"}]}"#,
            #"{"City":"a","Count":null,"Owner":{"id":"1","name":"n"},"Lines":[{"Product":"p"}],"$x":1}"#,
            #"{"City":"a","Owner":{"id":"1","name":"n"},"Lines":[{"Product":"p"}],"$x":1}"#,
        ]
        for other in others { #expect(try Sample.decode(base) != Sample.decode(other), "\(other)") }
        let reordered = #"{"$x":1,"Lines":[{"Product":"p"}],"Owner":{"name":"n","id":"1","email":null},"Count":1,"City":"a"}"#
        #expect(try Sample.decode(base) == Sample.decode(reordered))
        #expect(try Sample.decode(#"{"Amount":1.50}"#) == Sample.decode(#"{"Amount":1.5}"#))
        #expect(try Sample.decode(#"{"Moment":"2026-01-01T00:00:00Z"}"#) == Sample.decode(#"{"Moment":"2026-01-01T00:00:00+00:00"}"#))
        #expect(Set(try [base, reordered, others[0]].map { try Sample.decode($0) }).count == 2)
    }

    @Test func rowsMadeInCodeEqualRowsThatWereRead() throws {
        var made = Sample(id: "7")
        made.lastName = "Smith"
        made.owner = UserReference(id: "1", name: "n", email: "e@x.y")
        made.what = AnyReference(id: "2", module: "Deals", name: "d")
        made.lines = [SampleLine { $0.product = "p"; $0.item = .id("9") }]
        let read = try Sample.decode("""
            {"id":"7","Last_Name":"Smith","Owner":{"id":"1","name":"n","email":"e@x.y"},
             "What_Id":{"module":"Deals","id":"2","name":"d"},"Lines":[{"Product":"p","Item":{"id":"9"}}]}
            """)
        #expect(made == read && made.hashValue == read.hashValue)
        #expect(made.storage.extras == [] && made.storage.rawValue("$x") == nil)
    }

    @Test func textsCompareAsBytes() throws {
        let page = try Sample.page(#"{"data":[{"City":"b"},{"City":"ä"},{},{"City":"a"},{"City":"ab"},{"City":null}]}"#)
        var rows = page.records(as: Sample.self)
        rows[0].city = "aa"
        let sorted = rows.sorted { $0.storage.isText(1, before: $1.storage) }
        #expect(sorted.map(\.city) == ["a", "aa", "ab", "ä", nil, nil])
        #expect(rows[1].storage.withUTF8(1) { $0.map(Array.init) } == Array("ä".utf8))
        #expect(rows[0].storage.withUTF8(1) { $0.map(Array.init) } == Array("aa".utf8))
        #expect(rows[2].storage.withUTF8(1) { $0 == nil })
    }
}
