import CRMSchema

/// Findings for people, on a terminal: each in the form of a compiler's message, so that editors can jump to it.
struct TextReport {
    private let options: ReportOptions

    init(_ options: ReportOptions) { self.options = options }

    func render(_ result: DiffResult) -> String {
        var text = ""
        for finding in result.open { text += lines(of: finding) }
        if !result.suppressed.isEmpty {
            text += "Suppressed:\n"
            for finding in result.suppressed {
                text += "  \(PlainLine.of(finding.message)) [\(finding.rule.id)]: \(PlainLine.of(finding.suppression ?? ""))\n"
            }
        }
        return text + PlainLine.of("\(result.beforeName) → \(result.afterName): \(result.summary)") + "\n"
    }

    private func lines(of finding: Finding) -> String {
        let rule = finding.rule
        let here = options.location(of: finding)
        let other = here == finding.after.location ? finding.before.location : finding.after.location
        var text = "\(place(here)): \(coloured(finding.severity)): \(PlainLine.of(finding.message)) [\(rule.id)]\n"
        text += "    \(rule.claims.names.joined(separator: ", ")): \(rule.why)\n    next: \(rule.next)\n"
        if other != here { text += "    \(other == finding.before.location ? "before" : "after"): \(place(other))\n" }
        if let uses = finding.uses { text += "    \(UsesText.line(uses) { place($0.location) })\n" }
        return text + "    fingerprint: \(finding.fingerprint)\n"
    }

    private func place(_ location: SourceLocation) -> String { PlainLine.of(options.place(location)) }

    private func coloured(_ severity: DiffSeverity) -> String {
        guard options.usesColour else { return severity.rawValue }
        let code =
            switch severity {
            case .error: "31"
            case .warning: "33"
            case .note, .off: "36"
            }
        return "\u{1B}[1;\(code)m\(severity.rawValue)\u{1B}[0m"
    }
}
