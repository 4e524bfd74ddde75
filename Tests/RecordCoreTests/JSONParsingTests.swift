import Foundation
import Testing

@testable import RecordCore

@Suite struct JSONParsingTests {
    private func theirs(_ bytes: [UInt8]) -> Any? {
        try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
    }

    @Test func generatedDocumentsAgreeWithJSONSerialization() throws {
        var random = SeededGenerator(seed: 14)
        for _ in 0..<400 {
            let value = JSONValue.random(depth: 5, using: &random)
            let bytes = Array(value.escapedText(using: &random).utf8)
            let ours = try JSONValue(parsing: bytes)
            #expect(ours == value)
            #expect(ours.matches(try #require(theirs(bytes))))
        }
    }

    @Test func everyTruncationIsRefused() throws {
        let text = #"{"data":[{"Last_Name":"Müller \"q\" \ud83c\udf89","n":[1,-2.5e3,true,false,null],"id":"5725767000000411001"}],"info":{"more":false}}"#
        let bytes = Array(text.utf8)
        _ = try JSONValue(parsing: bytes)
        for length in 0..<bytes.count {
            #expect(throws: JSONError.self) { try JSONValue(parsing: bytes[..<length]) }
            #expect(throws: JSONError.self) { try JSONDocument(parsing: Array(bytes[..<length])) }
        }
    }

    @Test func mutationsAgreeWithJSONSerialization() throws {
        var random = SeededGenerator(seed: 15)
        let seed = Array(#"{"data":[{"Last_Name":"Müller \"q\" \ud83c\udf89","a":null},[1,-2.5e3,true,false,{"k":"v"}],""],"n":0.10,"e":{}}"#.utf8)
        var accepted = 0
        for _ in 0..<20_000 {
            var bytes = seed
            for _ in 0..<Int.random(in: 1...3, using: &random) { bytes.mutate(using: &random) }
            let ours = try? JSONValue(parsing: bytes)
            let document = try? JSONDocument(parsing: bytes)
            // The two ways into a tree are one parser; only the document allows a byte order mark.
            #expect(ours == document?.root.value, "\(String(decoding: bytes, as: UTF8.self))")
            guard let ours else { continue }
            accepted += 1
            // What we accept, Foundation accepts, and sees the same.
            let other = theirs(bytes)
            #expect(other.map { ours.matches($0) } == true, "\(String(decoding: bytes, as: UTF8.self))")
        }
        #expect(accepted > 1_000)
    }

    @Test func whatFoundationAcceptsWeAccept() {
        var random = SeededGenerator(seed: 16)
        let seed = Array(#"{"a":["xé\n\u0041",1.5e-3,true],"b":{}}"#.utf8)
        for _ in 0..<20_000 {
            var bytes = seed
            for _ in 0..<Int.random(in: 1...2, using: &random) { bytes.mutate(using: &random) }
            guard theirs(bytes) != nil, (try? JSONValue(parsing: bytes)) == nil else { continue }
            // Foundation lets trailing commas pass, other encodings, and text after the end of a scalar.
            let text = String(decoding: bytes, as: UTF8.self)
            let trailingComma = text.contains(",]") || text.contains(",}")
            #expect(trailingComma || bytes.contains(0), "\(text)")
        }
    }

    @Test func sequencesOfEveryKind() throws {
        let text = #"["ä"]"#
        #expect(try JSONValue(parsing: text.utf8) == ["ä"])
        #expect(try JSONValue(parsing: Data(text.utf8)) == ["ä"])
        #expect(try JSONValue(parsing: ("x" + text).utf8.dropFirst()) == ["ä"])
        #expect(try JSONValue(parsing: AnySequence(Array(text.utf8))) == ["ä"])
        #expect(throws: JSONError.self) { try JSONValue(parsing: "\u{FEFF}[]".utf8) }
    }

    @Test func numbersKeepTheirSpelling() throws {
        let text = "[1.50,-0,1E+2,123456789012345678901234567890,1e999]"
        #expect(try JSONValue(parsing: text.utf8).jsonText == text)
    }
}

extension [UInt8] {
    /// Changes, removes, inserts or flips something.
    mutating func mutate(using random: inout SeededGenerator) {
        guard !isEmpty else { return }
        let place = Int.random(in: indices, using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0: self[place] = .random(in: 0...255, using: &random)
        case 1: remove(at: place)
        case 2: insert(.random(in: 0...127, using: &random), at: place)
        case 3: insert(contentsOf: self[place...].prefix(Int.random(in: 1...8, using: &random)), at: place)
        default: self[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        }
    }
}

extension JSONValue {
    /// JSON text with needless spaces and escapes.
    func escapedText(using random: inout SeededGenerator) -> String {
        func space() -> String { ["", "", "", " ", "\n", "\t", "\r\n  "].randomElement(using: &random) ?? "" }
        func quoted(_ text: String) -> String {
            var result = "\""
            for unit in text.unicodeScalars {
                if Int.random(in: 0..<4, using: &random) == 0 {
                    for code in String(unit).utf16 {
                        let hexadecimal = String(code, radix: 16, uppercase: .random(using: &random))
                        result += "\\u" + String(repeating: "0", count: 4 - hexadecimal.count) + hexadecimal
                    }
                } else {
                    // By scalars: a combining mark and the quote before it are one character.
                    result.unicodeScalars += JSONValue.string(String(unit)).jsonText.unicodeScalars.dropFirst().dropLast()
                }
            }
            return result + "\""
        }
        switch self {
        case .string(let text): return space() + quoted(text) + space()
        case .array(let elements):
            return space() + "[" + (elements.isEmpty ? space() : elements.map { $0.escapedText(using: &random) }.joined(separator: ",")) + "]" + space()
        case .object(let members):
            let inner = members.map { space() + quoted($0.key) + space() + ":" + $0.value.escapedText(using: &random) }
            return space() + "{" + (inner.isEmpty ? space() : inner.joined(separator: ",")) + "}" + space()
        default: return space() + jsonText + space()
        }
    }
}
