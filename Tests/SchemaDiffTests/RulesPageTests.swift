import Foundation
import Testing

@testable import SchemaDiff

/// The page of the documentation has every rule. `CRM_RECORD_GOLDEN=1 swift test --filter RulesPageTests` writes it anew.
struct RulesPageTests {
    private static let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Sources/ZohoCRM/ZohoCRM.docc/DiffRules.md")
    private static let mark = "<!-- crm diff rules --markdown -->\n"

    @Test func everyRuleIsOnThePage() throws {
        let text = try String(contentsOf: Self.page, encoding: .utf8)
        let parts = text.split(separator: Self.mark, maxSplits: 1, omittingEmptySubsequences: false)
        try #require(parts.count == 2)
        if ProcessInfo.processInfo.environment["CRM_RECORD_GOLDEN"] != nil {
            try (parts[0] + Self.mark + RulesTable.markdown).write(to: Self.page, atomically: true, encoding: .utf8)
        } else {
            #expect(parts[1] == RulesTable.markdown, "write the page anew: CRM_RECORD_GOLDEN=1 swift test --filter RulesPageTests")
        }
    }

    /// A pipe would end a cell of the table, and an angle bracket begin an element.
    @Test(arguments: DiffRules.all)
    func textsOfRulesArePlain(rule: DiffRule) {
        for text in [rule.id, rule.title, rule.why, rule.next] { #expect(!text.contains { "|<>\n".contains($0) }) }
        #expect(rule.why.hasSuffix(".") && rule.next.hasSuffix("."))
    }
}
