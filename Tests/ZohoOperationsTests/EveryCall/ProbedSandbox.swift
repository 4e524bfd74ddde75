import CRMTesting
import StandardOrganisation
import ZohoOperations
import ZohoStandardModules

/// A client of a fresh sandbox whose calls are watched; waits take no time.
struct ProbedSandbox {
    let sandbox: Sandbox
    let probe: OperationProbe
    let zoho: ZohoCRM

    private static let organisation = Result { try SandboxOrganisation(snapshots: StandardOrganisation.zohoSnapshots) }

    init() async throws {
        let clock = VirtualClock(jumping: true)
        var options = SandboxOptions()
        options.clock = .virtual(clock)
        sandbox = Sandbox(organisation: try Self.organisation.get(), options: options)
        probe = OperationProbe(sandbox: sandbox)
        zoho = ZohoCRM(
            dataCenter: .us, tokens: .accessToken(Secret(await sandbox.makeAccessToken())), transport: probe, retry: .never, clock: clock)
    }

    /// Ids of what there is: users and settings of the organisation, and fresh records.
    func samples() async throws -> CallSamples {
        var known: [String: RawRecordID] = [:]
        for (names, path, key) in Self.lists {
            let call = APICall("ids", path: path)
            guard let response = try? await zoho.api.send(call), let items = (try? response.json(of: call))?[key]?.array else { continue }
            guard let id = (items.last ?? .null)["id"]?.string else { continue }
            for name in names { known[name] = RawRecordID(id) }
        }
        known["leads"] = try await zoho.leads.create(.init(lastName: "Smith")).id.raw
        let product = try await zoho.products.create(.init(productName: "P")).id
        let quote = Quote.Draft(subject: "Twenty", quotedItems: [.init { $0.productName = .id(product); $0.quantity = 20 }])
        known["quotes"] = try await zoho.quotes.create(quote).id.raw
        known["record_id"] = known["leads"]
        known["lead_id"] = known["leads"]
        return CallSamples(known: known)
    }

    /// Which ids come from where.
    private static let lists: [(names: [String], path: String, key: String)] = [
        (["users user", "users id", "user", "users_territories user"], "/crm/v8/users", "users"),
        (["roles role", "roles id", "role"], "/crm/v8/settings/roles", "roles"),
        (["profiles profile", "profiles id", "profile"], "/crm/v8/settings/profiles", "profiles"),
        (["modules id", "modules api_name", "module_id"], "/crm/v8/settings/modules", "modules"),
        (["fields field", "fields id", "field"], "/crm/v8/settings/fields?module=Leads", "fields"),
        (["layouts id", "layout_id"], "/crm/v8/settings/layouts?module=Leads", "layouts"),
        (["custom_views id", "cvid"], "/crm/v8/settings/custom_views?module=Leads", "custom_views"),
        (["related_lists id"], "/crm/v8/settings/related_lists?module=Leads", "related_lists"),
        (["territories id", "territory"], "/crm/v8/settings/territories", "territories"),
    ]
}
