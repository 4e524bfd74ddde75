#if CommandLine
import CRMSandbox
import Foundation
import SchemaDiff
import VtigerCRM
import VtigerMetadata

/// Changes fields on the server and shows what that does to the code.
struct VtigerFieldChangeStep: TourStep {
    let vtiger: VtigerCRM
    let sandbox: Sandbox
    let folder: URL
    let title = "The server's fields change: pull, generate, see what breaks"

    func run(_ printer: TourPrinter) async throws {
        let files = TourFiles(folder: folder)
        guard let before = files.generatedText("Leads.swift") else {
            throw TourFailure(step: title, expected: "Leads.swift from before", found: "no file")
        }
        let old = try files.load()
        printer.say("An admin adds the picklist “Priority Level” to Leads and removes Fax. Then: crm pull, crm generate.")
        var level = SandboxField(apiName: "cf_852", dataType: "picklist", label: "Priority Level")
        level.options = ["High", "Low"]
        try await sandbox.change("Leads", .add(level), .remove("fax"))

        let pulled = try await MetadataPull(vtiger: vtiger).fetch()
        let report = try SnapshotFolderWriter(folder: files.snapshots).write(pulled)
        try expect(title, ["describe_Leads.json"], report.changed)
        _ = try files.generate()
        guard let after = files.generatedText("Leads.swift") else {
            throw TourFailure(step: title, expected: "Leads.swift", found: "no file")
        }
        let text = UnifiedDiff(old: before, new: after).text(oldName: "Leads.swift (before)", newName: "Leads.swift (after)", context: 1)
        try expect(title, true, after.contains("var priorityLevel: Lead.PriorityLevel?") && !after.contains("var fax: "))
        printer.result("one describe changed, so one Swift file changed:")
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).filter { $0.contains("var ") || $0.hasPrefix("@@") }
        printer.excerpt(lines.filter { $0.hasPrefix("+") || $0.hasPrefix("-") }.prefix(8))

        printer.say("crm diff says what that means for the app:")
        let findings = SchemaComparison.findings(from: old, to: try files.load())
        try expect(title, true, findings.contains { $0.rule.claims.isBreaking && $0.field == "fax" })
        printer.excerpt(findings.map { "\($0.severity.rawValue): \($0.message) [\($0.rule.id)]" })
    }
}
#endif
