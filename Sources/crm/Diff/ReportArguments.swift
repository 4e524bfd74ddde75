#if CommandLine
import ArgumentParser
import CRMSchema
import Foundation
import RecordCore
import SchemaDiff

/// How `crm diff` and `crm drift` tell what they found, and what of it counts.
struct ReportArguments: ParsableArguments {
    @Option(help: ArgumentHelp("The format.", valueName: "format"))
    var format = DiffReport.all[0]

    @ArgumentParser.Flag(help: "The same as --format json.")
    var json = false

    @Option(help: ArgumentHelp("Write the report there instead of to standard output.", valueName: "file"))
    var output: String?

    @Option(help: ArgumentHelp("One more report in a file, such as html=diff.html; may be repeated.", valueName: "format=file"))
    var report: [ReportFile] = []

    @Option(help: ArgumentHelp("The policy, if it is not crm-diff.json of the current folder.", valueName: "file"))
    var policy: String?

    @Option(help: ArgumentHelp("The least severity that ends with 3, in place of the policy's.", valueName: "severity"))
    var failOn: DiffSeverity?

    func validate() throws {
        if json, format.name != DiffReport.all[0].name { throw ValidationError("--json is a format already; leave out --format") }
    }

    /// - Throws: `ExitCode(2)` for a policy that cannot be used, whose mistakes have been told.
    func readPolicy() throws -> DiffPolicy {
        var result = DiffPolicy()
        let path = policy ?? Self.policyName
        if policy != nil || FileManager.default.fileExists(atPath: path) {
            guard let bytes = FileManager.default.contents(atPath: path) else { throw ValidationError("“\(path)” cannot be read") }
            let read = DiffPolicy.read(SnapshotFile(name: path, path: path, bytes: [UInt8](bytes)))
            for diagnostic in read.diagnostics { Terminal.talk.print("\(diagnostic)") }
            // A policy that is not understood might hide what it should not.
            guard read.diagnostics.isEmpty else { throw ExitCode(2) }
            result = read.policy
        }
        if let failOn { result.failOn = failOn }
        return result
    }

    /// Writes all reports, and ends with 3 where findings reach the threshold.
    func tell(_ result: DiffResult, filesAtHand: ReportOptions.Side) throws {
        let format = (json ? DiffReport.named("json") : nil) ?? format
        var options = ReportOptions(
            root: FileManager.default.currentDirectoryPath, toolVersion: CrmVersion.current, filesAtHand: filesAtHand)
        for file in report { try write(file.report.render(result, options), to: file.path, result) }
        if let output {
            try write(format.render(result, options), to: output, result)
        } else {
            options.usesColour = Terminal.output.usesColour
            // Reports end their own lines.
            FileHandle.standardOutput.write(Data(format.render(result, options).utf8))
        }
        if result.fails { throw ExitCode(3) }
    }

    private func write(_ text: String, to path: String, _ result: DiffResult) throws {
        try TextFile.write(text, to: URL(fileURLWithPath: path))
        Terminal.talk.print("\(path): \(result.summary)")
    }

    static let policyName = "crm-diff.json"

    /// The day here, as expiry dates mean it.
    static func today() throws -> CalendarDate {
        let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
        guard let year = parts.year, let month = parts.month, let day = parts.day, let date = CalendarDate(year: year, month: month, day: day)
        else { throw ExitCode.failure }
        return date
    }
}
#endif
