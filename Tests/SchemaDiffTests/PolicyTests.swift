import CRMSchema
import RecordCore
import Testing

@testable import SchemaDiff

/// The policy file: what it changes, and what it says about mistakes.
struct PolicyTests {
    private static func read(_ text: String) -> (policy: DiffPolicy, diagnostics: [SchemaDiagnostic]) {
        DiffPolicy.read(SnapshotFile(name: "crm-diff.json", path: "crm-diff.json", bytes: Array(text.utf8)))
    }

    private let findings = SchemaComparison.findings(
        from: TestOrganisation.base.schema(), to: TestOrganisation.changed { $0.set("Phone", "length", 20) }.schema())
    private let today = CalendarDate("2027-03-01") ?? CalendarDate(daysSince1970: 0)

    @Test func severitiesAndThreshold() throws {
        let (policy, diagnostics) = Self.read(#"{"failOn":"warning","severities":{"length.reduced":"note"}}"#)
        #expect(diagnostics.isEmpty && policy.failOn == .warning)
        #expect(policy.apply(to: findings, today: today).map(\.severity) == [.note])
        #expect(Self.read(#"{"severities":{"length.reduced":"off"}}"#).policy.apply(to: findings, today: today).isEmpty)
    }

    @Test func patternsOfRules() throws {
        let (policy, diagnostics) = Self.read(#"{"severities":{"length.*":"note","*":"off","length.raised":"error","*.reduced":"warning"}}"#)
        #expect(diagnostics.isEmpty)
        // Of two patterns the longer one.
        #expect(policy.apply(to: findings, today: today).map(\.severity) == [.warning])
        let raised = try #require(DiffRules.rule("length.raised"))
        let added = try #require(DiffRules.rule("field.added"))
        #expect(policy.severity(of: raised) == .error && policy.severity(of: added) == .off && DiffPolicy().severity(of: added) == nil)
        #expect(Self.read(#"{"severities":{"lenth.*":"note"}}"#).diagnostics.map(\.code) == ["policy.unknown-rule"])
    }

    @Test func suppressionsAreWrittenIntoTheFile() throws {
        let day = try #require(CalendarDate("2030-01-31"))
        let print = "0123456789abcdef"
        let new = try DiffPolicyEditor.suppressing(print, reason: "a “b”", until: day, in: nil)
        #expect(Self.read(new).policy.suppressions.map(\.reason) == ["a “b”"])
        let old = SnapshotFile(name: "p", path: "p", bytes: Array(#"{"failOn":"note","suppressions":[{"fingerprint":"\#(print)","reason":"r","expires":"2027-01-01"}]}"#.utf8))
        let policy = Self.read(try DiffPolicyEditor.suppressing(print, reason: "again", until: day, in: old)).policy
        #expect(policy.failOn == .note && policy.suppressions.map(\.reason) == ["again"] && policy.suppressions[0].expires.value == day)
        #expect(throws: SchemaDiagnostic.self) { try DiffPolicyEditor.suppressing("xyz", reason: "r", until: day, in: nil) }
        let broken = SnapshotFile(name: "p", path: "p", bytes: Array("{".utf8))
        #expect(throws: SchemaDiagnostic.self) { try DiffPolicyEditor.suppressing(print, reason: "r", until: day, in: broken) }
    }

    @Test(arguments: [("2027-03-01", 0), ("2027-02-28", 1)])
    func suppressionsExpire(day: String, expired: Int) throws {
        let print = try #require(findings.first).fingerprint
        let (policy, diagnostics) = Self.read(#"{"suppressions":[{"fingerprint":"\#(print)","reason":"known","expires":"\#(day)"}]}"#)
        #expect(diagnostics.isEmpty)
        let result = policy.apply(to: findings, today: today)
        #expect(result.first?.suppression == (expired == 0 ? "known" : nil))
        #expect(result.filter { $0.rule.id == "policy.suppression.expired" }.count == expired)
        #expect(result.count == 1 + expired)
    }

    @Test func aSuppressionOfNothingIsAFinding() {
        let (policy, _) = Self.read(#"{"suppressions":[{"fingerprint":"0123456789abcdef","reason":"old","expires":"2030-01-01"}]}"#)
        let result = policy.apply(to: [], today: today)
        #expect(result.map(\.rule.id) == ["policy.suppression.unused"])
        #expect(result.first?.location.description == "crm-diff.json:1:33")
    }

    @Test(arguments: [
        ("[]", "1:1 policy.shape"), (#"{"failon":"error"}"#, "1:2 policy.unknown-key"), (#"{"failOn":"fatal"}"#, "1:11 policy.severity"),
        (#"{"severities":{"field.remove":"note"}}"#, "1:16 policy.unknown-rule"),
        (#"{"suppressions":{}}"#, "1:17 policy.shape"), (#"{"suppressions":[{"fingerprint":"x"}]}"#, "1:18 policy.incomplete"),
        (#"{"suppressions":[{"fingerprint":"xyz","reason":"r","expires":"2027-01-01"}]}"#, "1:33 policy.fingerprint"),
        (#"{"suppressions":[{"fingerprint":"0123456789abcdef","reason":"r","expires":"2027-02-30"}]}"#, "1:75 policy.date"),
        ("", "1:1 json.empty"),
    ])
    func mistakesHaveTheirPlaces(text: String, expected: String) {
        #expect(Self.read(text).diagnostics.map { "\($0.location.line):\($0.location.column) \($0.code)" } == [expected])
    }

    @Test func aMisspelledRuleIsFollowedByASuggestion() {
        #expect(Self.read(#"{"severities":{"field.remove":"note"}}"#).diagnostics.first?.message.contains("field.removed") == true)
    }

    @Test func fingerprintsDoNotDependOnPlaces() {
        let compact = SchemaComparison.findings(
            from: TestOrganisation.base.schema(.minified), to: TestOrganisation.changed { $0.set("Phone", "length", 20) }.schema(.crlf, folder: "x"))
        #expect(compact.map(\.fingerprint) == findings.map(\.fingerprint))
        #expect(compact.map(\.after.location) != findings.map(\.after.location))
    }
}
