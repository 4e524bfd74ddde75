#if CommandLine
import ArgumentParser
import CRMSchema
import Foundation
import RecordCore
import SchemaDiff

/// `crm diff suppress`: accepts a finding for a while.
struct DiffSuppressCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suppress",
        abstract: "Write into crm-diff.json that a finding is known and accepted until a day.",
        discussion: """
            The fingerprint stands beside the finding in every report. After the last day the finding counts again, and that \
            the suppression has expired is a finding of its own.

            EXAMPLES
              crm diff suppress bdc1d5d313e38b9e --reason "the app does not write it" --until 2027-03-31
            """)

    @Argument(help: ArgumentHelp("Sixteen hexadecimal digits.", valueName: "fingerprint"))
    var fingerprint: String

    @Option(help: "Why it is accepted.")
    var reason: String

    @Option(help: ArgumentHelp("The last day it is, such as 2027-03-31.", valueName: "day"))
    var until: String

    @Option(help: ArgumentHelp("The policy, if it is not crm-diff.json of the current folder.", valueName: "file"))
    var policy = ReportArguments.policyName

    func run() throws {
        guard let day = CalendarDate(until) else { throw ValidationError("“\(until)” is no day such as 2027-03-31") }
        guard try day >= ReportArguments.today() else { throw ValidationError("\(day) has passed already") }
        guard !reason.trimmingCharacters(in: .whitespaces).isEmpty else { throw ValidationError("say why it is accepted") }
        let file = FileManager.default.contents(atPath: policy).map { SnapshotFile(name: policy, path: policy, bytes: [UInt8]($0)) }
        do {
            let text = try DiffPolicyEditor.suppressing(fingerprint, reason: reason, until: day, in: file)
            try TextFile.write(text, to: URL(fileURLWithPath: policy))
        } catch let mistake as SchemaDiagnostic {
            throw ValidationError("\(mistake)")
        }
        Terminal.talk.print("\(policy): \(fingerprint) is accepted until \(day)")
    }
}
#endif
