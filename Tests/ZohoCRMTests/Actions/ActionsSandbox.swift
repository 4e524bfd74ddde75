import CRMSandbox
import StandardOrganisation
import ZohoCRM

/// A client of a fresh sandbox, whose waits take no time.
struct ActionsSandbox {
    let sandbox: Sandbox
    let zoho: ZohoCRM
    let clock = VirtualClock(jumping: true)

    private static let organisation = Result { try SandboxOrganisation(snapshots: StandardOrganisation.zohoSnapshots) }

    init(_ options: SandboxOptions = SandboxOptions()) async throws {
        sandbox = Sandbox(organisation: try Self.organisation.get(), options: options)
        zoho = ZohoCRM(
            dataCenter: .us, tokens: .accessToken(Secret(await sandbox.makeAccessToken())),
            transport: sandbox.transport, retry: .never, clock: clock)
    }

    /// Active users of the organisation; the first is the one who signs in.
    func users() async throws -> [RawRecordID] {
        let call = APICall("users", path: "/crm/v8/users", query: [("type", "ActiveUsers")])
        let root = try await zoho.api.send(call).json(of: call)
        return (root?["users"]?.array ?? []).compactMap { $0["id"]?.string }.map { RawRecordID($0) }
    }

    /// The view that shows all leads.
    func allLeads() async throws -> RawRecordID {
        let call = APICall("views", path: "/crm/v8/settings/custom_views", query: [("module", "Leads")])
        let views = try await zoho.api.send(call).json(of: call)?["custom_views"]?.array ?? []
        return RawRecordID(views.first { $0["system_name"] == "ALLVIEWS" }?["id"]?.string ?? "")
    }

    func admin(_ path: String) async throws -> JSONValue? {
        let call = APICall("admin", path: "/__sandbox/" + path)
        return try await zoho.api.send(call).json(of: call)
    }
}
