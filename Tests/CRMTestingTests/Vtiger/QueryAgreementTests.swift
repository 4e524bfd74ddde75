import CRMTesting
import Foundation
import Testing
import VtigerCRM
import VtigerStandardModules

@Suite("Queries of the client and the sandbox's reading of them")
struct QueryAgreementTests {
    /// Everything that means something to the query language, to the database or to HTML.
    private static let alphabet = Array("'\"\\%_;(),=<> aAbBéÉ0-")

    private struct Dice: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 31)
        }
    }

    private static func folded(_ text: String) -> String {
        var text = text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
        while text.hasSuffix(" ") { text.removeLast() }
        return text
    }

    @Test("Every condition with any text in it is understood, and finds what it says", arguments: 1...6)
    func texts(seed: UInt64) async throws {
        let crm = try await VtigerSandboxClient(quirks: .repaired)
        var dice = Dice(state: seed &* 7919)
        func word(_ length: ClosedRange<Int>) -> String {
            String((0..<Int.random(in: length, using: &dice)).map { _ in Self.alphabet.randomElement(using: &dice) ?? "a" })
        }
        var names: [String] = []
        for _ in 0..<30 {
            let name = "n" + word(0...4)
            names.append(name)
            _ = try await crm.vtiger.leads.create(Lead.Draft(lastName: name, assignedUserID: .user("19x1")))
        }
        func count(_ condition: Condition<Lead>) async throws -> Int {
            var count = 0
            for try await _ in crm.vtiger.leads.select(.lastName).where(condition) { count += 1 }
            return count
        }
        for name in names.prefix(15) {
            let same = names.filter { Self.folded($0) == Self.folded(name) }.count
            #expect(try await count(.lastName == name) == same, "\(name)")
            #expect(try await count(.lastName != name) == names.count - same, "\(name)")
            #expect(try await count(.isAny(.lastName, of: [name, "nobody"])) == same, "\(name)")
            let part = word(1...2)
            // A text is compared without the blanks at its end, a pattern is not.
            guard !part.hasSuffix(" "), !part.hasPrefix(" ") else { continue }
            let holding = names.filter { Self.folded($0).contains(Self.folded(part)) }.count
            #expect(try await count(.contains(.lastName, part)) == holding, "\(part)")
            let starting = names.filter { Self.folded($0).hasPrefix(Self.folded("n" + part)) }.count
            #expect(try await count(.starts(.lastName, with: "n" + part)) == starting, "n\(part)")
        }
    }

    @Test("AND before OR, brackets multiplied out, keyset paging: the same records on both sides", arguments: 1...6)
    func conditions(seed: UInt64) async throws {
        let crm = try await VtigerSandboxClient(quirks: .repaired)
        var dice = Dice(state: seed &* 104_729)
        var rows: [(Int, Int)] = []
        for number in 0..<120 {
            let row = (Int.random(in: 0...5, using: &dice), Int.random(in: 0...5, using: &dice))
            rows.append(row)
            _ = try await crm.vtiger.leads.create(
                Lead.Draft(lastName: "L\(number)", assignedUserID: .user("19x1")) {
                    $0.noofemployees = row.0
                    $0.city = "C\(row.1)"
                })
        }
        let (a, b, c) = (Int.random(in: 0...5, using: &dice), Int.random(in: 0...5, using: &dice), Int.random(in: 0...5, using: &dice))
        var found = 0
        for try await _ in crm.vtiger.leads.all().where((.noofemployees <= a || .city == "C\(b)") && .noofemployees != c || .city > "C4") { found += 1 }
        #expect(found == rows.filter { ($0.0 <= a || $0.1 == b) && $0.0 != c || $0.1 > 4 }.count)
        var all = 0
        for try await _ in crm.vtiger.leads.all() { all += 1 }
        #expect(all == rows.count)
    }
}
