import Testing

@testable import RecordCore

@Suite struct PagesFindingsTests {
    private func findings(_ record: String) throws -> [PageFinding] {
        try Sample.page("{\"data\":[{},\(record)]}").findings
    }

    @Test(arguments: [
        ("Last_Name", "12", "number"), ("City", "true", "boolean"), ("City", "{}", "object"), ("City", "[\"a\"]", "array"),
        ("Done", "\"true\"", "string"), ("Done", "1", "number"), ("Count", "\"12\"", "string"), ("Count", "12.5", "number"),
        ("Count", "12.0", "number"), ("Count", "{}", "object"), ("Amount", "\"1.5\"", "string"), ("Day", "\"28.02.2026\"", "string"),
        ("Day", "\"\"", "string"), ("Day", "20260228", "number"), ("Moment", "\"2026-02-28\"", "string"), ("Moment", "0", "number"),
        ("Tags", "\"a\"", "string"), ("Tags", "[1]", "array"), ("Tags", "[\"a\",null]", "array"), ("Owner", "{}", "object"),
        ("Owner", "\"5\"", "string"), ("Owner", "{\"name\":\"x\"}", "object"), ("Owner", "{\"id\":5}", "object"),
        ("Owner", "{\"id\":null}", "object"), ("Owner", "[]", "array"), ("Owner", "{\"id\":\"1\",\"id\":\"2\"}", "object"),
        ("Place", "[]", "array"), ("Place", "{}", "object"), ("Place", "\"x\"", "string"), ("Lines", "{}", "object"),
        ("Lines", "[null]", "array"), ("Lines", "[{\"id\":\"1\"},5]", "array"), ("id", "12", "number"), ("Score", "{}", "object"),
    ])
    func otherShapesAreKeptAndReported(field: String, value: String, found: String) throws {
        let record = "{\"\(field)\":\(value),\"$after\":[1]}"
        let expected = PageFinding(kind: .unexpectedShape(found: found), field: field, row: 1)
        #expect(try findings(record) == [expected])
        let sample = try Sample.decode(record)
        #expect(sample.storage.isLoaded(try #require(Sample.schema.index(of: field))))
        #expect(try sample.storage.rawValue(field) == JSONValue(parsing: value.utf8))
        #expect(sample.everything == record)
        #expect(sample.storage.rawValue("$after") == [1])
    }

    @Test(arguments: [
        "{\"City\":\"x\"}", "{\"City\":null}", "{\"Amount\":1e400}", "{\"Amount\":1234567890123456789012}", "{\"Amount\":-0}",
        "{\"Count\":9221120237041090561}", "{\"Count\":123456789012345678901234567890}", "{\"Count\":-0}", "{\"Moment\":\"2026-02-28T10:00:00.5Z\"}",
        "{\"id\":\"00012\"}", "{\"id\":\"10x4\"}", "{\"id\":\"123456789012345678901234567890\"}", "{\"id\":\"9221120237041090561\"}",
        "{\"Lines\":[]}", "{\"Lines\":[{}]}", "{\"Tags\":[]}", "{\"Anything\":{}}", "{\"Owner\":{\"id\":\"x\",\"more\":{}}}",
    ])
    func oddButGoodValuesAreNoFindings(record: String) throws {
        #expect(try findings(record).isEmpty)
        #expect(try Sample.decode(record).everything == record)
    }

    @Test func nullInARequiredField() throws {
        let expected = PageFinding(kind: .nullInRequiredField, field: "Last_Name", row: 1)
        #expect(try findings("{\"Last_Name\":null}") == [expected])
        let sample = try Sample.decode("{\"Last_Name\":null}")
        #expect(sample.lastName == "" && sample.storage.isNull(0))
    }

    @Test func ofDuplicatesTheLastCounts() throws {
        let record = "{\"City\":\"a\",\"$x\":1,\"City\":\"b\",\"$x\":2,\"$y\":3}"
        #expect(try findings(record) == ["City", "$x"].map { PageFinding(kind: .duplicateKey, field: $0, row: 1) })
        let sample = try Sample.decode(record)
        #expect(sample.city == "b" && sample.storage.extras == [JSONMember("$x", 2), JSONMember("$y", 3)])
        let envelope = try Sample.page("{\"data\":[{\"City\":\"a\"}],\"data\":[{\"City\":\"b\"},{}]}")
        #expect(envelope.records(as: Sample.self).map(\.city) == ["b", nil])
        #expect(envelope.findings == [PageFinding(kind: .duplicateKey, field: "data", row: 0)])
    }

    @Test func fieldsInsideRowsHaveTheirPath() throws {
        let record = "{\"Lines\":[{\"Quantity\":1},{\"Quantity\":\"2\",\"Quantity\":3}],\"Place\":{\"Inside\":[{\"Street\":5}]}}"
        #expect(try findings(record) == [
            PageFinding(kind: .unexpectedShape(found: "string"), field: "Lines.Quantity", row: 1),
            PageFinding(kind: .duplicateKey, field: "Lines.Quantity", row: 1),
            PageFinding(kind: .unexpectedShape(found: "number"), field: "Place.Inside.Street", row: 1),
        ])
        // What was said about rows goes when their array turns out to be odd as a whole.
        #expect(try findings("{\"Lines\":[{\"Quantity\":\"2\",\"$x\":1},null],\"$x\":2}")
            == [PageFinding(kind: .unexpectedShape(found: "array"), field: "Lines", row: 1)])
    }

    @Test func whatIsNoRecordKeepsItsPlace() throws {
        let page = try Sample.page("{\"data\":[null,{\"City\":\"x\"},[{}],7]}")
        #expect(page.records(as: Sample.self).map(\.city) == [nil, "x", nil, nil])
        #expect(page.findings.map(\.row) == [0, 2, 3] && page.findings.allSatisfy { $0.field == "data" })
        #expect(page.findings.first?.kind == .unexpectedShape(found: "null"))
    }

    @Test func otherShapesAreReadWhereThatIsSafe() throws {
        let sample = try Sample.decode("""
            {"Last_Name":12.50,"City":true,"Done":"true","Count":"12","Amount":"1.50","Tags":"a","Owner":{"id":5,"name":"x"},
             "What_Id":{"name":"no id"},"Lines":[{"Product":"p"},null,3],"Place":"x","id":5725767000000411001,"Day":"","Score":12}
            """)
        #expect(sample.lastName == "12.50" && sample.city == "true" && sample.done == true && sample.count == 12)
        #expect(sample.amount == 1.5 && sample.tags == ["a"] && sample.owner == UserReference(id: "5", name: "x"))
        #expect(sample.what == nil && sample.lines?.map(\.product) == ["p"] && sample.place == nil)
        #expect(sample.id == "5725767000000411001" && sample.day == nil && sample.score == "12")
        #expect(try Sample.decode("{\"Count\":12.0}").count == 12 && Sample.decode("{\"Count\":12.5}").count == nil)
        #expect(try Sample.decode("{\"Done\":1}").done == nil && Sample.decode("{\"City\":{\"a\":1}}").city == nil)
        #expect(try Sample.decode("{\"Place\":{}}").place == nil && Sample.decode("{\"Owner\":{}}").owner == nil)
        #expect(try Sample.decode("{\"Tags\":[1,null,\"b\"]}").tags == ["1", "b"])
        #expect(try Sample.decode("{\"Amount\":12345678901234567}").amount?.description == "12345678901234567")
        #expect(try Sample.decode("{\"Moment\":\"2026-02-28T10:00:00.5Z\"}").moment?.description == "2026-02-28T10:00:00+00:00")
    }
}
