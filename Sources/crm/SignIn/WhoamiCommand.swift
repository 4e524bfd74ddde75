#if CommandLine
import ArgumentParser
import ZohoCRM

/// `crm whoami`: which account a profile is, asked of the CRM.
struct WhoamiCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "whoami",
        abstract: "Show who a profile is signed in as: user, organisation, data centre, scopes, the token's end.",
        discussion: """
            Asks the CRM, so it also tells whether the tokens work. The user needs the scope ZohoCRM.users.READ, the \
            organisation ZohoCRM.org.READ.

            EXAMPLES
              crm whoami
              crm whoami --profile work --json
            """)

    @OptionGroup var profile: ProfileOption

    @ArgumentParser.Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        let (folder, profile) = try profile.selected()
        let report = try await AccountReport(profile.connect(folder.store))
        if json {
            Terminal.output.print(json: report.json(profile))
        } else {
            for line in report.lines(profile) { Terminal.output.print(line) }
        }
    }
}
#endif
