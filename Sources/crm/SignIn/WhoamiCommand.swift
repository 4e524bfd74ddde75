#if CommandLine
import ArgumentParser
import CRMSchema
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
              crm whoami --vendor vtiger --url https://crm.example.com --user admin       (the key is $CRM_VTIGER_KEY)
            """)

    @OptionGroup var profile: ProfileOption

    @Option(help: "zoho or vtiger.")
    var vendor: SchemaDescription.Vendor?

    @OptionGroup var vtiger: VtigerOptions

    @ArgumentParser.Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        if vendor == .vtiger || vtiger.isGiven, profile.name != nil { throw ValidationError("profiles are Zoho's; VtigerCRM takes --url and --user") }
    }

    func run() async throws {
        if vendor == .vtiger || (vendor == nil && vtiger.isGiven) {
            let report = try await VtigerAccountReport(vtiger.connect())
            if json { return Terminal.output.print(json: report.json) }
            for line in report.lines { Terminal.output.print(line) }
            return
        }
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
