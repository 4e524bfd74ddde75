import CRMSchema
import Foundation
import RecordCore
import Testing

@testable import SchemaDiff

/// Reports: what each says, and that hostile names stay text. Schemas of the formats are checked by `.ci/schemas`.
struct ReportTests {
    static let hostile = "a\"b<script>&'|`%,:\n::error::\u{1}é🚗"

    static let result: DiffResult = {
        let after = TestOrganisation.changed {
            $0.set("Phone", "length", 20)
            $0.set("Phone", "field_label", .string(hostile))
            $0.set("Company", "system_mandatory", true)
            $0.option("Source", "Web", "actual_value", .string(hostile))
        }
        var policy = DiffPolicy()
        let before = TestOrganisation.base.schema(folder: "old")
        let all = SchemaComparison.findings(from: before, to: after.schema())
        if let label = all.first(where: { $0.rule.id == "field.label.changed" }) {
            let place = CRMSchema.SourceLocation(file: "crm-diff.json", line: 1, column: 1)
            policy.suppressions = [
                .init(fingerprint: Located(label.fingerprint, at: place), reason: "fine", expires: Located(CalendarDate(daysSince1970: 30000), at: place))
            ]
        }
        return DiffResult(
            from: before, to: after.schema(), beforeName: "HEAD~1:spec", afterName: "live", policy: policy, today: CalendarDate(daysSince1970: 20000))
    }()

    private func text(_ name: String) -> String { DiffReport.named(name)?.render(Self.result, ReportOptions(root: "old")) ?? "" }

    @Test func countsAndThreshold() {
        #expect(Self.result.summary == "3 errors, 1 suppressed")
        #expect(Self.result.fails)
    }

    @Test func everyFormatIsNamedOnceAndDeterministic() {
        #expect(DiffReport.all.map(\.name) == ["text", "json", "markdown", "github", "sarif", "junit", "html"])
        for report in DiffReport.all {
            #expect(report.render(Self.result) == report.render(Self.result))
            #expect(report.render(Self.result).hasSuffix("\n"), "\(report.name)")
        }
    }

    @Test func textIsReadByEditors() {
        #expect(text("text").contains("error: Leads.Company: mandatory now (false → true) [mandatory.added]\n"))
        #expect(!text("text").contains("\u{1B}"))
        #expect(DiffReport.named("text")?.render(Self.result, ReportOptions(usesColour: true)).contains("\u{1B}[1;31merror") == true)
    }

    @Test func jsonHoldsEveryFinding() throws {
        let root = try JSONDocument(parsing: Array(text("json").utf8)).root
        #expect(root["findings"]?.array?.count == 4)
        #expect(root["summary"]?["errors"]?.int == 3)
        #expect(root["before"]?["shapeHash"]?.string?.count == 16)
        let finding = root["findings"]?.array?.first { $0["rule"]?.string == "length.reduced" }
        #expect(finding?["after"]?["value"]?.string == "20" && finding?["claims"]?[0]?.string == "write-breaking")
    }

    @Test func annotationsAreOneLineEach() {
        let lines = text("github").split(separator: "\n")
        #expect(lines.count == 3)
        for line in lines { #expect(line.hasPrefix("::error file=") && line.contains(",line=") && line.contains(",col=")) }
    }

    @Test func sarifPointsAtBothSides() throws {
        let run = try #require(try JSONDocument(parsing: Array(text("sarif").utf8)).root["runs"]?[0])
        #expect(run["results"]?.array?.count == 4)
        let rules = run["tool"]?["driver"]?["rules"]?.array ?? []
        for result in run["results"]?.array ?? [] {
            #expect(rules[result["ruleIndex"]?.int ?? 99]["id"]?.string == result["ruleId"]?.string)
            #expect(result["locations"]?[0]?["physicalLocation"]?["region"]?["startLine"]?.int ?? 0 > 0)
            #expect(result["relatedLocations"]?.array?.count == 1)
        }
        #expect((run["results"]?.array ?? []).filter { $0["suppressions"] != nil }.count == 1)
    }

    @Test(arguments: ["junit", "html"])
    func markupIsEscaped(name: String) {
        let text = text(name)
        // The page has one of its own.
        #expect(text.split(separator: "<script>", omittingEmptySubsequences: false).count == (name == "html" ? 2 : 1))
        #expect(!text.contains("\u{1}"))
        #expect(text.contains("&lt;script&gt;"))
    }

    @Test func junitCounts() {
        #expect(text("junit").contains("<testsuites name=\"crm diff\" tests=\"4\" failures=\"3\" errors=\"0\" time=\"0\">"))
    }

    @Test func markdownKeepsItsTable() {
        for line in text("markdown").split(separator: "\n") where line.hasPrefix("| ") {
            #expect(line.replacing("\\|", with: "").filter { $0 == "|" }.count == 5, "\(line)")
        }
    }

    @Test func markdownFitsIntoAPullRequest() {
        let many = (0..<2000).map { Self.finding("Field_\($0)", .error) }
        let text = DiffReport.named("markdown")?.render(Self.made(many)) ?? ""
        #expect(text.utf8.count < 65_536 && text.utf8.count > 50_000)
        #expect(text.contains(" more findings have no room here"))
    }

    @Test func annotationsKeepTheWorst() {
        let findings = (0..<14).map { Self.finding("Note_\($0)", .note) } + (0..<12).map { Self.finding("Error_\($0)", .error) }
        let lines = (DiffReport.named("github")?.render(Self.made(findings)) ?? "").split(separator: "\n")
        #expect(lines.filter { $0.hasPrefix("::error ") }.count == 10 && lines.filter { $0.hasPrefix("::notice ") }.count == 10)
        #expect(lines.first?.hasPrefix("::error ") == true)
        #expect(lines.contains { $0.hasPrefix("::group::6 more findings") } && lines.last == "::endgroup::")
        #expect(lines.filter { $0.hasPrefix("  ") }.count == 6)
    }

    @Test func columnsOfSARIFAreCodeUnits() throws {
        // é is two bytes and one unit, the car four bytes and two units.
        let text = #"{"fields":[{"field_label":"é🚗","api_name":"A","data_type":"text","length":20}]}"#
        let schemas = [text, text.replacing("20", with: "10")].map {
            ZohoSnapshotLoader.load(files: [SnapshotFile(name: "fields_M.json", path: "fields_M.json", bytes: Array($0.utf8))]).schema
        }
        let result = DiffResult(from: schemas[0], to: schemas[1], beforeName: "a", afterName: "b", today: CalendarDate(daysSince1970: 0))
        let finding = try #require(result.findings.first)
        #expect(result.findings.count == 1 && finding.rule.id == "length.reduced")
        #expect(finding.location.column == 79 && finding.location.utf16Column == 76)
        let run = try #require(try JSONDocument(parsing: Array((DiffReport.named("sarif")?.render(result) ?? "").utf8)).root["runs"]?[0])
        #expect(run["columnKind"]?.string == "utf16CodeUnits")
        #expect(run["results"]?[0]?["locations"]?[0]?["physicalLocation"]?["region"]?["startColumn"]?.int == 76)
    }

    @Test func annotationsStandOnTheFilesAtHand() throws {
        let live = ReportOptions(filesAtHand: .before)
        #expect(DiffReport.named("github")?.render(Self.result, live).contains("file=old/fields_Leads.json") == true)
        let run = try JSONDocument(parsing: Array((DiffReport.named("sarif")?.render(Self.result, live) ?? "").utf8)).root["runs"]?[0]
        let place = run?["results"]?[0]?["locations"]?[0]?["physicalLocation"]?["artifactLocation"]?["uri"]?.string
        #expect(place?.hasPrefix("old/") == true)
    }

    @Test func terminalsAreNotSteered() {
        #expect(PlainLine.of("a\u{1B}[31m\nb\u{202E}c\u{9B}é") == "a\u{FFFD}[31m b\u{FFFD}c\u{FFFD}é")
        #expect(!text("text").unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    }

    private static func finding(_ field: String, _ severity: DiffSeverity) -> Finding {
        let place = CRMSchema.SourceLocation(file: "fields_M.json", line: 1, column: 1)
        var finding = Finding(
            SizeRules.rows[0].rule, module: "M", field: field, part: nil, before: FindingSide("2", at: place), after: FindingSide("1", at: place))
        finding.severity = severity
        return finding
    }

    private static func made(_ findings: [Finding]) -> DiffResult {
        DiffResult(
            findings: findings, from: TestOrganisation.base.schema(), to: TestOrganisation.base.schema(), beforeName: "a", afterName: "b")
    }

    @Test func anUnchangedOrganisationSaysSo() {
        let base = TestOrganisation.base.schema()
        let empty = DiffResult(from: base, to: base, beforeName: "a", afterName: "b", today: CalendarDate(daysSince1970: 0))
        #expect(DiffReport.named("text")?.render(empty) == "a → b: no findings\n")
        #expect(DiffReport.named("github")?.render(empty) == "")
        #expect(!empty.fails)
    }
}
