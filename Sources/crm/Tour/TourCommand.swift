#if CommandLine
import ArgumentParser
import CRMSchema
import Foundation

/// `crm tour`: the whole product in a minute, against a CRM in memory.
struct TourCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tour",
        abstract: "See the whole way once: metadata in, typed calls out. No account, nothing to set up.",
        discussion: """
            Starts the sandbox on a free port of this machine, signs in, pulls the metadata over HTTP, generates \
            bindings, and runs calls with the compiled standard modules. Every result is checked; a wrong one ends \
            the tour with exit code 1.

            EXAMPLES
              crm tour
              crm tour --vendor vtiger   The same with VtigerCRM.
              crm tour --keep            Leave the pulled and generated files behind and say where.
            """)

    @Option(help: "zoho or vtiger.")
    var vendor = SchemaDescription.Vendor.zoho

    @ArgumentParser.Flag(help: "Keep the pulled and generated files.")
    var keep = false

    func run() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("crm-tour-\(UUID().uuidString.prefix(8))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { if !keep { try? FileManager.default.removeItem(at: folder) } }

        let printer = TourPrinter()
        printer.title("swift-crm, the whole way once, with \(vendor == .zoho ? "Zoho CRM" : "VtigerCRM")")
        printer.say("Everything below happens on this machine: no account, no network beyond loopback.")
        let started = ContinuousClock.now
        switch vendor {
        case .zoho: try await Tour(printer: printer, folder: folder).run()
        case .vtiger: try await VtigerTour(printer: printer, folder: folder).run()
        }
        let elapsed = (ContinuousClock.now - started).components
        printer.say("")
        printer.title("Every step came out right, in \(elapsed.seconds).\(elapsed.attoseconds / 100_000_000_000_000_000) seconds.")
        printer.say("Next: crm sandbox --port 8080 --seed Leads=2500\(vendor == .zoho ? "" : " --vendor vtiger")   a CRM for your own experiments")
        printer.say("      README.md, “Your own organisation”           the same with your fields")
        if keep { printer.say("Files: \(folder.path)") }
    }
}
#endif
