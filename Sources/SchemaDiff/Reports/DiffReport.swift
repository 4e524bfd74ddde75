/// A form in which findings can be told. Formats are rows of one table.
public struct DiffReport: Sendable {
    /// The word for `--format`.
    public let name: String
    /// What it is for, in a few words.
    public let purpose: String
    /// Without the dot.
    public let fileExtension: String
    private let write: @Sendable (DiffResult, ReportOptions) -> String

    init(
        _ name: String, _ purpose: String, fileExtension: String, write: @escaping @Sendable (DiffResult, ReportOptions) -> String
    ) {
        self.name = name
        self.purpose = purpose
        self.fileExtension = fileExtension
        self.write = write
    }

    /// The report, ending with a line break unless it is empty. The same for the same findings, byte for byte.
    public func render(_ result: DiffResult, _ options: ReportOptions = ReportOptions()) -> String { write(result, options) }

    public static let all: [DiffReport] = [
        DiffReport("text", "for people, on a terminal", fileExtension: "txt") { TextReport($1).render($0) },
        DiffReport("json", "for programs; see diff-report.schema.json", fileExtension: "json") { JSONReport($1).render($0) },
        DiffReport("markdown", "for the text of a pull request", fileExtension: "md") { MarkdownReport($1).render($0) },
        DiffReport("github", "annotations on GitHub's lines", fileExtension: "txt") { GitHubReport($1).render($0) },
        DiffReport("sarif", "SARIF 2.1.0, for code scanning", fileExtension: "sarif") { SARIFReport($1).render($0) },
        DiffReport("junit", "JUnit XML, for lists of tests", fileExtension: "xml") { JUnitReport($1).render($0) },
        DiffReport("html", "one page for a browser", fileExtension: "html") { HTMLReport($1).render($0) },
    ]

    /// The format of this name.
    public static func named(_ name: String) -> DiffReport? { all.first { $0.name == name } }
}
