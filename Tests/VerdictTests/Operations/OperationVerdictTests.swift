import CRMSchema
import Testing

@testable import SchemaDiff

/// What rules about operations claim is what happens: the functions that are generated before and after are compared, and the
/// calls of an app as it is built are made against a server of the changed spec.
struct OperationVerdictTests {
    static let rules = DiffRules.all.filter { $0.area == .operation }

    @Test(arguments: rules)
    func functionsChangeAsClaimed(rule: DiffRule) throws {
        let pair = try #require(OperationPairs.pair(rule.id), "a rule about operations needs a change in OperationPairs")
        let (before, after) = (OperationPairs.schema(pair.before), OperationPairs.schema(pair.after))
        #expect(Set(SchemaComparison.findings(from: before, to: after).map(\.rule.id)) == [rule.id])
        let losses = PlannedAPI(before).losses(in: PlannedAPI(after))
        #expect(rule.claims.contains(.sourceBreaking) == !losses.isEmpty, "\(rule.id): \(losses)")
    }

    @Test(arguments: rules.filter { $0.unproved == nil })
    func callsEndAsClaimed(rule: DiffRule) async throws {
        let pair = try #require(OperationPairs.pair(rule.id))
        let app = OperationPairs.schema(pair.before)
        let known = try await OperationReplay(of: app, against: pair.before)
        #expect(known.reads == [:] && known.writes == [:], "the app works with the spec that it was built from")
        let replay = try await OperationReplay(of: app, against: pair.after)
        #expect(rule.claims.contains(.readBreaking) == !replay.reads.isEmpty, "\(rule.id) reads: \(replay.reads)")
        #expect(rule.claims.contains(.writeBreaking) == !replay.writes.isEmpty, "\(rule.id) writes: \(replay.writes)")
    }
}
