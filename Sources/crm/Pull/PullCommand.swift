#if CommandLine
import ArgumentParser
import Foundation
import ZohoCRM
import ZohoMetadata

/// `crm pull`: field metadata of a live organisation → snapshot files.
struct PullCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pull",
        abstract: "Fetch an organisation's modules, fields, layouts and related lists as snapshot files.",
        discussion: """
            Works on the account of `crm login`: --profile, else $CRM_PROFILE, else the default one. Where there is none, as in \
            CI, it signs in with CRM_ZOHO_CLIENT_ID, CRM_ZOHO_CLIENT_SECRET and CRM_ZOHO_REFRESH_TOKEN from the environment or \
            --config FILE; those win over a default profile. Nothing secret stands on the command line. \
            Needs the scope ZohoCRM.settings.ALL (or READ of modules, fields, layouts and related_lists).

            Files are written only where the content changed, with sorted keys, so version control shows what the \
            organisation changed. Exit code 3: with --check, something differs.

            EXAMPLES
              crm pull --into Sources/App/Snapshots
              crm pull --into Sources/App/Snapshots --profile work
              crm pull --into Sources/App/Snapshots --modules Leads,Deals,Vehicles
              crm pull --into Snapshots --server http://127.0.0.1:8080        (crm sandbox)
            """)

    @Option(name: .customLong("into"), help: ArgumentHelp("The folder of the snapshots.", valueName: "folder"))
    var folder: String

    @Option(help: ArgumentHelp("Comma-separated API names; all modules if missing.", valueName: "names"))
    var modules: String?

    @OptionGroup var connection: ConnectionOptions

    @ArgumentParser.Flag(help: "Write nothing; exit with 3 if the organisation differs from the folder.")
    var check = false

    func run() async throws {
        let talk = Terminal.talk
        let names = modules.map { Set($0.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }) }
        let progress = ProgressLine(terminal: talk)
        let pull = MetadataPull(zoho: try connection.connect(), modules: names) { done, total, module in
            progress.show("\(done)/\(total) \(module)")
        }
        let files = try await pull.run()
        progress.clear()
        let writer = SnapshotFolderWriter(folder: URL(fileURLWithPath: folder), isDry: check)
        let report = try writer.write(files, isComplete: names == nil)
        for (sign, names) in [("+", report.added), ("~", report.changed), ("?", report.orphaned)] {
            for name in names { Terminal.output.print("\(sign) \(name)") }
        }
        talk.print(
            "\(files.count) files: \(report.added.count) new, \(report.changed.count) changed, \(report.unchanged.count) unchanged"
                + (report.orphaned.isEmpty ? "" : ", \(report.orphaned.count) of modules that are gone (marked ?; remove them by hand)"))
        if check, !report.isUpToDate { throw ExitCode(3) }
    }
}
#endif
