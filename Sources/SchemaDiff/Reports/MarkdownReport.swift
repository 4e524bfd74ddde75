import CRMSchema

/// Findings for the text of a pull request: the summary first, then a table for each severity.
struct MarkdownReport {
    /// Bytes of a report: code hosts refuse texts of more than 65,536 characters. What has no room is counted.
    static let limit = 60_000
    private let options: ReportOptions

    init(_ options: ReportOptions) { self.options = options }

    func render(_ result: DiffResult) -> String {
        var text =
            "## CRM metadata: \(result.summary)\n\n\(MarkdownText.code(result.beforeName)) → \(MarkdownText.code(result.afterName))\n"
        var left = 0
        let groups: [(String, DiffSeverity)] = [("Errors", .error), ("Warnings", .warning), ("Notes", .note)]
        for (title, severity) in groups {
            let findings = result.open.filter { $0.severity == severity }
            guard !findings.isEmpty else { continue }
            let (table, dropped) = table(findings, room: Self.limit - text.utf8.count)
            left += dropped
            guard dropped < findings.count else { continue }
            text += "\n### \(title) (\(findings.count))\n\n" + table
        }
        if !result.suppressed.isEmpty {
            let (table, dropped) = table(result.suppressed, room: Self.limit - text.utf8.count)
            left += dropped
            if dropped < result.suppressed.count {
                text += "\n<details><summary>Suppressed (\(result.suppressed.count))</summary>\n\n" + table + "\n</details>\n"
            }
        }
        return left == 0 ? text : text + "\n\(left) more findings have no room here; another format has them all.\n"
    }

    private func table(_ findings: [Finding], room: Int) -> (text: String, dropped: Int) {
        var text = "| Where | What | Breaks | Next |\n|---|---|---|---|\n"
        for (place, finding) in findings.enumerated() {
            let row = row(finding)
            guard text.utf8.count + row.utf8.count <= room else { return (text, findings.count - place) }
            text += row
        }
        return (text, 0)
    }

    private func row(_ finding: Finding) -> String {
        let reason = finding.suppression.map { "Suppressed: \(MarkdownText.cell($0))" } ?? finding.rule.next
        let uses = finding.uses.map {
            "<br>" + UsesText.line($0) { MarkdownText.code(options.place($0.location), inTable: true) }
        }
        return "| \(MarkdownText.code(options.place(options.location(of: finding)), inTable: true)) | \(MarkdownText.cell(finding.message))<br>"
            + "`\(finding.rule.id)` `\(finding.fingerprint)`\(uses ?? "") | \(finding.rule.claims.names.joined(separator: ", ")) | \(reason) |\n"
    }
}
