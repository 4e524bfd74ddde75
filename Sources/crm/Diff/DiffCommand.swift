#if CommandLine
import ArgumentParser

/// `crm diff`: what a change of the organisation means for code that was built before.
struct DiffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Compare two states of an organisation, and say what the change breaks.",
        subcommands: [DiffRunCommand.self, DiffRulesCommand.self], defaultSubcommand: DiffRunCommand.self)
}
#endif
