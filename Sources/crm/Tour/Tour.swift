#if CommandLine
import CRMSandbox
import Foundation
import StandardOrganisation
import ZohoCRM

/// The steps of the tour, in their order, and what they hand to each other.
struct Tour {
    let printer: TourPrinter
    /// Holds what is pulled and generated.
    let folder: URL

    /// Enough to cross the border at 2,000 rows, where Zoho's page numbers end and page tokens begin.
    static let leadCount = 2_500

    func run() async throws {
        try await SandboxServer.serve(StandardOrganisation.zohoSnapshots, leads: Self.leadCount) { try await run(against: $0) }
    }

    private func run(against server: SandboxServer) async throws {
        let zoho = ZohoCRM(
            dataCenter: .custom(accounts: server.baseURL, api: server.baseURL),
            tokens: .grantToken("tour-code", client: ClientCredentials(id: "tour", secret: "tour-secret")))
        let steps: [any TourStep] = [
            SignInStep(zoho: zoho, server: server.baseURL),
            GenerateStep(zoho: zoho, folder: folder),
            CreateStep(zoho: zoho),
            ListStep(zoho: zoho, expected: Self.leadCount + 1),
            EditStep(zoho: zoho),
            SearchAndDeleteStep(zoho: zoho),
            FieldChangeStep(zoho: zoho, server: server.baseURL, folder: folder),
        ]
        try await printer.play(steps)
    }
}
#endif
