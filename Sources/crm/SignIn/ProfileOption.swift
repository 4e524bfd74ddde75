#if CommandLine
import ArgumentParser

/// Which account a command is about.
struct ProfileOption: ParsableArguments {
    @Option(name: .customLong("profile"), help: ArgumentHelp("The account; $CRM_PROFILE, else the default one.", valueName: "name"))
    var name: String?
}
#endif
