#if CommandLine
import ArgumentParser

/// Which account a command is about.
struct ProfileOption: ParsableArguments {
    @Option(name: .customLong("profile"), help: ArgumentHelp("The account; $CRM_PROFILE, else the default one.", valueName: "name"))
    var name: String?

    /// The profile that is asked for, and the folder that it is kept in.
    func selected() throws -> (folder: ProfileFolder, profile: Profile) {
        let folder = ProfileFolder()
        return (folder, try folder.profile(name))
    }
}
#endif
