import CRMSchema

/// Annotations on GitHub: workflow commands, one a line, the worst first.
struct GitHubReport {
    /// A step shows so many annotations of each type and drops the rest. What is beyond is told in the log.
    static let limit = 10
    private let options: ReportOptions

    init(_ options: ReportOptions) { self.options = options }

    func render(_ result: DiffResult) -> String {
        var text = ""
        var rest: [Finding] = []
        for severity in [DiffSeverity.error, .warning, .note] {
            let findings = Self.worstFirst(result.open.filter { $0.severity == severity })
            text += findings.prefix(Self.limit).map(line).joined()
            rest += findings.dropFirst(Self.limit)
        }
        guard !rest.isEmpty else { return text }
        // Blanks in front: a line that begins with two colons would be a command.
        let lines = rest.map { "  \(PlainLine.of("\(options.place(options.location(of: $0))): \($0.severity.rawValue): \($0.message)")) [\($0.rule.id)]\n" }
        return text + "::group::\(rest.count) more findings, beyond the \(Self.limit) annotations of a type that GitHub shows\n"
            + lines.joined() + "::endgroup::\n"
    }

    /// Of equal severity, what breaks most comes first; otherwise the order stays.
    private static func worstFirst(_ findings: [Finding]) -> [Finding] {
        findings.enumerated()
            .map { (weight: $1.rule.claims.subtracting(.cosmetic).rawValue.nonzeroBitCount, place: $0, finding: $1) }
            .sorted { ($1.weight, $0.place) < ($0.weight, $1.place) }
            .map(\.finding)
    }

    private func line(_ finding: Finding) -> String {
        let command =
            switch finding.severity {
            case .error: "error"
            case .warning: "warning"
            case .note, .off: "notice"
            }
        let place = options.annotated(finding).location
        let properties = [
            ("file", options.path(place)), ("line", "\(place.line)"), ("col", "\(place.utf16Column)"), ("title", finding.rule.id),
        ]
        let head = properties.map { "\($0)=\(property($1))" }.joined(separator: ",")
        let uses = finding.uses.map { "\n" + UsesText.line($0) { options.place($0.location) } } ?? ""
        return "::\(command) \(head)::\(data("\(finding.message)\n\(finding.rule.why)\nNext: \(finding.rule.next)\(uses)"))\n"
    }

    /// The command's text ends with the line, so line breaks are escaped.
    private func data(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "%": result += "%25"
            case "\r": result += "%0D"
            case "\n": result += "%0A"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// Properties end at a colon or comma besides.
    private func property(_ text: String) -> String {
        data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
    }
}
