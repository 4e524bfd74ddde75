#if CommandLine
import ArgumentParser
import CRMSchema
import Foundation
import RecordCore
import SchemaDiff

/// `crm diff OLD NEW`: loads both sides, compares them, writes the report.
struct DiffRunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Compare two states of an organisation.", discussion: DiffCommand.discussion)

    @Argument(help: ArgumentHelp("What code was built from.", valueName: "old"))
    var old: String

    @Argument(help: ArgumentHelp("What the organisation is now.", valueName: "new"))
    var new: String

    @Option(help: ArgumentHelp("One of \(DiffReport.all.map(\.name).joined(separator: ", ")).", valueName: "name"))
    var format = "text"

    @Option(help: ArgumentHelp("Write the report there instead of to standard output.", valueName: "file"))
    var output: String?

    @Option(help: ArgumentHelp("The policy, if it is not crm-diff.json of the current folder.", valueName: "file"))
    var policy: String?

    @Option(help: ArgumentHelp("The least severity that ends with 3, in place of the policy's: error, warning, note or off.", valueName: "severity"))
    var failOn: String?

    @OptionGroup var connection: ConnectionOptions

    func validate() throws {
        if DiffReport.named(format) == nil {
            throw ValidationError("“\(format)” is not a format: \(DiffReport.all.map(\.name).joined(separator: ", "))")
        }
        if let failOn, DiffSeverity(rawValue: failOn) == nil {
            throw ValidationError("“\(failOn)” is not a severity: \(DiffSeverity.allCases.map(\.rawValue).joined(separator: ", "))")
        }
    }

    func run() async throws {
        guard let report = DiffReport.named(format) else { return }
        let policy = try readPolicy()
        async let olds = load(old)
        async let news = load(new)
        let (before, after) = try await (olds, news)
        let root = FileManager.default.currentDirectoryPath
        let result = DiffResult(
            from: before, to: after, beforeName: old, afterName: new, policy: policy, today: try today())
        let text = report.render(
            result,
            ReportOptions(usesColour: output == nil && Terminal.output.usesColour, root: root, toolVersion: CrmVersion.current))
        if let output {
            try TextFile.write(text, to: URL(fileURLWithPath: output))
            Terminal.talk.print("\(output): \(result.summary)")
        } else {
            // Reports end their own lines.
            FileHandle.standardOutput.write(Data(text.utf8))
        }
        if result.fails { throw ExitCode(3) }
    }

    private func load(_ side: String) async throws -> SchemaDescription {
        let loaded = try await DiffSide(side).load(connection)
        for diagnostic in loaded.diagnostics where diagnostic.severity != .note { Terminal.talk.print("\(diagnostic)") }
        guard loaded.errors.isEmpty else { throw ExitCode.failure }
        return loaded.schema
    }

    private func readPolicy() throws -> DiffPolicy {
        let url = URL(fileURLWithPath: policy ?? "crm-diff.json")
        var result = DiffPolicy()
        if policy != nil || FileManager.default.fileExists(atPath: url.path) {
            let file = SnapshotFile(name: url.lastPathComponent, path: policy ?? "crm-diff.json", bytes: [UInt8](try Data(contentsOf: url)))
            let read = DiffPolicy.read(file)
            for diagnostic in read.diagnostics { Terminal.talk.print("\(diagnostic)") }
            // A policy that is not understood might hide what it should not.
            guard read.diagnostics.isEmpty else { throw ExitCode(2) }
            result = read.policy
        }
        if let severity = failOn.flatMap(DiffSeverity.init) { result.failOn = severity }
        return result
    }

    /// The day here, as expiry dates mean it.
    private func today() throws -> CalendarDate {
        let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
        guard let year = parts.year, let month = parts.month, let day = parts.day, let date = CalendarDate(year: year, month: month, day: day)
        else { throw ExitCode.failure }
        return date
    }
}
#endif
