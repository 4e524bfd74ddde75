#if CommandLine
import ArgumentParser
import SchemaDiff

/// A report beside the one on standard output: `html=diff.html`.
struct ReportFile: ExpressibleByArgument {
    let report: DiffReport
    let path: String

    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2, let report = DiffReport.named(parts[0]) else { return nil }
        self.report = report
        path = parts[1]
    }
}

extension DiffReport: ArgumentParser.ExpressibleByArgument {
    public init?(argument: String) {
        guard let report = Self.named(argument) else { return nil }
        self = report
    }

    public static var allValueStrings: [String] { all.map(\.name) }
    public var defaultValueDescription: String { name }
}

extension DiffSeverity: ArgumentParser.ExpressibleByArgument {}
#endif
