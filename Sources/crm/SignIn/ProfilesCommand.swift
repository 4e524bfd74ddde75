#if CommandLine
import ArgumentParser
import Foundation
import ZohoCRM

/// `crm profiles`: the accounts that are signed in.
struct ProfilesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "profiles",
        abstract: "List the accounts that are signed in, or choose the default one.",
        discussion: """
            The default one is marked with *. A command takes --profile, else $CRM_PROFILE, else the default.

            EXAMPLES
              crm profiles
              crm profiles --default work
              crm profiles --json
            """)

    @Option(name: .customLong("default"), help: ArgumentHelp("Make this profile the default one.", valueName: "name"))
    var newDefault: String?

    @ArgumentParser.Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        let folder = ProfileFolder()
        if let newDefault {
            try folder.change { list in
                guard list.makeDefault(newDefault) else {
                    throw MissingSetting(
                        name: "profile “\(newDefault)”", places: [folder.file.path], next: "See `crm profiles` for their names.")
                }
            }
        }
        let list = try folder.list()
        if json {
            Terminal.output.print(json: Self.json(list))
        } else if list.profiles.isEmpty {
            Terminal.talk.print("No profiles in \(folder.file.path). Sign in with `crm login`.")
        } else {
            let width = list.profiles.map(\.name.count).max() ?? 0
            for profile in list.profiles {
                let mark = profile.name == list.defaultName ? "*" : " "
                let name = profile.name.padding(toLength: width, withPad: " ", startingAt: 0)
                Terminal.output.print("\(mark) \(name)  \(profile.place), \(profile.environment.rawValue)  \(Self.owner(profile))")
            }
        }
    }

    private static func owner(_ profile: Profile) -> String {
        profile.kind == .client ? "client \(profile.client.id)" : profile.user ?? "client \(profile.client.id)"
    }

    private static func json(_ list: ProfileList) -> JSONValue {
        .array(
            list.profiles.map { profile in
                // Without the client's secret, which the file has.
                .object((profile.json.object ?? []).filter { $0.key != "client_secret" } + [
                    JSONMember("default", .bool(profile.name == list.defaultName))
                ])
            })
    }
}
#endif
