import RecordCore
import Testing

@testable import CRMSandbox
@testable import ZohoCRM

/// No value may end its own quotes: whatever it holds, the server has to read exactly one comparison.
@Suite("Quoting in queries")
struct QueryQuotingTests {
    private func value(_ random: inout CriterionGenerator) -> String {
        let alphabet = Array("'\"\\%;()or= andü😀x\n")
        let pieces = ["' or id is not null or Name = '", "\\'", "''", "\\\\", "\u{301}"]
        return (0..<Int.random(in: 0...7, using: &random)).map { _ in
            Bool.random(using: &random)
                ? pieces.randomElement(using: &random) ?? "" : String(alphabet.randomElement(using: &random) ?? "x")
        }.joined()
    }

    @Test("A parser that knows nothing of the writer reads back every value", arguments: 0..<300)
    func readBack(seed: UInt64) throws {
        var random = CriterionGenerator(seed: seed)
        let values = (0..<3).map { _ in value(&random) }
        let condition: QueryCondition<Specimen> = .name == values[0] && .isAny(.email, of: [values[1], values[2]])
        let sent = FakeServer(.nothing).client.query(Specimen.self).select(.name).where(condition)
        guard sent.plan.problem == nil else { return }
        let read = try QueryParser.parse(sent.description)
        #expect(
            read.condition
                == .all(
                    .comparison(.init(name: "Name", comparator: .equal, values: [values[0]])),
                    .comparison(.init(name: "Email", comparator: .oneOf, values: [values[1], values[2]]))))
    }

    /// Where a quoted text ends if a backslash takes the meaning from the sign behind it: Zoho does not say whether
    /// it does.
    private func endWithBackslashes(_ text: String) -> Int? {
        let scalars = Array(text.unicodeScalars)
        var position = 1
        while position < scalars.count {
            if scalars[position] == "\\" {
                position += 2
            } else if scalars[position] == "'" {
                guard position + 1 < scalars.count, scalars[position + 1] == "'" else { return position + 1 }
                position += 2
            } else {
                position += 1
            }
        }
        return nil
    }

    @Test("Under the other reading of backslashes a value ends at the same place, or is refused", arguments: 0..<300)
    func otherReading(seed: UInt64) throws {
        var random = CriterionGenerator(seed: seed &+ 1_000)
        let literal = QueryLiteral.text(value(&random))
        if !literal.isAmbiguous {
            #expect(endWithBackslashes(literal.text) == literal.text.unicodeScalars.count, "\(literal.text)")
        }
    }

    @Test("What is refused is only what the two readings disagree about")
    func refused() {
        for text in [#"a\"#, #"a\'b"#, #"\\\"#, #"\'"#] { #expect(QueryLiteral.text(text).isAmbiguous) }
        for text in [#"a\b"#, #"a\\"#, "a'b", "''", #"\\'"#, #"C:\temp\x"#] { #expect(!QueryLiteral.text(text).isAmbiguous) }
    }
}
