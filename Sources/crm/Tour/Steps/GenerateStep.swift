#if CommandLine
import BindingsGenerator
import Foundation
import ZohoCRM
import ZohoMetadata

/// Pulls the metadata over HTTP and generates the bindings.
struct GenerateStep: TourStep {
    let zoho: ZohoCRM
    let folder: URL
    let title = "From the organisation's metadata to Swift"

    func run(_ printer: TourPrinter) async throws {
        let snapshots = TourFiles(folder: folder).snapshots
        let pulled = try await MetadataPull(zoho: zoho).fetch()
        _ = try SnapshotFolderWriter(folder: snapshots).write(pulled)
        printer.say("crm pull --into Snapshots: \(pulled.files.count) files over HTTP.")

        let bindings = try TourFiles(folder: folder).generate()
        let lines = bindings.files.reduce(0) { $0 + $1.text.split(separator: "\n", omittingEmptySubsequences: false).count }
        printer.say("crm generate: \(bindings.files.count) Swift files, \(lines) lines. Some of Leads.swift:")
        guard let leads = bindings.files.first(where: { $0.name == "Leads.swift" }) else {
            throw TourFailure(step: title, expected: "a file Leads.swift", found: bindings.files.map(\.name).joined(separator: ", "))
        }
        printer.excerpt(TourFiles.excerpt(of: leads.text, accessors: ["var lastName: String ", "var leadSource: "]))
    }
}
#endif
