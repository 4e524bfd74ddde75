import Testing

@testable import RecordCore

@Suite struct RecordRowDescriptionTests {
    @Test func printsLikeAStruct() throws {
        var record = try SampleRecord.decoded(
            #"""
            {"Last_Name":"Sm\"ith","Owner":{"id":"5","name":"Pat","email":"p@x.y"},"What_Id":{"id":"6","module":"Deals"},"Active":true,"Size":3,
             "Due":"2024-02-29","Created_Time":"2024-05-01T10:00:00+05:30","Languages":["de"],"Items":[{"id":"9","Name":"A"}],
             "Anything":{"a":1},"Description":null,"id":"4876","$approved":true}
            """#)
        record.amount = 1250.55
        #expect("\(record)" == #"SampleRecord(id: 4876, Last_Name: "Sm\"ith", Owner: Reference(id: 5, name: "Pat", email: "p@x.y"), Active: true, Size: 3, Amount: 1250.55, Due: 2024-02-29, Created_Time: 2024-05-01T10:00:00+05:30, Languages: ["de"], Items: [SampleRow(id: 9, Name: "A")], Anything: {"a":1}, Description: nil, What_Id: Reference(id: 6, module: "Deals"))"#)
        #expect(String(reflecting: record) == "\(record)")
        #expect("\([SampleRow { $0.name = "x" }])" == #"[SampleRow(Name: "x")]"#)
        #expect("\(SampleRow { _ in })" == "SampleRow()")
    }

    @Test func oddValuesPrintAsTheyCame() throws {
        let record = try SampleRecord.decoded(#"{"Size":"many","Due":"soon","Owner":7,"id":null}"#)
        #expect("\(record)" == #"SampleRecord(id: nil, Owner: 7, Size: "many", Due: "soon")"#)
    }

    @Test func mirrorsLikeAStruct() throws {
        let record = try SampleRecord.decoded(
            #"{"Last_Name":"Smith","Size":3,"Due":"soon","Description":null,"Items":[{"Name":"A"}],"Owner":{"id":"5"},"id":"1","$x":[true]}"#)
        let mirror = Mirror(reflecting: record)
        #expect(mirror.displayStyle == .struct)
        #expect(mirror.children.map(\.label) == ["id", "Last_Name", "Owner", "Size", "Due", "Items", "Description", "$x"])
        let values = Dictionary(uniqueKeysWithValues: mirror.children.map { ($0.label ?? "", $0.value) })
        #expect(values["id"] as? RawRecordID == "1" && values["Last_Name"] as? String == "Smith" && values["Size"] as? Int == 3)
        #expect(values["Due"] as? JSONValue == "soon" && (values["Items"] as? [SampleRow])?.first?.name == "A")
        #expect((values["Owner"] as? AnyReference)?.id == "5" && values["$x"] as? JSONValue == [true])
        let null = try #require(values["Description"])
        #expect(Mirror(reflecting: null).displayStyle == .optional && Mirror(reflecting: null).children.isEmpty)
        var dumped = ""
        dump(record, to: &dumped)
        #expect(dumped.contains(#"- Last_Name: "Smith""#))
    }
}
