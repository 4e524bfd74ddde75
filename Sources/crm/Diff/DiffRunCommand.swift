#if CommandLine
import ArgumentParser
import CRMSchema
import SchemaDiff

/// `crm diff OLD NEW`: loads both sides, compares them, writes the reports.
struct DiffRunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Compare two states of an organisation.", discussion: DiffCommand.discussion)

    @Argument(help: ArgumentHelp("What code was built from.", valueName: "old"))
    var old: String

    @Argument(help: ArgumentHelp("What the organisation is now.", valueName: "new"))
    var new: String

    @OptionGroup var reports: ReportArguments

    @OptionGroup var use: UseOptions

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        let policy = try reports.readPolicy()
        let (oldSide, newSide) = (try DiffSide(old), try DiffSide(new))
        async let olds = oldSide.loadOrComplain(connection)
        async let news = newSide.loadOrComplain(connection)
        let (before, after) = DiffSide.comparable(try await olds, try await news)
        let compared = DiffResult(
            from: before, to: after, beforeName: old, afterName: new, policy: policy, today: try ReportArguments.today())
        let result = try use.mark(compared, old: oldSide)
        try reports.tell(result, filesAtHand: !newSide.isFolder && oldSide.isFolder ? .before : .after)
    }
}
#endif
