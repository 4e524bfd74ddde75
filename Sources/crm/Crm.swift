#if CommandLine
import ArgumentParser
import Foundation
import ZohoCRM

/// The command line of swift-crm.
@main
struct Crm: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "crm",
        abstract: "Typed Swift bindings for the fields that your CRM organisation really has.",
        discussion: """
            Data goes to standard output, talk to standard error. Exit codes: 0 done, 1 failed, 2 wrong usage, \
            3 out of date (with --check) or findings (diff, drift), 130 interrupted.

            EXAMPLES
              crm tour                                       See it work: no account, nothing to set up.
              crm sandbox --port 8080 --seed Leads=2500      A CRM in memory, for any client (--vendor vtiger as well).
              crm login --data-center eu                     Sign in, with the browser.
              crm pull --into Sources/App/Snapshots          Fetch your organisation's field metadata.
              crm pull --vendor vtiger --url https://crm.example.com --user admin --into Sources/App/Snapshots
              crm generate Sources/App --output Sources/App/Generated
              crm diff HEAD~1:Snapshots Snapshots            What a change of the organisation breaks.
              crm drift Snapshots                            The same against the organisation as it is now.
              crm operations tags                            Which function makes which call of the API.
              crm scopes Sources/App                         What your app has to be allowed.
            """,
        version: CrmVersion.current,
        subcommands: [
            TourCommand.self, SandboxCommand.self, LoginCommand.self, LogoutCommand.self, WhoamiCommand.self, TokenCommand.self,
            ProfilesCommand.self, PullCommand.self, GenerateCommand.self, DiffCommand.self, DriftCommand.self, GraphCommand.self,
            ImportOpenAPICommand.self, OperationsCommand.self, ScopesCommand.self,
        ])

    static func main() async {
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            exit(with: error)
        }
    }

    /// ArgumentParser ends usage errors with 64; scripts are promised 2, also where a setting is missing.
    private static func exit(with error: any Error) -> Never {
        if let missing = error as? MissingSetting {
            FileHandle.standardError.write(Data("Error: \(missing)\n".utf8))
            Foundation.exit(2)
        }
        if let error = error as? CRMError {
            // Its short form, which would be printed otherwise, lacks the next step.
            FileHandle.standardError.write(Data("Error: \(error)\n".utf8))
            Foundation.exit(error.code.hasPrefix("refused.configuration") ? 2 : 1)
        }
        let code = exitCode(for: error)
        guard code == .validationFailure else { Self.exit(withError: error) }
        FileHandle.standardError.write(Data((fullMessage(for: error) + "\n").utf8))
        Foundation.exit(2)
    }
}
#endif
