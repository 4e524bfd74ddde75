import CRMSchema
import RecordCore
import Testing

@testable import SchemaDiff

/// The two hashes: what changes them and what does not.
struct HashTests {
    private let base = SchemaFingerprint(TestOrganisation.base.schema())

    @Test func theOrderOfFilesDoesNotMatter() {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<20 {
            // Sections of layouts and options have numbers; the values of picklists keep their order by them.
            let organisation = TestOrganisation.changed { $0.files = $0.files.mapValues { $0.shuffled(using: &random) } }
            let schema = organisation.schema()
            #expect(SchemaFingerprint(schema) == base)
            #expect(SchemaComparison.findings(from: TestOrganisation.base.schema(), to: schema).map(\.message) == [])
        }
    }

    @Test(arguments: DiffRules.all.filter(\.area.isCompared))
    func changesOfShapeAndLooksAreKeptApart(rule: DiffRule) throws {
        // What only ids or profiles tell is in neither: those are others in every organisation and for every user.
        // Settings, the order of things on screens and what layouts offer are only told.
        guard !rule.id.hasSuffix("recreated"), !rule.id.contains("profile"), !rule.id.contains("setting"), !rule.id.contains("section"),
            !rule.id.hasPrefix("layout.picklist"), !rule.id.contains("dependency"), rule.id == "picklist.order.changed" || !rule.id.hasSuffix("order.changed")
        else { return }
        let pair = try #require(RulePairs.organisations(of: rule.id))
        let before = SchemaFingerprint(pair.before.schema())
        let after = SchemaFingerprint(pair.after.schema())
        if rule.claims == .cosmetic {
            #expect(before.shape == after.shape)
            #expect(before.cosmetic != after.cosmetic)
        } else {
            #expect(before != after)
        }
    }

    @Test func aLabelChangesTheCosmeticHashAlone() {
        let changed = SchemaFingerprint(TestOrganisation.changed { $0.set("Phone", "field_label", "Tel.") }.schema())
        #expect(changed.shape == base.shape && changed.cosmetic != base.cosmetic)
    }
}
