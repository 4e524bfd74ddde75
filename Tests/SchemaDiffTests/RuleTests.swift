import CRMSchema
import Testing

@testable import SchemaDiff

/// Every rule finds its change, once, and nothing else does; every rule has its mirror.
struct RuleTests {
    static let compared = DiffRules.all.filter(\.area.isCompared)

    private static func findings(_ rule: DiffRule, style: TextStyle = .pretty) -> [Finding]? {
        RulePairs.organisations(of: rule.id).map {
            SchemaComparison.findings(from: $0.before.schema(style, folder: "old"), to: $0.after.schema(style))
        }
    }

    @Test func thereAreManyAndEachIsNamedOnce() {
        #expect(DiffRules.all.count >= 60)
        #expect(Set(DiffRules.all.map(\.id)).count == DiffRules.all.count)
        for rule in DiffRules.all {
            #expect(!rule.title.isEmpty && rule.why.hasSuffix(".") && rule.next.hasSuffix("."), "\(rule.id)")
            #expect(!rule.claims.contains(.cosmetic) || !rule.claims.isBreaking, "\(rule.id)")
            #expect(rule.severity < .warning || rule.claims != .cosmetic || !rule.area.isCompared, "\(rule.id)")
        }
    }

    @Test(arguments: compared)
    func findsItsChangeOnceAndNothingElse(rule: DiffRule) throws {
        let findings = try #require(Self.findings(rule), "\(rule.id) has no pair")
        #expect(findings.map(\.rule.id) == [rule.id], "\(findings.map(\.message))")
    }

    @Test(arguments: compared)
    func backwardsItsMirrorFindsIt(rule: DiffRule) throws {
        let pair = try #require(RulePairs.organisations(of: rule.id))
        let found = SchemaComparison.findings(from: pair.after.schema(), to: pair.before.schema()).map(\.rule.id)
        switch rule.mirror {
        case .rule(let id):
            #expect(found == [id])
            #expect(DiffRules.rule(id)?.mirror == .rule(rule.id))
        case .itself: #expect(found == [rule.id])
        case .none(let reason):
            #expect(!reason.isEmpty)
            #expect(found.count == 1)
        }
    }

    @Test func pairsAreForRulesThatExist() {
        #expect(Set(RulePairs.pairs.keys).subtracting(DiffRules.all.map(\.id)).isEmpty)
    }

    @Test func nothingIsFoundInAnUnchangedOrganisation() {
        for style in TextStyle.allCases {
            #expect(SchemaComparison.findings(from: TestOrganisation.base.schema(), to: TestOrganisation.base.schema(style)).isEmpty)
        }
    }
}
