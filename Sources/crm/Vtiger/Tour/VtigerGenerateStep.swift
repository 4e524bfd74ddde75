#if CommandLine
import BindingsGenerator
import Foundation
import VtigerCRM
import VtigerMetadata

/// Pulls the metadata over HTTP and generates the bindings.
struct VtigerGenerateStep: TourStep {
    let vtiger: VtigerCRM
    let folder: URL
    let title = "From the server's describe to Swift"

    func run(_ printer: TourPrinter) async throws {
        let files = TourFiles(folder: folder)
        let pulled = try await MetadataPull(vtiger: vtiger).fetch()
        _ = try SnapshotFolderWriter(folder: files.snapshots).write(pulled)
        printer.say("crm pull --vendor vtiger --into Snapshots: \(pulled.files.count) files over HTTP, listtypes and a describe each.")

        let bindings = try files.generate()
        let lines = bindings.files.reduce(0) { $0 + $1.text.split(separator: "\n", omittingEmptySubsequences: false).count }
        printer.say("crm generate: \(bindings.files.count) Swift files, \(lines) lines. Some of Leads.swift:")
        guard let leads = bindings.files.first(where: { $0.name == "Leads.swift" }) else {
            throw TourFailure(step: title, expected: "a file Leads.swift", found: bindings.files.map(\.name).joined(separator: ", "))
        }
        printer.excerpt(TourFiles.excerpt(of: leads.text, accessors: ["var lastName:", "var leadSource:"]))
    }
}
#endif
