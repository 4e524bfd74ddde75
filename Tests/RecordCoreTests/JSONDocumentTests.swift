import Foundation
import Testing

@testable import RecordCore

@Suite struct JSONDocumentTests {
    private func place(_ text: String, of needle: String) throws -> (line: Int, column: Int) {
        let document = try JSONDocument(parsing: Array(text.utf8))
        func find(_ node: JSONNode) -> Int? {
            if node.string == needle || node.number?.text == needle { return node.offset }
            for member in node.members {
                if member.key == needle { return member.keyOffset }
                if let offset = find(member.value) { return offset }
            }
            return node.elements.lazy.compactMap { find($0) }.first
        }
        return document.position(at: try #require(find(document.root)))
    }

    @Test func placesInEveryKindOfText() throws {
        let lines = ["{", "  \"é\": [1, \"größe\", 2],", "", "  \"k\" : 3", "}"]
        for newline in ["\n", "\r\n", "\r"] {
            for mark in ["", "\u{FEFF}"] {
                let text = mark + lines.joined(separator: newline)
                #expect(try place(text, of: "é") == (2, 3))
                #expect(try place(text, of: "1") == (2, 10))
                #expect(try place(text, of: "größe") == (2, 13))
                // Bytes, not characters: ö and ß have two each.
                #expect(try place(text, of: "2") == (2, 24))
                #expect(try place(text, of: "k") == (4, 3))
                #expect(try place(text, of: "3") == (4, 9))
            }
        }
        #expect(try place(#"{"a":{"b":[7]}}"#, of: "7") == (1, 12))
        #expect(try place("\u{FEFF}[5]", of: "5") == (1, 2))
    }

    @Test func everyNodeStandsWhereItSays() throws {
        var random = SeededGenerator(seed: 13)
        for _ in 0..<200 {
            let value = JSONValue.random(depth: 4, using: &random)
            let bytes = Array((Bool.random(using: &random) ? value.jsonText : value.prettyText()).utf8)
            let document = try JSONDocument(parsing: bytes)
            #expect(document.root.value == value)
            func check(_ node: JSONNode) {
                let first = bytes[node.offset]
                switch node.content {
                case .null: #expect(first == UInt8(ascii: "n"))
                case .bool(let value): #expect(first == UInt8(ascii: value ? "t" : "f"))
                case .number(let number): #expect(bytes[node.offset...].starts(with: number.text.utf8))
                case .string: #expect(first == UInt8(ascii: "\""))
                case .array(let elements):
                    #expect(first == UInt8(ascii: "["))
                    elements.forEach(check)
                case .object(let members):
                    #expect(first == UInt8(ascii: "{"))
                    for member in members {
                        #expect(bytes[member.keyOffset] == UInt8(ascii: "\""))
                        check(member.value)
                    }
                }
                let place = document.position(at: node.offset)
                let before = bytes[..<node.offset]
                #expect(place.line == before.count { $0 == UInt8(ascii: "\n") } + 1)
                #expect(place.column == node.offset - (before.lastIndex(of: UInt8(ascii: "\n")) ?? -1))
            }
            check(document.root)
        }
    }

    @Test func lookups() throws {
        let document = try JSONDocument(parsing: Array(#"{"a":[1.0,true,"x",null],"b":{"c":2},"b":{"c":3},"a2":-1}"#.utf8))
        let root = document.root
        #expect(root["a"]?[0]?.int == 1 && root["a"]?[1]?.bool == true && root["a"]?[2]?.string == "x" && root["a"]?[3]?.isNull == true)
        #expect(root["b"]?["c"]?.int == 3 && root["c"] == nil && root["a"]?[4] == nil && root[0] == nil)
        #expect(root.duplicates.map(\.key) == ["b"] && root.duplicates.first.map { document.position(at: $0.keyOffset).column } == 38)
        #expect(root.members.count == 4 && root["a"]?.elements.count == 4 && root.elements.isEmpty)
        #expect(root["a"]?.object == nil && root.array == nil && root["a2"]?.number?.text == "-1")
    }

    @Test(arguments: [
        ("[1,\n 2,\r\n ]", "line 3, column 2: expected a value, found \"]\""),
        ("", "line 1, column 1: the text ends in the middle of a value"),
        ("  \n", "line 2, column 1: the text ends in the middle of a value"),
        ("[1, 2", "line 1, column 6: the text ends in the middle of a value"),
        ("{\"a\": }", "line 1, column 7: expected a value, found \"}\""),
        ("{\"a\" 1}", "line 1, column 6: expected \":\" after the key, found \"1\""),
        ("{a: 1}", "line 1, column 2: expected a key in quotes, found \"a\""),
        ("{\"a\": 1,}", "line 1, column 9: expected a key in quotes, found \"}\""),
        ("[1 2]", "line 1, column 4: expected \",\" or \"]\", found \"2\""),
        ("{\"a\": 1 \"b\": 2}", "line 1, column 9: expected \",\" or \"}\", found a string"),
        ("[1]x", "line 1, column 4: something follows the end of the document"),
        ("[1]\u{0}", "line 1, column 4: something follows the end of the document"),
        ("<html>", "line 1, column 1: expected a value, found \"<\""),
        ("[\u{1}]", "line 1, column 2: expected a value, found byte 0x01"),
    ])
    func errorsSayWhereAndWhat(text: String, expected: String) {
        for mark in ["", "\u{FEFF}"] {
            let error = #expect(throws: JSONError.self) { try JSONDocument(parsing: Array((mark + text).utf8)) }
            #expect(error?.description == expected)
        }
    }

    @Test(arguments: [
        ("[\"a\nb\"]", JSONError.Reason.controlCharacter), ("[\"\\x\"]", .invalidEscape), ("[\"\\ud800\"]", .loneSurrogate),
        ("[\"\\udc00\"]", .loneSurrogate), ("[\"\\ud800\\u0041\"]", .loneSurrogate), ("[\"\\u12g4\"]", .invalidEscape),
        ("[01]", .invalidNumber), ("[1.]", .invalidNumber), ("[-]", .invalidNumber), ("[1e]", .invalidNumber),
    ])
    func reasons(text: String, reason: JSONError.Reason) {
        let error = #expect(throws: JSONError.self) { try JSONDocument(parsing: Array(text.utf8)) }
        #expect(error?.reason == reason)
    }

    @Test func badUTF8() {
        for bytes in [[0xFF], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0x80]] as [[UInt8]] {
            let error = #expect(throws: JSONError.self) { try JSONDocument(parsing: Array("[\"ab".utf8) + bytes + Array("cd\"]".utf8)) }
            #expect(error?.reason == .invalidUTF8)
        }
    }

    @Test func depthIsLimited() throws {
        func nested(_ depth: Int) -> [UInt8] {
            Array(repeating: UInt8(ascii: "["), count: depth) + Array(repeating: UInt8(ascii: "]"), count: depth)
        }
        _ = try JSONDocument(parsing: nested(512))
        for depth in [513, 100_000] {
            let error = #expect(throws: JSONError.self) { try JSONDocument(parsing: nested(depth)) }
            #expect(error?.reason == .tooDeep && error?.offset == 512)
        }
        // Beside each other they do not add up.
        _ = try JSONDocument(parsing: Array("[\(Array(repeating: "[[]]", count: 2_000).joined(separator: ","))]".utf8))
    }

    /// Threads of the concurrency runtime have 512 kB of stack on Apple's systems. The deepest tree takes less than
    /// 400 kB in optimised code; tests run unoptimised, with frames that are larger.
    @Test func deepTreesFitOnSmallStacks() async throws {
        let text = String(repeating: "[", count: 512) + String(repeating: "]", count: 512)
        let equal = await withCheckedContinuation { continuation in
            let thread = Thread {
                let document = try? JSONDocument(parsing: Array(text.utf8))
                let value = try? JSONValue(parsing: text.utf8)
                let same = document?.root.value == value && document?.root.value.hashValue == value?.hashValue
                continuation.resume(returning: same && value?.jsonText == text && value?.prettyText().isEmpty == false)
            }
            thread.stackSize = 1024 * 1024
            thread.start()
        }
        #expect(equal)
    }
}
