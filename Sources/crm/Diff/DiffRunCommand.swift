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

    /// Both at once, unless one of them has to tell whose CRM the other is.
    private func sides(_ old: DiffSide, _ new: DiffSide) async throws -> (SchemaDescription, SchemaDescription) {
        if case .live = old {
            let after = try await new.loadOrComplain(connection)
            return DiffSide.comparable(try await old.loadOrComplain(connection, vendor: after.vendor), after)
        }
        if case .live = new {
            let before = try await old.loadOrComplain(connection)
            return DiffSide.comparable(before, try await new.loadOrComplain(connection, vendor: before.vendor))
        }
        async let before = old.loadOrComplain(connection)
        async let after = new.loadOrComplain(connection)
        return DiffSide.comparable(try await before, try await after)
    }

    func run() async throws {
        let policy = try reports.readPolicy()
        let (oldSide, newSide) = (try DiffSide(old), try DiffSide(new))
        let (before, after) = try await sides(oldSide, newSide)
        let compared = DiffResult(
            from: before, to: after, beforeName: old, afterName: new, policy: policy, today: try ReportArguments.today())
        let result = try use.mark(compared, old: oldSide)
        try reports.tell(result, filesAtHand: !newSide.isFolder && oldSide.isFolder ? .before : .after)
    }
}
#endif
