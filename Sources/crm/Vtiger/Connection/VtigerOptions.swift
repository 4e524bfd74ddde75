#if CommandLine
import ArgumentParser
import Foundation
import VtigerCRM

/// Which VtigerCRM server a command works on, and as whom. The access key never stands on the command line.
struct VtigerOptions: ParsableArguments {
    @Option(help: ArgumentHelp("VtigerCRM: the address of the server, as in a browser; $CRM_VTIGER_URL.", valueName: "url"))
    var url: String?

    @Option(
        help: ArgumentHelp(
            "VtigerCRM: the user's name; $CRM_VTIGER_USER. The access key comes from $CRM_VTIGER_KEY, --key-file, or is asked for.",
            valueName: "name"))
    var user: String?

    @Option(help: ArgumentHelp("VtigerCRM: a file that only you can read, with the access key in it; $CRM_VTIGER_KEY_FILE.", valueName: "file"))
    var keyFile: String?

    /// Something only VtigerCRM has stands on the command line.
    var isGiven: Bool { url != nil || user != nil || keyFile != nil }

    /// - Throws: `MissingSetting` for what was given nowhere; `CRMError` for an address that cannot be used.
    func connect(environment: [String: String] = ProcessInfo.processInfo.environment) throws -> VtigerCRM {
        let settings = VtigerSettings(url: url, user: user, keyFile: keyFile, environment: environment)
        return try VtigerCRM(url: try settings.url(), user: try settings.user(), accessKey: try settings.key())
    }
}
#endif
