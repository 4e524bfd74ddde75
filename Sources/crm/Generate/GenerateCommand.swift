#if CommandLine
import ArgumentParser
import BindingsGenerator
import Foundation

/// `crm generate`: snapshots → checked-in Swift files, and the lock of names.
struct GenerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: "Generate Swift bindings from the snapshots of a folder.",
        discussion: """
            FOLDER holds the snapshots (anywhere below it), and beside them crm.json and crm-names.json, both optional. \
            crm-names.json is written: it keeps every Swift name as it is when fields are added.

            With --output the Swift files are written there, unchanged ones untouched, those of modules that are gone \
            removed. Without it only the names are kept: for targets that use the build plugin.

            Exit code 3: with --check, a file is not what would be written; the difference is on standard output.

            EXAMPLES
              crm generate Sources/App --output Sources/App/Generated
              crm generate Sources/App --output Sources/App/Generated --check     in CI
              crm generate Sources/App                                            names only
            """)

    @Argument(help: ArgumentHelp("The folder of crm.json and the snapshots.", valueName: "folder"))
    var folder: String

    @Option(help: ArgumentHelp("The folder of the Swift files.", valueName: "folder"))
    var output: String?

    @Option(help: ArgumentHelp("The lock of names, if it is not crm-names.json in the folder.", valueName: "file"))
    var lock: String?

    @ArgumentParser.Flag(help: "Write nothing; exit with 3 and print the difference if something is out of date.")
    var check = false

    func run() throws {
        let talk = Terminal.talk
        var source = BindingsFolder(url: URL(fileURLWithPath: folder))
        if let lock { source.lock = URL(fileURLWithPath: lock) }
        let result = try source.generate()
        for diagnostic in result.diagnostics { talk.print("\(diagnostic)") }
        guard let generated = result.output, !result.hasErrors else { throw ExitCode.failure }

        let target = output.map { GeneratedFolder(url: URL(fileURLWithPath: $0)) }
        let stale = target?.stale(against: generated) ?? []
        let names = generated.lock.text
        let isLockStale = TextFile.read(source.lock) != names
        if check {
            for file in stale { Terminal.output.print(file.difference) }
            if isLockStale {
                Terminal.output.print(
                    UnifiedDiff(old: TextFile.read(source.lock) ?? "", new: names)
                        .text(oldName: "a/\(source.lock.lastPathComponent)", newName: "b/\(source.lock.lastPathComponent)"))
            }
            guard stale.isEmpty, !isLockStale else {
                talk.print("out of date: \(stale.count) files\(isLockStale ? " and the names" : ""); run crm generate without --check")
                throw ExitCode(3)
            }
            talk.print("\(generated.files.count) files are up to date")
            return
        }
        try target?.write(stale)
        try TextFile.write(names, to: source.lock)
        talk.print(
            target == nil
                ? "names of \(generated.files.count) files kept in \(source.lock.lastPathComponent)"
                : "\(generated.files.count) files, \(stale.count) written")
    }
}
#endif
