import CRMTesting
import Testing
import ZohoMetadata

/// Fetching metadata from the sandbox.
struct MetadataPullTests {
    @Test func fetchesTheFilesOfTheModulesThatAreAskedFor() async throws {
        let zoho = try await SandboxClient.zoho()
        let files = try await MetadataPull(zoho: zoho, modules: ["Leads"]).run()
        #expect(files.map(\.name) == ["fields_Leads.json", "layouts_Leads.json", "modules.json", "related_lists_Leads.json"])
    }
}
