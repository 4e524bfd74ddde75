#if CommandLine
import CRMSandbox
import Foundation
import StandardOrganisation
import VtigerCRM

/// The tour with VtigerCRM: its steps in their order, and what they hand to each other.
struct VtigerTour {
    let printer: TourPrinter
    /// Holds what is pulled and generated.
    let folder: URL

    /// Three pages: the server gives 100 rows a call.
    static let leadCount = 250

    func run() async throws {
        try await SandboxServer.serve(StandardOrganisation.vtigerSnapshots, leads: Self.leadCount) { try await run(against: $0) }
    }

    private func run(against server: SandboxServer) async throws {
        let vtiger = try VtigerCRM(url: server.baseURL, user: "admin", accessKey: "sandbox")
        try await printer.play([
            VtigerSignInStep(vtiger: vtiger),
            VtigerGenerateStep(vtiger: vtiger, folder: folder),
            VtigerCreateStep(vtiger: vtiger),
            VtigerListStep(vtiger: vtiger, expected: Self.leadCount + 1),
            VtigerEditStep(vtiger: vtiger),
            VtigerQueryStep(vtiger: vtiger),
            VtigerFieldChangeStep(vtiger: vtiger, sandbox: server.sandbox, folder: folder),
        ])
    }
}
#endif
