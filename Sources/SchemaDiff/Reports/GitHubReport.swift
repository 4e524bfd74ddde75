import CRMSchema

/// Annotations on GitHub: workflow commands, one a line.
struct GitHubReport {
    private let options: ReportOptions

    init(_ options: ReportOptions) { self.options = options }

    func render(_ result: DiffResult) -> String { result.open.map(line).joined() }

    private func line(_ finding: Finding) -> String {
        let command =
            switch finding.severity {
            case .error: "error"
            case .warning: "warning"
            case .note, .off: "notice"
            }
        // Of what is gone, the file that it is gone from: annotations stand on files of the new side only.
        let place = finding.after.location
        let properties = [
            ("file", options.path(place)), ("line", "\(place.line)"), ("col", "\(place.column)"), ("title", finding.rule.id),
        ]
        let head = properties.map { "\($0)=\(property($1))" }.joined(separator: ",")
        return "::\(command) \(head)::\(data("\(finding.message)\n\(finding.rule.why)\nNext: \(finding.rule.next)"))\n"
    }

    /// The command's text ends with the line, so line breaks are escaped.
    private func data(_ text: String) -> String {
        text.replacing("%", with: "%25").replacing("\r\n", with: "%0D%0A").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
    }

    /// Properties end at a colon or comma besides.
    private func property(_ text: String) -> String {
        data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
    }
}
