import CRMSchema

/// Findings for the text of a pull request: the summary first, then a table for each severity.
struct MarkdownReport {
    private let options: ReportOptions

    init(_ options: ReportOptions) { self.options = options }

    func render(_ result: DiffResult) -> String {
        var text = "## CRM metadata: \(result.summary)\n\n\(code(result.beforeName)) → \(code(result.afterName))\n"
        let groups: [(String, DiffSeverity)] = [("Errors", .error), ("Warnings", .warning), ("Notes", .note)]
        for (title, severity) in groups {
            let findings = result.open.filter { $0.severity == severity }
            guard !findings.isEmpty else { continue }
            text += "\n### \(title) (\(findings.count))\n\n" + table(findings)
        }
        if !result.suppressed.isEmpty {
            text += "\n<details><summary>Suppressed (\(result.suppressed.count))</summary>\n\n" + table(result.suppressed) + "\n</details>\n"
        }
        return text
    }

    private func table(_ findings: [Finding]) -> String {
        var text = "| Where | What | Breaks | Next |\n|---|---|---|---|\n"
        for finding in findings {
            let reason = finding.suppression.map { "Suppressed: \(cell($0))" } ?? cell(finding.rule.next)
            text +=
                "| \(code(options.place(finding.location))) | \(cell(finding.message))<br>`\(finding.rule.id)` `\(finding.fingerprint)` "
                + "| \(finding.rule.claims.names.joined(separator: ", ")) | \(reason) |\n"
        }
        return text
    }

    /// Text in which nothing is markup and nothing ends the cell.
    private func cell(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "|", "\\", "*", "_", "[", "]", "#", "~", "@": result += "\\\(character)"
            case "`": result.append(character)
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "&": result += "&amp;"
            case _ where character.isNewline: result += " "
            default: result.append(character)
            }
        }
        return result
    }

    /// Text as it stands, in as many backticks as it takes.
    private func code(_ text: String) -> String {
        let flat = String(text.map { $0.isNewline ? " " : $0 }).replacing("|", with: "\\|")
        var longest = 0
        var run = 0
        for character in flat {
            run = character == "`" ? run + 1 : 0
            longest = max(longest, run)
        }
        let fence = String(repeating: "`", count: longest + 1)
        return longest == 0 ? fence + flat + fence : "\(fence) \(flat) \(fence)"
    }
}
