import Testing

@testable import RecordCore

@Suite struct PagesDecodingTests {
    static let full = """
        {"Last_Name":"Müller","City":null,"Done":true,"Count":-12,"Amount":1250.50,"Day":"2026-02-28",\
        "Moment":"2026-02-28T13:45:59+05:30","Tags":["a","b \\"c\\"",""],\
        "Owner":{"name":"Zoë","id":"5725767000000411001","email":"zoe@example.com"},\
        "What_Id":{"id":"1","name":null,"module":{"api_name":"Deals","id":"7"},"$x":[1, 2]},\
        "Place":{"Street":"1 \\ud83c\\udf89","Inside":[{"Street":"a"},{},{"Street":"b","Inside":[]}]},\
        "Lines":[{"id":"11","Product":"P","Quantity":3,"Item":{"id":"4"},"Extra":false},{"id":"12"}],\
        "Anything":{"a":[1.0,{"b":null}]},"Score":"007","id":"5725767000000411002","$approved":true,"$list":[]}
        """

    /// Other writers of JSON than Zoho's put spaces anywhere, before colons too.
    @Test func spacesChangeNothing() throws {
        var spaced = ""
        var isInString = false
        var isEscaped = false
        for character in Self.full {
            let isSpaced = !isInString && "{}[]:,".contains(character)
            spaced += isSpaced ? " \n\t\(character)\r " : String(character)
            if character == "\"", !isEscaped { isInString.toggle() }
            isEscaped = character == "\\" && !isEscaped
        }
        let plain = try Sample.page("{\"data\":[\(Self.full),\(Self.full)]}")
        let page = try Sample.page(" { \"data\" : [ \(spaced) , \(spaced) ] } ")
        #expect(page.findings.isEmpty)
        #expect(page.records(as: Sample.self) == plain.records(as: Sample.self))
    }

    @Test func everyShape() throws {
        let page = try Sample.page("{\"data\":[\(Self.full)]}")
        #expect(page.findings.isEmpty && page.count == 1)
        let sample = try #require(page.records(as: Sample.self).first)
        #expect(sample.lastName == "Müller" && sample.city == nil && sample.done == true && sample.count == -12)
        #expect(sample.storage.isNull(1) && sample.storage.isLoaded(1) && !sample.storage.isNull(0))
        #expect(sample.amount == 1250.5 && sample.day?.description == "2026-02-28")
        #expect(sample.moment?.description == "2026-02-28T13:45:59+05:30")
        #expect(sample.tags == ["a", "b \"c\"", ""])
        #expect(sample.owner == UserReference(id: "5725767000000411001", name: "Zoë", email: "zoe@example.com"))
        #expect(sample.what == AnyReference(id: "1", module: "Deals", name: nil))
        #expect(sample.place?.street == "1 🎉" && sample.place?.inside?.map(\.street) == ["a", nil, "b"])
        #expect(sample.place?.inside?[1].inside == nil && sample.place?.inside?[2].inside == [])
        #expect(sample.lines?.map(\.product) == ["P", nil] && sample.lines?[0].quantity == 3)
        #expect(sample.lines?[0].item == .id("4") && sample.lines?[0].storage.extras == [JSONMember("Extra", false)])
        #expect(sample.lines?.map(\.rowID) == ["11", "12"])
        #expect(sample.anything?["a"]?[1]?["b"] == .null)
        #expect(sample.score == "007" && sample.score?.description == "007")
        #expect(sample.id == "5725767000000411002")
        #expect(sample.storage.extras == [JSONMember("$approved", true), JSONMember("$list", [])])
        #expect(sample.storage.rawValue("$approved") == true && sample.storage.rawValue("nothing") == nil)
        #expect(sample.storage.rawValue("Amount")?.number?.text == "1250.50")
        #expect(!sample.storage.hasChanges)
    }

    @Test func nothingIsLost() throws {
        let sample = try Sample.decode(Self.full)
        #expect(try JSONValue(parsing: sample.everything.utf8) == JSONValue(parsing: Self.full.utf8))
    }

    @Test func columnsThatWereNotAskedForAreKept() throws {
        let narrow = try Sample.decode(Self.full, columns: [0])
        let wide = try Sample.decode(Self.full)
        #expect(narrow.lastName == "Müller" && narrow.id == wide.id)
        #expect(narrow.amount == wide.amount && narrow.owner == wide.owner && narrow.lines == wide.lines)
        #expect(narrow.storage.isLoaded(1) && narrow.storage.isNull(1))
        #expect(narrow == wide && narrow.hashValue == wide.hashValue)
        #expect(narrow.storage.extras == wide.storage.extras)
        #expect(try JSONValue(parsing: narrow.everything.utf8) == JSONValue(parsing: Self.full.utf8))
    }

    @Test func envelopes() throws {
        let page = try Sample.page(#"{"info":{"more_records":true},"data":[{"id":"1"},{"id":"2"}],"x":null}"#)
        #expect(page.envelope == [JSONMember("info", ["more_records": true]), JSONMember("x", .null)])
        #expect(page.records(as: Sample.self).map(\.id) == ["1", "2"])
        #expect(try Sample.page("{}").count == 0)
        #expect(try Sample.page(#"{"data":null,"status":"error"}"#).envelope.map(\.key) == ["data", "status"])
        #expect(try Sample.page(#" { "data" : { "id" : "1" , "City" : "x" } } "#).records(as: Sample.self).map(\.city) == ["x"])
        #expect(try Sample.page(#"{"data":[]}"#).count == 0)
    }
}
