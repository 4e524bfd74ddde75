import Foundation
import Testing

@testable import RecordCore

@Suite struct JSONValueTests {
    @Test func numbersKeepTheirText() throws {
        let number = try #require(JSONNumber("1.50"))
        #expect(number.text == "1.50" && number != JSONNumber("1.5") && number.decimal == 1.5 && number.double == 1.5)
        #expect(JSONNumber("12.0")?.int == 12 && JSONNumber("1.2e1")?.int == 12 && JSONNumber("12.5")?.int == nil)
        #expect(JSONNumber("9223372036854775807")?.int == .max && JSONNumber("9223372036854775808")?.int == nil)
        #expect(JSONNumber("1e999")?.double == nil && JSONNumber("1e999")?.decimal == ExactDecimal(mantissa: 1, exponent: 999))
        #expect(JSONNumber("123456789012345678901234567890")?.text.count == 30)
        for text in ["", "01", "1.", ".5", "+1", "0x1", "NaN", "1e", "- 1", "1 "] { #expect(JSONNumber(text) == nil) }
        #expect(JSONNumber(Double.nan) == nil && JSONNumber(0.1)?.text == "0.1")
    }

    @Test func objectsAreEqualInAnyOrder() throws {
        let one = try JSONValue(parsing: #"{"a":1,"b":[{"c":null,"d":true}],"é":2}"#.utf8)
        let two = try JSONValue(parsing: #"{"é":2,"b":[{"d":true,"c":null}],"a":1}"#.utf8)
        let other = try JSONValue(parsing: #"{"é":2,"b":[{"d":true,"c":null}],"a":1.0}"#.utf8)
        #expect(one == two && one.hashValue == two.hashValue && one != other)
        // Of duplicates the last one counts, so their order matters.
        #expect(try JSONValue(parsing: #"{"a":1,"a":2}"#.utf8) != JSONValue(parsing: #"{"a":2,"a":1}"#.utf8))
        #expect(try JSONValue(parsing: #"{"a":1,"b":0,"a":2}"#.utf8) == JSONValue(parsing: #"{"b":0,"a":1,"a":2}"#.utf8))
        #expect([1, 2] as JSONValue != [2, 1] && [:] as JSONValue != [] && JSONValue.null != false)
    }

    @Test func literalsAndAccess() {
        let value: JSONValue = ["a": [1, -2.5, true, .null, "x"], "b": [:]]
        #expect(value.jsonText == #"{"a":[1,-2.5,true,null,"x"],"b":{}}"#)
        #expect(value["a"]?[0]?.int == 1 && value["a"]?[1]?.decimal == -2.5 && value["a"]?[2]?.bool == true)
        #expect(value["a"]?[3]?.isNull == true && value["a"]?[4]?.string == "x" && value["a"]?[5] == nil && value["c"] == nil)
        #expect(value["a"]?["a"] == nil && value[0] == nil && value["b"]?.object?.isEmpty == true && value["a"]?.array?.count == 5)
        #expect(value["a"]?[-1] == nil)
    }

    @Test func prettyText() {
        let value: JSONValue = ["b": [1, [], [:], ["x": "y\n"]], "a": .null]
        #expect(value.prettyText() == """
            {
              "b": [
                1,
                [],
                {},
                {
                  "x": "y\\n"
                }
              ],
              "a": null
            }

            """)
        #expect((["b": 1, "a": 2, "B": 3, "é": 4, "a": 5] as JSONValue).prettyText(sortedKeys: true) == """
            {
              "B": 3,
              "a": 2,
              "a": 5,
              "b": 1,
              "é": 4
            }

            """)
        #expect((1 as JSONValue).prettyText() == "1\n")
    }

    @Test func prettyTextIsDeterministicAndReadsBack() throws {
        var random = SeededGenerator(seed: 9)
        for _ in 0..<300 {
            let value = JSONValue.random(depth: 4, using: &random)
            let text = value.prettyText(sortedKeys: true)
            #expect(try JSONValue(parsing: text.utf8) == value)
            #expect(value.shuffled(using: &random).prettyText(sortedKeys: true) == text)
            #expect(try JSONValue(parsing: value.jsonText.utf8).jsonText == value.jsonText)
        }
    }

    @Test func writerAgreesWithJSONSerialization() throws {
        var random = SeededGenerator(seed: 10)
        for _ in 0..<500 {
            let value = JSONValue.random(depth: 4, using: &random)
            let theirs = try JSONSerialization.jsonObject(with: Data(value.jsonText.utf8), options: .fragmentsAllowed)
            #expect(value.matches(theirs), "\(value)")
        }
    }

    @Test func codersKeepTheValue() throws {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<300 {
            let value = JSONValue.random(depth: 3, using: &random)
            let back = try JSONDecoder().decode([JSONValue].self, from: JSONEncoder().encode([value]))
            #expect(back == [value])
        }
        let plist = try PropertyListEncoder().encode(["a": [1, 2.5, "x", true]] as JSONValue)
        #expect(try PropertyListDecoder().decode(JSONValue.self, from: plist) == ["a": [1, 2.5, "x", true]])
    }

    @Test(arguments: ["123456789012345678901234567890", "0.1234567890123456789012345678901234567", "-18446744073709551615", "1e300", "1e-300"])
    func codersKeepLongNumbers(text: String) throws {
        let value = JSONValue.number(try #require(JSONNumber(text)))
        let back = try JSONDecoder().decode(JSONValue.self, from: JSONEncoder().encode(value))
        if let decimal = value.decimal { #expect(back.decimal == decimal) } else { #expect(back == value) }
    }

    @Test func decimalsThroughCoders() throws {
        var random = SeededGenerator(seed: 12)
        for _ in 0..<2_000 {
            let value = ExactDecimal(
                mantissa: Int64(bitPattern: random.next()) >> Int64.random(in: 4...60, using: &random), exponent: .random(in: -20...20, using: &random))
            let data = try JSONEncoder().encode([value])
            #expect(data.first == UInt8(ascii: "[") && data.dropFirst().first != UInt8(ascii: "\""), "a number: \(value)")
            #expect(try JSONDecoder().decode([ExactDecimal].self, from: data) == [value], "\(value) as \(String(decoding: data, as: UTF8.self))")
        }
        #expect(try JSONDecoder().decode([ExactDecimal].self, from: Data(#"["1250.55",1250.55,3,"1e400"]"#.utf8)) == [1250.55, 1250.55, 3, ExactDecimal(mantissa: 1, exponent: 400)])
        for odd in ["[true]", #"["x"]"#, "[null]", "[[]]", "[12345678901234567890.5]"] {
            #expect(throws: DecodingError.self) { try JSONDecoder().decode([ExactDecimal].self, from: Data(odd.utf8)) }
        }
        let huge = ExactDecimal(mantissa: 123_456_789_012_345_678, exponent: 300)
        #expect(try JSONDecoder().decode([ExactDecimal].self, from: JSONEncoder().encode([huge])) == [huge])
        let plist = try PropertyListEncoder().encode([1250.55, 3] as [ExactDecimal])
        #expect(try PropertyListDecoder().decode([ExactDecimal].self, from: plist) == [1250.55, 3])
    }
}

extension JSONValue {
    static func random(depth: Int, using random: inout SeededGenerator) -> JSONValue {
        switch Int.random(in: 0..<(depth > 0 ? 8 : 5), using: &random) {
        case 0: return .null
        case 1: return .bool(.random(using: &random))
        case 2: return .number(JSONNumber(Int.random(in: -1_000_000...1_000_000, using: &random)))
        case 3: return .number(JSONNumber(ExactDecimal(mantissa: .random(in: -9_999_999...9_999_999, using: &random), exponent: .random(in: -8...0, using: &random))))
        case 4: return .string(.random(upTo: 20, using: &random))
        case 5, 6:
            var keys: Set<String> = []
            return .object((0..<Int.random(in: 0...6, using: &random)).compactMap { _ in
                let key = String.random(upTo: 9, using: &random)
                return keys.insert(key).inserted ? JSONMember(key, .random(depth: depth - 1, using: &random)) : nil
            })
        default:
            return .array((0..<Int.random(in: 0...6, using: &random)).map { _ in .random(depth: depth - 1, using: &random) })
        }
    }

    /// The same value with the members of every object in another order.
    func shuffled(using random: inout SeededGenerator) -> JSONValue {
        switch self {
        case .array(let elements): .array(elements.map { $0.shuffled(using: &random) })
        case .object(let members): .object(members.map { JSONMember($0.key, $0.value.shuffled(using: &random)) }.shuffled(using: &random))
        default: self
        }
    }

    /// Whether Foundation's parser saw the same. It keeps one of several equal keys, which one it does not say.
    func matches(_ other: Any) -> Bool {
        switch self {
        case .null: return other is NSNull
        case .bool(let value): return (other as? NSNumber)?.boolValue == value
        case .number(let number): return (other as? NSNumber)?.doubleValue == Double(number.text)
        case .string(let text): return (other as? String).map { Array($0.utf8) == Array(text.utf8) } ?? false
        case .array(let elements):
            guard let others = other as? [Any], others.count == elements.count else { return false }
            return zip(elements, others).allSatisfy { $0.matches($1) }
        case .object(let members):
            guard let others = other as? [String: Any], others.count == Set(members.map(\.key)).count else { return false }
            return members.allSatisfy { member in
                let same = members.filter { $0.key == member.key }
                guard same.count == 1 else { return others[member.key] != nil }
                return others[member.key].map { member.value.matches($0) } ?? false
            }
        }
    }
}
