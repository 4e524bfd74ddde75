import Foundation
import RecordCore
import Testing
import VtigerStandardModules

@testable import VtigerCRM

/// Random conditions: what the text finds, read by the reference, is what the condition means, with all its brackets.
@Suite("Random conditions")
struct QueryPropertyTests {
    /// A condition and its meaning, each built beside the other.
    struct Meaning {
        let condition: Condition<Lead>
        let holds: @Sendable (ReferenceTable.Row) -> Bool
    }

    private static let texts = [
        "a", "A", "á", "ab", "%", "a%", "_", "a_", "'", "''", "a'b", "\\", "\\\\", "a\\'", "\\'", "\\%", "a b", " and ", "or", "in", ";", "(",
        "),(", "--", "漢", "&amp;", "\"", "a\nb", "x'\u{301}",
    ]
    static let rows: [ReferenceTable.Row] = texts.enumerated().flatMap { place, text in
        texts.enumerated().filter { ($0.offset + place) % 5 == 0 }.map { other in
            [
                "id": "10x\(place * 100 + other.offset)", "lastname": text, "city": other.element,
                "annualrevenue": "\((place * 7 + other.offset) % 13).50000000", "noofemployees": "\((place + other.offset) % 11)",
            ]
        }
    }

    private static func leaf(_ random: inout Random) -> Meaning {
        let text = texts[Int(random.next() % UInt64(texts.count))]
        let other = texts[Int(random.next() % UInt64(texts.count))]
        let number = Int(random.next() % 12)
        func like(_ column: String, _ check: @escaping @Sendable (String, String) -> Bool) -> @Sendable (ReferenceTable.Row) -> Bool {
            { check(plain($0[column] ?? ""), plain(text)) }
        }
        switch random.next() % 10 {
        case 0: return Meaning(condition: .lastName == text, holds: like("lastname") { $0 == $1 })
        case 1: return Meaning(condition: .city != text, holds: like("city") { $0 != $1 })
        case 2: return Meaning(condition: .starts(.lastName, with: text), holds: like("lastname") { starts($0, $1) })
        case 3: return Meaning(condition: .contains(.city, text), holds: like("city") { contains($0, $1) })
        case 4: return Meaning(condition: .ends(.lastName, with: text), holds: like("lastname") { starts(reversed($0), reversed($1)) })
        case 5:
            return Meaning(condition: .isAny(.city, of: [text, other])) { [text, other].map(plain).contains(plain($0["city"] ?? "")) }
        case 6:
            return Meaning(condition: .isNone(.city, of: [text, other])) { ![text, other].map(plain).contains(plain($0["city"] ?? "")) }
        case 7:
            let value = ExactDecimal("\(number).5") ?? 0
            return Meaning(condition: .annualRevenue > value) { (ExactDecimal($0["annualrevenue"] ?? "") ?? 0) > value }
        case 8: return Meaning(condition: .noofemployees <= number) { (Int($0["noofemployees"] ?? "") ?? 0) <= number }
        default: return Meaning(condition: .between(.noofemployees, number, number + 3)) { (number...number + 3).contains(Int($0["noofemployees"] ?? "") ?? 0) }
        }
    }

    private static func plain(_ text: String) -> String { text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil) }
    private static func reversed(_ text: String) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text.unicodeScalars.reversed())
        return String(view)
    }
    private static func starts(_ text: String, _ part: String) -> Bool { text.unicodeScalars.starts(with: part.unicodeScalars) }
    private static func contains(_ text: String, _ part: String) -> Bool {
        var rest = text.unicodeScalars[...]
        while true {
            if rest.starts(with: part.unicodeScalars) { return true }
            if rest.popFirst() == nil { return false }
        }
    }

    static func tree(_ depth: Int, _ random: inout Random) -> Meaning {
        guard depth > 0, random.next() % 4 > 0 else { return leaf(&random) }
        let (left, right) = (tree(depth - 1, &random), tree(depth - 1, &random))
        return random.next() % 2 == 0
            ? Meaning(condition: left.condition && right.condition) { left.holds($0) && right.holds($0) }
            : Meaning(condition: left.condition || right.condition) { left.holds($0) || right.holds($0) }
    }

    @Test("What is sent finds what was meant", arguments: 0..<40)
    func property(seed: UInt64) throws {
        var random = Random(seed: seed)
        let leads = try ReferenceServer([]).client.leads
        for _ in 0..<15 {
            let meaning = Self.tree(4, &random)
            guard !meaning.condition.alternatives.isTooLarge else { continue }
            var query = try ReferenceQuery("\(leads.where(meaning.condition))")
            query.count = .max
            let found = Set(ReferenceTable(rows: Self.rows).rows(of: query).compactMap { $0["id"] })
            let meant = Set(Self.rows.filter(meaning.holds).compactMap { $0["id"] })
            #expect(found == meant, "\(meaning.condition)")
        }
    }

    /// A generator that gives the same numbers for the same seed (SplitMix64).
    struct Random: RandomNumberGenerator {
        var state: UInt64
        init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }
}
