import Testing

@testable import CRMSandbox

@Suite("Search criteria")
struct CriteriaParserTests {
    private func comparison(_ field: String, _ comparator: Comparator, _ values: String...) -> Criterion {
        .comparison(Comparison(field: field, comparator: comparator, values: values))
    }

    @Test("One comparison, with and without brackets")
    func single() throws {
        let expected = comparison("Last_Name", .equals, "Smith")
        #expect(try CriteriaParser.parse("(Last_Name:equals:Smith)") == expected)
        #expect(try CriteriaParser.parse("Last_Name:equals:Smith") == expected)
        #expect(try CriteriaParser.parse(" ((( Last_Name:equals:Smith ))) ") == comparison("Last_Name", .equals, "Smith "))
    }

    @Test("and binds closer than or; brackets decide otherwise")
    func precedence() throws {
        let (a, b, c) = (comparison("A", .equals, "1"), comparison("B", .lessThan, "2"), comparison("C", .startsWith, "x"))
        #expect(try CriteriaParser.parse("((A:equals:1)and(B:less_than:2)or(C:starts_with:x))") == .any([.all([a, b]), c]))
        #expect(try CriteriaParser.parse("((A:equals:1)and((B:less_than:2)or(C:starts_with:x)))") == .all([a, .any([b, c])]))
        #expect(try CriteriaParser.parse("(A:equals:1)or(B:less_than:2) or (C:starts_with:x)") == .any([a, b, c]))
        #expect(try CriteriaParser.parse("(A:equals:1)AND(B:less_than:2)") == .all([a, b]))
    }

    @Test("Escapes, colons, commas")
    func values() throws {
        #expect(try CriteriaParser.parse(#"(Company:equals:Acme \(Berlin\)\, GmbH)"#) == comparison("Company", .equals, "Acme (Berlin), GmbH"))
        #expect(try CriteriaParser.parse(#"(Path:equals:C:\\)"#) == comparison("Path", .equals, #"C:\"#))
        #expect(
            try CriteriaParser.parse("(Modified_Time:between:2026-01-01T00:00:00+05:30,2026-02-01T00:00:00+05:30)")
                == comparison("Modified_Time", .between, "2026-01-01T00:00:00+05:30", "2026-02-01T00:00:00+05:30"))
        #expect(try CriteriaParser.parse(#"(City:in:Lyon,Porto\, Norte,Pune)"#) == comparison("City", .oneOf, "Lyon", "Porto, Norte", "Pune"))
        #expect(try CriteriaParser.parse("(Company:equals:A, B)") == comparison("Company", .equals, "A, B"))
        #expect(try CriteriaParser.parse(#"(Revenue\(First_Touch\):equals:1)"#) == comparison("Revenue(First_Touch)", .equals, "1"))
    }

    @Test("What is no criteria is refused with a reason and a place", arguments: [
        "", "   ", "()", "(", ")", "(((", "(A)", "(A:equals)", "(A:equals:)", "(:equals:1)", "(A:like:1)", "(A::1)",
        "(A:equals:1", "A:equals:1)", "(A:equals:1)(B:equals:2)", "(A:equals:1)and", "(A:equals:1)and()", "(A:equals:1)xor(B:equals:2)",
        "((A:equals:1)and(B:equals:2)", "(A:between:1)", "(A:between:1,2,3)", #"(A:equals:1\"#, "(A:equals:a(b)c)", "and", "(A:equals:1)or or(B:equals:2)",
    ])
    func malformed(text: String) {
        #expect(throws: CriteriaParser.Failure.self) { try CriteriaParser.parse(text) }
    }

    @Test("Brackets are bounded: deep nesting is refused, not a crash")
    func depth() throws {
        let ok = CriteriaParser.maximumDepth
        #expect(try CriteriaParser.parse(nested(ok)) == comparison("A", .equals, "1"))
        #expect(throws: CriteriaParser.Failure.self) { try CriteriaParser.parse(nested(ok + 1)) }
        #expect(throws: CriteriaParser.Failure.self) { try CriteriaParser.parse(String(repeating: "(", count: 200_000)) }
    }

    private func nested(_ depth: Int) -> String {
        String(repeating: "(", count: depth) + "A:equals:1" + String(repeating: ")", count: depth)
    }

    // MARK: Properties

    @Test("Whatever is written comes back", arguments: 0..<20)
    func roundTrip(seed: UInt64) throws {
        var random = TestGenerator(seed: seed)
        for _ in 0..<50 {
            let criterion = Self.criterion(&random, depth: 3)
            #expect(try CriteriaParser.parse(Self.text(criterion)) == criterion)
        }
    }

    @Test("No mutation of a good text crashes the parser", arguments: 0..<20)
    func mutations(seed: UInt64) {
        var random = TestGenerator(seed: seed &+ 1_000)
        let signs = Array("():,\\andor é\u{0}%")
        for _ in 0..<100 {
            var text = Array(Self.text(Self.criterion(&random, depth: 3)))
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let place = Int.random(in: 0...text.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0 where place < text.count: text.remove(at: place)
                case 1: text.insert(signs[Int.random(in: 0..<signs.count, using: &random)], at: place)
                default: text = Array(text.prefix(place))
                }
            }
            do throws(CriteriaParser.Failure) {
                let criterion = try CriteriaParser.parse(String(text))
                #expect(criterion.count > 0)
            } catch {
                #expect(error.position <= text.count)
                #expect(!error.reason.isEmpty)
            }
        }
    }

    private static func criterion(_ random: inout TestGenerator, depth: Int) -> Criterion {
        guard depth > 0, Bool.random(using: &random) else {
            let comparator = Comparator.allCases.randomElement(using: &random) ?? .equals
            let count = comparator == .between ? 2 : comparator == .oneOf ? Int.random(in: 1...3, using: &random) : 1
            return .comparison(
                Comparison(field: word(&random, "AbZ_9"), comparator: comparator, values: (0..<count).map { _ in word(&random, #"aé:(),\ 1"#) }))
        }
        let parts = (0..<Int.random(in: 2...3, using: &random)).map { _ in criterion(&random, depth: depth - 1) }
        return Bool.random(using: &random) ? .all(parts) : .any(parts)
    }

    private static func word(_ random: inout TestGenerator, _ letters: String) -> String {
        let letters = Array(letters)
        // Not all spaces: a value needs something in it.
        return "x" + String((0..<Int.random(in: 0...6, using: &random)).map { _ in letters[Int.random(in: 0..<letters.count, using: &random)] })
    }

    /// Every part in brackets of its own, so that the text says exactly what the tree says.
    private static func text(_ criterion: Criterion) -> String {
        switch criterion {
        case .comparison(let comparison):
            let values = comparison.values.map(escaped).joined(separator: ",")
            return "(\(comparison.field):\(comparison.comparator.rawValue):\(values))"
        case .all(let parts): return "(" + parts.map(text).joined(separator: "and") + ")"
        case .any(let parts): return "(" + parts.map(text).joined(separator: "or") + ")"
        }
    }

    private static func escaped(_ value: String) -> String {
        value.map { "(),\\".contains($0) ? "\\\($0)" : String($0) }.joined()
    }
}
