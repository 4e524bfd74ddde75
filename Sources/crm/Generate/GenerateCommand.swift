#if CommandLine
import ArgumentParser
import BindingsFiles
import BindingsGenerator
import CRMSchema
import Foundation

/// `crm generate`: snapshots → checked-in Swift files, and the lock of names.
struct GenerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: "Generate Swift bindings from the snapshots of a folder.",
        discussion: """
            FOLDER holds the snapshots (anywhere below it), and beside them crm.json and crm-names.json, both optional. \
            crm.json says which modules and fields get bindings, and under which names. crm-names.json is written: it keeps \
            every Swift name as it is when fields are added, and knows what was renamed in the CRM: code with the old name \
            still compiles, with a warning that names the new one, for as many days as crm.json says (180 by default).

            With --output the Swift files are written there, unchanged ones untouched, those of modules that are gone \
            removed. Without it only the names are kept: for targets that use the build plugin.

            Exit code 3: with --check, a file is not what would be written; the difference is on standard output, for \
            git apply.

            EXAMPLES
              crm generate Sources/App --init             a crm.json to start with
              crm generate Sources/App --output Sources/App/Generated
              crm generate Sources/App --output Sources/App/Generated --check     in CI
              crm generate Sources/App                                            names only
              crm generate Sources/App --check | git apply                        the same by hand
            """)

    @Argument(help: ArgumentHelp("The folder of crm.json and the snapshots.", valueName: "folder"))
    var folder: String

    @Option(help: ArgumentHelp("The folder of the Swift files.", valueName: "folder"))
    var output: String?

    @Option(help: ArgumentHelp("The lock of names, if it is not crm-names.json in the folder.", valueName: "file"))
    var lock: String?

    @ArgumentParser.Flag(help: "Write nothing; exit with 3 and print the difference if something is out of date.")
    var check = false

    @ArgumentParser.Flag(name: .customLong("init"), help: "Write a crm.json with every setting at its default, and nothing else.")
    var writesConfiguration = false

    @ArgumentParser.Flag(help: "Print what was done, or would be, as JSON.")
    var json = false

    func validate() throws {
        if writesConfiguration, output != nil || lock != nil || check || json { throw ValidationError("--init goes with no other option") }
    }

    func run() throws {
        let talk = Terminal.talk
        let source = BindingsFolder(url: URL(fileURLWithPath: folder), lock: lock.map { URL(fileURLWithPath: $0) })
        guard !writesConfiguration else {
            let found = SnapshotLoader.vendor(of: SnapshotLoader.files(in: source.url, includingSubfolders: true).files)
            try NewConfiguration.write(found ?? .zoho, to: source.configuration)
            return talk.print("\(source.configuration.path) written")
        }
        let progress = ProgressLine(terminal: talk)
        let result = try source.generate(today: try ReportArguments.today(), keepsDueShims: check) { progress.show($0) }
        progress.clear()
        for diagnostic in result.diagnostics { talk.print("\(diagnostic)") }

        var stale: [GeneratedFolder.Stale] = []
        if let generated = result.output, !result.hasErrors {
            stale = output.map { GeneratedFolder(url: URL(fileURLWithPath: $0)).stale(against: generated) } ?? []
            stale += [source.staleLock(against: generated)].compactMap { $0 }
            if !check { for file in stale { try file.write() } }
        }
        if json { Terminal.output.print(json: GenerateReport(result: result, stale: stale, isCheck: check).json) }
        guard let generated = result.output, !result.hasErrors else { throw ExitCode.failure }
        if check { return try report(stale, of: generated, due: result.dueShims) }
        talk.print(
            output == nil
                ? "names of \(generated.files.count) files kept in \(source.lock.lastPathComponent)"
                : "\(generated.files.count) files, \(stale.count { $0.url != source.lock }) written")
    }

    private func report(_ stale: [GeneratedFolder.Stale], of generated: GeneratedOutput, due: Int) throws {
        if !json { for file in stale { Terminal.output.write(file.difference) } }
        if due > 0 { Terminal.talk.print("\(due) former names have been kept long enough; the next crm generate drops them") }
        guard stale.isEmpty else {
            Terminal.talk.print("out of date: \(stale.map(\.path).joined(separator: ", ")); run crm generate without --check")
            throw ExitCode(3)
        }
        Terminal.talk.print("\(generated.files.count) files are up to date")
    }
}
#endif
