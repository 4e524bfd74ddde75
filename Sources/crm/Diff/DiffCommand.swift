#if CommandLine
import ArgumentParser

/// `crm diff`: what a change of the organisation means for code that was built before.
struct DiffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Compare two states of an organisation, and say what the change breaks.",
        usage: "crm diff <old> <new> [options]; see crm help diff run for the options",
        discussion: discussion,
        subcommands: [DiffRunCommand.self, DiffRulesCommand.self, DiffSuppressCommand.self], defaultSubcommand: DiffRunCommand.self)

    static let discussion = """
        Each side is a folder of snapshots, a folder in a git revision (REVISION:folder), or “live” for the \
        organisation of your account. Where both hold an endpoint spec (the files of `crm import-openapi`), its \
        operations are compared too.

        crm-diff.json of the current folder, if there is one, sets severities, suppressions and the threshold; \
        `crm diff rules` lists what is looked at, `crm diff suppress` accepts a finding for a while.

        With --sources every finding says where the app's code uses what it is about, or that nothing does. The index \
        of the app's last build knows; where there is none, or files have changed since, their text is read, and what that \
        cannot tell for certain is said to be possible. --used-only leaves out what is not used.

        Exit codes: 0 nothing at or above the threshold, 1 the tool failed, 2 wrong usage, 3 findings.

        EXAMPLES
          crm diff HEAD~1:Sources/App/Snapshots Sources/App/Snapshots
          crm diff Sources/App/Snapshots live --profile production
          crm diff HEAD~1:Sources/App/Snapshots Sources/App/Snapshots --sources Sources/App --used-only
          crm diff old new --format markdown --output diff.md
          crm diff old new --format github --fail-on warning --report sarif=diff.sarif --report html=diff.html
          crm diff suppress bdc1d5d313e38b9e --reason "the app does not write it" --until 2027-03-31
        """
}
#endif
