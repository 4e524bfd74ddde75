import CRMSchema
import Foundation
import RecordCore
import Testing

@testable import SchemaDiff

/// Reports as files for the checks of `.ci/reports`, written into the folder that CRM_REPORTS names.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["CRM_REPORTS"] != nil))
struct ReportFilesTests {
    /// Names as nobody gives them, and as somebody will.
    static let hostile = "a\"b<script>document.title='hacked'</script><img src=x onerror=\"document.title='hacked'\">&'|`%,: @you #1\n::error::\u{1}\u{202E}é🚗"

    @Test func write() throws {
        let folder = URL(fileURLWithPath: ProcessInfo.processInfo.environment["CRM_REPORTS"] ?? "")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, result) in [("rules", Self.rules), ("hostile", Self.hostileNames), ("large", Self.large), ("empty", Self.empty)] {
            for report in DiffReport.all {
                let text = report.render(result, ReportOptions(root: "new", toolVersion: "1.0.0"))
                try Data(text.utf8).write(to: folder.appendingPathComponent("\(name).\(report.name)"))
            }
            let graph = SchemaGraph(before: result.before, after: result.after)
            try Data(SVGGraph.render(graph, marks: result.marks).utf8).write(to: folder.appendingPathComponent("\(name).svg"))
            try Data(MermaidGraph.render(graph).utf8).write(to: folder.appendingPathComponent("\(name).mermaid"))
        }
        try Data(DiffRules.all.map(\.id).joined(separator: "\n").utf8).write(to: folder.appendingPathComponent("rules.txt"))
    }

    private static let day = CalendarDate(daysSince1970: 20000)
    private static let place = CRMSchema.SourceLocation(file: "crm-diff.json", line: 1, column: 1)

    private static func made(_ findings: [Finding], from before: SchemaDescription, to after: SchemaDescription) -> DiffResult {
        DiffResult(findings: findings, from: before, to: after, beforeName: "HEAD~1:new", afterName: "new")
    }

    /// A finding of every rule.
    private static var rules: DiffResult {
        var findings: [Finding] = []
        for rule in DiffRules.all where rule.area.isCompared {
            guard let pair = RulePairs.organisations(of: rule.id) else { continue }
            findings += SchemaComparison.findings(from: pair.before.schema(folder: "old"), to: pair.after.schema(folder: "new"))
                .filter { $0.rule == rule }.prefix(1)
        }
        findings += DriftRules.all.map { DriftRules.finding($0, module: "Leads", at: place) }
        let expired = CalendarDate(daysSince1970: 10)
        let policy = DiffPolicy(suppressions: [
            .init(fingerprint: Located(findings[0].fingerprint, at: place), reason: "known", expires: Located(expired, at: place)),
            .init(fingerprint: Located(findings[1].fingerprint, at: place), reason: "fine | “for now”", expires: Located(day, at: place)),
            .init(fingerprint: Located("0123456789abcdef", at: place), reason: "gone", expires: Located(day, at: place)),
        ])
        var told = policy.apply(to: findings, today: day)
        told[2].uses = [FindingUse(at: .init(file: "Sources/App/Main.swift", line: 3, column: 9), .certain, ".lastName")]
        told[3].uses = []
        return made(told, from: TestOrganisation.base.schema(folder: "old"), to: TestOrganisation.base.schema(folder: "new"))
    }

    private static var hostileNames: DiffResult {
        let before = TestOrganisation.base.schema(folder: "old")
        let after = TestOrganisation.changed {
            $0.set("Phone", "field_label", .string(hostile))
            $0.set("Phone", "length", 20)
            $0.set("Company", "api_name", .string(hostile))
            $0.option("Source", "Web", "actual_value", .string(hostile))
            $0.module("Vendors") {
                $0.set("plural_label", .string(hostile))
                $0.set("api_name", .string(hostile))
            }
        }.schema(folder: "new")
        let findings = SchemaComparison.findings(from: before, to: after)
        return made(findings, from: before, to: after)
    }

    /// 75 modules, each with a change in one of its fields, and references all over.
    private static var large: DiffResult {
        func organisation(_ length: Int) -> SchemaDescription {
            let files = (0..<75).flatMap { number -> [SnapshotFile] in
                let lookups = [number / 3, number / 7].filter { $0 != number }.map { target in
                    #"{"api_name":"To_\#(target)","id":"\#(number)9\#(target)","data_type":"lookup","json_type":"jsonobject","lookup":{"module":{"api_name":"Module_\#(target)","id":"\#(target)"}}}"#
                }
                let text = #"{"api_name":"Text","id":"\#(number)1","data_type":"text","json_type":"string","length":\#(number % 3 == 0 ? length : 50)}"#
                return [
                    SnapshotFile(
                        name: "fields_Module_\(number).json", path: "new/fields_Module_\(number).json",
                        bytes: Array(#"{"fields":[\#((lookups + [text]).joined(separator: ","))]}"#.utf8))
                ]
            }
            return ZohoSnapshotLoader.load(files: files).schema
        }
        let (before, after) = (organisation(50), organisation(40))
        return made(SchemaComparison.findings(from: before, to: after), from: before, to: after)
    }

    private static var empty: DiffResult {
        let base = TestOrganisation.base.schema(folder: "new")
        return made([], from: base, to: base)
    }
}
