import Testing

@testable import RecordCore

@Suite struct JSONRepairTests {
    private func repaired(_ text: String) -> (text: String, escaped: Int, before: String, after: String) {
        let repair = JSONRepair(Array(text.utf8))
        return (
            String(decoding: repair.bytes, as: UTF8.self), repair.escaped, String(decoding: repair.before, as: UTF8.self),
            String(decoding: repair.after, as: UTF8.self))
    }

    @Test func controlCharactersInStringsAreEscaped() throws {
        let broken = "{\"success\":true,\n\t\"result\":{\"a\":\"x\ny\tz\u{1}\r\\\"\u{1F}q\",\"b\u{0}\":[]}}"
        let (text, escaped, before, after) = repaired(broken)
        #expect(text == #"{"success":true,"# + "\n\t" + #""result":{"a":"x\ny\tz\u0001\r\"\u001fq","b\u0000":[]}}"#)
        #expect(escaped == 6 && before.isEmpty && after.isEmpty)
        #expect(try JSONValue(parsing: Array(text.utf8))["result"]?["a"] == "x\ny\tz\u{1}\r\"\u{1F}q")
    }

    @Test func textAroundTheDocumentIsCutOff() {
        let warning = "<br />\n<b>Warning</b>: Undefined array key [x] in {y} on line <b>3</b><br />"
        let json = #"{"success":true,"result":[{"a":"[{\"b\":1}]"}]}"#
        #expect(repaired(warning + "\n" + json) == (json, 0, warning, ""))
        #expect(repaired("\u{FEFF}" + json) == (json, 0, "\u{FEFF}", ""))
        #expect(repaired("Notice: Array [0] {}\n" + json + "\nDeprecated: [] {}") == (json, 0, "Notice: Array [0] {}", "Deprecated: [] {}"))
        #expect(repaired("x[1] [1,2,3]") == ("[1,2,3]", 0, "x[1]", ""))
    }

    @Test(arguments: ["", " ", "Changed successfully", "null", "12", "\"a{b\"", "[]", "{\"a\":\"\\u00e9{\"}\n", "<html></html>"])
    func whatNeedsNothingStaysAsItIs(text: String) {
        let repair = JSONRepair(Array(text.utf8))
        #expect(repair.bytes == Array(text.utf8) && !repair.isRepaired)
    }

    @Test func whatCannotBeRepairedIsStillThere() {
        #expect(repaired("Warning: {\"a\":[1,2") == ("{\"a\":[1,2", 0, "Warning:", ""))
        #expect(repaired("{\"a\":\"x\ny") == ("{\"a\":\"x\\ny", 1, "", ""))
        #expect(repaired("{\"a\":1}}{") == ("{\"a\":1}", 0, "", "}{"))
    }

    /// Valid JSON, mutilated: never a crash, and a second repair changes nothing.
    @Test(arguments: 0..<300 as Range<UInt64>)
    func fuzzedDocuments(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let json = Array(JSONValue.object([JSONMember("result", .random(depth: 4, using: &random))]).jsonText.utf8)
        #expect(JSONRepair(json).bytes == json && !JSONRepair(json).isRepaired)

        var bytes = json
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            let place = Int.random(in: 0...bytes.count, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: bytes.insert(UInt8.random(in: 0..<0x20, using: &random), at: place)
            case 1: bytes.insert(contentsOf: "<b>[\"{</b>".utf8.prefix(Int.random(in: 0...10, using: &random)), at: place)
            case 2 where place < bytes.count: bytes[place] = .random(in: 0...255, using: &random)
            default: bytes.removeSubrange(place..<min(place + 3, bytes.count))
            }
        }
        let once = JSONRepair(bytes)
        let twice = JSONRepair(once.bytes)
        #expect(twice.bytes == once.bytes && twice.escaped == 0)
    }

    /// Any brackets and quotes: a second repair changes nothing either.
    @Test(arguments: 0..<300 as Range<UInt64>)
    func fuzzedBytes(seed: UInt64) {
        var random = SeededGenerator(seed: seed &+ 1_000)
        let alphabet = Array("{}[]\",:\\a1\n\t <\u{1}".utf8)
        let bytes = (0..<Int.random(in: 0..<60, using: &random)).map { _ in alphabet[Int.random(in: alphabet.indices, using: &random)] }
        let once = JSONRepair(bytes)
        let twice = JSONRepair(once.bytes)
        #expect(twice.bytes == once.bytes && twice.escaped == 0, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
        if (try? JSONValue(parsing: bytes)) != nil { #expect(once.bytes == bytes) }
    }
}
