@testable import CRMSandbox
import Foundation
import Testing

@testable import ZohoCRM

/// What the client writes, read by the sandbox, which was written without a look at the writer: through the URL and
/// back.
@Suite("Search criteria between client and sandbox")
struct SearchCriterionSandboxTests {
    private struct NoCriteria: Error {}

    /// The criterion as it arrives, through the percent-encoding of a query.
    private func received(_ node: CriterionNode) throws -> CRMSandbox.Criterion {
        let query = PercentEncoding.query([("criteria", node.text), ("fields", "id")])
        guard let url = URL(string: "https://crm.example/crm/v8/Leads/search?\(query)"),
            let text = IncomingRequest(HTTPRequest(method: .get, url: url))["criteria"]
        else { throw NoCriteria() }
        #expect(Array(text.utf8) == Array(node.text.utf8))
        return try CriteriaParser.parse(text)
    }

    private func expected(_ node: CriterionNode) throws -> CRMSandbox.Criterion {
        switch node {
        case .comparison(let field, let comparator, let values):
            .comparison(
                Comparison(field: field, comparator: try #require(Comparator(rawValue: comparator.rawValue)), values: values))
        case .and(let left, let right): .all([try expected(left), try expected(right)])
        case .or(let left, let right): .any([try expected(left), try expected(right)])
        }
    }

    @Test(
        "Odd values one by one",
        arguments: [
            "\\", "\\\\", "a\\", "(", ")", "()", ",", ",,", "a,b", "\\(", "\\,", "x)and(Last_Name:equals:y", ":", "::", "and", "or",
            "+05:30", "a+b@c.example", "\"", "'", "\"quoted\" \\\"", "100%", "%28", "%", "a&b=c", "#", "?", " ", " x ", "\t", "\r\n",
            "😀", "👩‍👩‍👧‍👦", "🇩🇪", "\u{301}", "\u{301}x", "x\u{301}", ")\u{301}", ",\u{301}", "\\\u{301}", "é", "e\u{301}", "ﷺ",
            "\u{200F}rtl", "\u{0}", "\u{FEFF}", "null", "${EMPTY}", "undefined",
        ])
    func oddValues(value: String) throws {
        for node in [
            CriterionNode.comparison(field: "Last_Name", .equals, values: [value]),
            .comparison(field: "Last_Name", .startsWith, values: [value]),
            .comparison(field: "Last_Name", .isAny, values: [value, "x", value + value]),
            .and(
                .comparison(field: "A", .equals, values: [value]),
                .or(.comparison(field: "B", .between, values: [value, value]), .comparison(field: "C", .notEqual, values: [value]))),
        ] {
            #expect(try received(node) == expected(node), "\(node.text)")
        }
    }

    @Test("Whatever is written is read as it was meant", arguments: 0..<60)
    func property(seed: UInt64) throws {
        var random = CriterionGenerator(seed: seed &+ 5_000)
        for _ in 0..<20 {
            let node = filled(random.node(depth: 4), &random)
            #expect(try received(node) == expected(node), "\(node.text)")
        }
    }

    /// No empty values, which the client refuses, and any scalar at all in the others.
    private func filled(_ node: CriterionNode, _ random: inout CriterionGenerator) -> CriterionNode {
        switch node {
        case .and(let left, let right): return .and(filled(left, &random), filled(right, &random))
        case .or(let left, let right): return .or(filled(left, &random), filled(right, &random))
        case .comparison(let field, let comparator, let values):
            return .comparison(
                field: field, comparator, values: values.map { $0 + Self.anyText(&random) })
        }
    }

    private static func anyText(_ random: inout CriterionGenerator) -> String {
        let signs = Array("(),\\:+&%\"'\u{301}\u{200D}😀🇩 \r\nandor".unicodeScalars)
        var text = ""
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            if Bool.random(using: &random) {
                signs.randomElement(using: &random).map { text.unicodeScalars.append($0) }
            } else if let scalar = Unicode.Scalar(UInt32.random(in: 1..<0x11_0000, using: &random)) {
                text.unicodeScalars.append(scalar)
            }
        }
        return text.isEmpty ? "x" : text
    }
}
