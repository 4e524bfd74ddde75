#if CommandLine
import ArgumentParser
import Foundation
import ZohoCRM

/// `crm logout`: ends a profile's tokens at Zoho and forgets the profile.
struct LogoutCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "logout",
        abstract: "Revoke a profile's tokens and forget it.",
        discussion: """
            Zoho ends the refresh token and all access tokens made with it, then profile and tokens are removed here. If \
            Zoho cannot be asked, nothing is removed. With --local nobody is asked: a refresh token that is used elsewhere \
            too goes on working there.

            EXAMPLES
              crm logout
              crm logout --profile work
              crm logout --local
            """)

    @OptionGroup var profile: ProfileOption

    @ArgumentParser.Flag(help: "Forget the profile here only; its tokens live on.")
    var local = false

    func run() async throws {
        let (folder, profile) = try profile.selected()
        if !local { try await profile.accounts(folder.store).signOut(profile.identifier) }
        try await folder.forgetTokens(of: profile)
        try folder.change { $0.remove(profile.name) }
        Terminal.talk.print(
            local ? "Forgot the profile “\(profile.name)”; its tokens live on." : "Signed out; the profile “\(profile.name)” is gone.")
    }
}
#endif
