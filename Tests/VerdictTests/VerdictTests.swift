import BindingsGenerator
import CRMSchema
import Foundation
import Testing

@testable import SchemaDiff

/// What rules claim is what happens: every use of the base organisation's bindings is compiled against the bindings of
/// each changed organisation, and run as it is built against a sandbox of it.
struct VerdictTests {
    /// Rules whose claims can be tried: those about operations are tried by OperationVerdictTests, and policies are no change.
    static let rules = DiffRules.all.filter { $0.unproved == nil && RulePairs.pairs[$0.id] != nil && $0.area != .operation }

    private static let base = Task { try await Replay(in: .base) }

    @Test func theBindingsAreThoseOfTheBase() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Bindings")
        for file in GeneratedBindings(of: .base).files {
            let url = folder.appendingPathComponent(file.name)
            if ProcessInfo.processInfo.environment["CRM_RECORD_VERDICTS"] != nil { try Data(file.text.utf8).write(to: url) }
            #expect(try String(contentsOf: url, encoding: .utf8) == file.text, "\(file.name): run again with CRM_RECORD_VERDICTS=1")
        }
    }

    @Test func everythingWorksInTheBase() async throws {
        let base = try await Self.base.value
        #expect(base.reads.filter { $0.value.contains("error: ") || $0.value.contains("odd: ") || $0.value == "nil" || $0.value.hasSuffix("[]") } == [:])
        #expect(base.problems == [:])
    }

    @Test(arguments: rules)
    func replaysAreAsClaimed(rule: DiffRule) async throws {
        // Only the snapshots changed, not the organisation: an app in use sees nothing of it.
        if rule.id.hasSuffix("known") { return #expect(rule.claims.isDisjoint(with: [.readBreaking, .writeBreaking])) }
        let base = try await Self.base.value
        let pair = try #require(RulePairs.organisations(of: rule.id))
        guard pair.before.isBase else {
            // Made backwards, from what the app was not built from: then it must be harmless.
            #expect(!rule.claims.isBreaking, "\(rule.id) needs a change of the base")
            return
        }
        let after = try await Replay(in: pair.after)
        let reads = base.reads.filter { after.reads[$0.key] != $0.value }.map { "\($0.key): \($0.value) → \(after.reads[$0.key] ?? "")" }.sorted()
        let writes = after.problems.map { "\($0.key): \($0.value)" }.sorted()
        #expect(rule.claims.contains(.readBreaking) == !reads.isEmpty, "\(rule.id) reads: \(reads)")
        #expect(rule.claims.contains(.writeBreaking) == !writes.isEmpty, "\(rule.id) writes: \(writes)")
    }
}

extension DiffRule: CustomTestStringConvertible {
    public var testDescription: String { id }
}
