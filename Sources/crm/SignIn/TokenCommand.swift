#if CommandLine
import ArgumentParser
import Foundation
import ZohoCRM

/// `crm token`: an access token on standard output, for scripts.
struct TokenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token",
        abstract: "Print an access token that works now, for scripts.",
        discussion: """
            The token of the profile, renewed if it is about to end; processes that ask at the same time share it. It is the \
            one command that prints a secret: whoever has the token can do what its scopes allow, for an hour at most.

            EXAMPLES
              curl -H "$(crm token --header)" https://www.zohoapis.eu/crm/v8/org
              ACCESS_TOKEN=$(crm token --profile work) ./import.py
              crm token --json
            """)

    @OptionGroup var profile: ProfileOption

    @ArgumentParser.Flag(help: "Print the whole header line, Authorization: Zoho-oauthtoken ….")
    var header = false

    @ArgumentParser.Flag(help: "Print JSON: access_token, token_type, api_domain, expires.")
    var json = false

    func validate() throws {
        if header, json { throw ValidationError("--header and --json are different forms; choose one") }
    }

    func run() async throws {
        let (folder, profile) = try profile.selected()
        let zoho = profile.connect(folder.store)
        guard let token = try await zoho.api.tokens?.token() else { throw ExitCode.failure }
        if isatty(STDOUT_FILENO) == 1 {
            Terminal.talk.print(Terminal.talk.styled("warning: this is a secret; do not leave it on the screen or paste it anywhere.", .yellow))
        }
        let text = token.value.reveal()
        if header {
            Terminal.output.print("Authorization: Zoho-oauthtoken \(text)")
        } else if json {
            let domain = token.apiDomain ?? profile.dataCenter.api(in: profile.environment)
            let answer: JSONValue = [
                "access_token": .string(text), "token_type": "Zoho-oauthtoken", "api_domain": .string(domain.absoluteString),
                "expires": token.expiry.map { .string($0.formatted(.iso8601)) } ?? .null,
            ]
            Terminal.output.print(json: answer)
        } else {
            Terminal.output.print(text)
        }
    }
}
#endif
