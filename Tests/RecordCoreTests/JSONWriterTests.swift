import Foundation
import Testing

@testable import RecordCore

@Suite struct JSONWriterTests {
    private func text(_ write: (inout JSONWriter) -> Void) -> String {
        var writer = JSONWriter(capacity: 0)
        write(&writer)
        return writer.finishText()
    }

    @Test func structure() {
        #expect(text { $0.beginObject(); $0.endObject() } == "{}")
        #expect(text { $0.beginArray(); $0.endArray() } == "[]")
        #expect(text { $0.null() } == "null")
        #expect(text { _ in } == "")
        let document = text {
            $0.beginObject()
            $0.key("a")
            $0.beginArray()
            $0.integer(1); $0.beginObject(); $0.endObject(); $0.bool(true); $0.bool(false); $0.string(","); $0.null()
            $0.endArray()
            $0.key(preEscaped: "b")
            $0.decimal(-1250.55)
            $0.key("c\"")
            $0.id("5725767000000411001")
            $0.key("d")
            $0.id("00x")
            $0.key("e")
            $0.date(CalendarDate(daysSince1970: 1))
            $0.key("f")
            $0.dateTime(ZonedDateTime(secondsSince1970: 0, offsetMinutes: -90))
            $0.key("g")
            $0.raw(Array(#"{"x":[1]}"#.utf8))
            $0.endObject()
        }
        #expect(document == #"{"a":[1,{},true,false,",",null],"b":-1250.55,"c\"":"5725767000000411001","d":"00x","e":"1970-01-02","f":"1969-12-31T22:30:00-01:30","g":{"x":[1]}}"#)
    }

    @Test(arguments: [Int.min, Int.max, 0, -1, 9, 10, 99, 100, 12_345, -1_000_000])
    func integers(value: Int) {
        #expect(text { $0.integer(value) } == String(value))
    }

    @Test func everyControlCharacterIsEscaped() throws {
        for scalar in 0..<0x100 as Range<UInt32> {
            let character = String(try #require(Unicode.Scalar(scalar)))
            // At every place of a string around the eight-byte steps.
            for place in [0, 1, 6, 7, 8, 9, 15, 16, 17] {
                let string = String(repeating: "a", count: place) + character + "zz"
                let data = Data(text { $0.string(string) }.utf8)
                #expect(try JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed) as? String == string)
            }
        }
        #expect(text { $0.string("\u{1}\n\t\r\u{8}\u{c}\"\\/\u{7f}\u{2028}") } == "\"\\u0001\\n\\t\\r\\b\\f\\\"\\\\/\u{7f}\u{2028}\"")
    }

    @Test func randomStringsComeBack() throws {
        var random = SeededGenerator(seed: 6)
        for _ in 0..<2_000 {
            let string = String.random(upTo: 60, using: &random)
            let data = Data(text { $0.string(string) }.utf8)
            let back = try JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed) as? String
            #expect(back.map { Array($0.utf8) } == Array(string.utf8))
            #expect(text { writer in string.withUTF8Bytes { writer.string(utf8: $0) } } == text { $0.string(string) })
        }
    }

    @Test func growsFromNothing() {
        var writer = JSONWriter(capacity: 1)
        writer.beginArray()
        for number in 0..<10_000 { writer.string(String(number)) }
        writer.string(String(repeating: "\n", count: 100_000))
        writer.endArray()
        let bytes = writer.finish()
        #expect(bytes.count == 2 + 10_000 * 3 + 38_890 + 200_002)
    }
}

extension String {
    /// Text with everything a JSON writer or parser may stumble over.
    static func random(upTo length: Int, using random: inout SeededGenerator) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 0...length, using: &random) {
            switch Int.random(in: 0..<8, using: &random) {
            case 0: text.unicodeScalars.append(Unicode.Scalar(UInt8.random(in: 0..<0x20, using: &random)))
            case 1: text += "\""
            case 2: text += "\\"
            case 3: text.unicodeScalars.append(Unicode.Scalar(UInt32.random(in: 0x80...0xD7FF, using: &random)) ?? "x")
            case 4: text.unicodeScalars.append(Unicode.Scalar(UInt32.random(in: 0x10000...0x10FFFF, using: &random)) ?? "x")
            default: text.unicodeScalars.append(Unicode.Scalar(UInt8.random(in: 0x20..<0x7F, using: &random)))
            }
        }
        return text
    }
}
