import CRMSandbox
import Foundation
import ZohoCRM
import ZohoStandardModules

/// What apps do through a gateway, from the first connection to its end: in process and over a socket.
public struct GatewayScenario: Sendable {
    let gateway: ZohoGateway
    let transport: any HTTPTransport
    let sandbox: Sandbox
    let clock: any Clock<Duration>

    /// - Parameter gateway: that of a sandbox without records and connections.
    public init(_ gateway: ZohoGateway, _ transport: any HTTPTransport, _ sandbox: Sandbox, clock: any Clock<Duration>) {
        self.gateway = gateway
        self.transport = transport
        self.sandbox = sandbox
        self.clock = clock
    }

    private func demand(_ isTrue: Bool, _ reason: @autoclosure () -> String) throws {
        try RecordsScenario.demand(isTrue, reason())
    }

    private func client(_ connection: String? = nil, _ gateway: ZohoGateway? = nil) -> ZohoCRM {
        ZohoCRM(gateway: gateway ?? self.gateway, connection: connection, transport: transport, clock: clock)
    }

    private func code(_ work: () async throws -> Void) async throws -> String { try await RecordsScenario.error(of: work).code }

    /// - Throws: what was not as it should be.
    public func run() async throws {
        let connection = try await connect()
        let zoho = client(connection)
        try await records(zoho)
        try await listings(zoho)
        try await organisation(zoho)
        try await errors(zoho)
        try await disconnect(connection)
    }

    private func connect() async throws -> String {
        let connections = try GatewayConnections(gateway, transport: transport, clock: clock)
        try demand(try await connections.list().isEmpty, "there are connections already")
        try demand(try await code { _ = try await client().leads.count() } == "gateway.400", "a call without a connection")
        let first = try await connections.create()
        try demand(!first.isActive && first.app == "zoho-crm", "\(first)")
        try demand(try await code { _ = try await client(first.id).leads.count() } == "gateway.400", "a pending connection")
        guard let url = first.url else { throw RecordsScenario.Broken(description: "there is no url to open") }
        let page = try await transport.send(HTTPRequest(method: .get, url: url))
        try demand(page.status == 200 && page.headers["Content-Type"]?.hasPrefix("text/html") == true, "\(page.status)")
        try demand(try await connections.active(first.id).isActive, "the connection is not active")
        let second = try await connections.create()
        try demand(try await connections.list().map(\.id) == [first.id, second.id], "all are listed, the oldest first")
        try demand(try await connections.list(status: "ACTIVE").map(\.id) == [first.id], "the filter by status")
        try demand(try await connections.list(app: "slack").isEmpty, "the filter by app")
        try await connections.delete(second.id)
        try demand(try await code { _ = try await connections.get(second.id) } == "gateway.404", "a deleted connection")
        // Without a name the oldest active one is used.
        try demand(try await client().leads.list(.id).collect().isEmpty, "an empty set is no error")
        return first.id
    }

    private func records(_ zoho: ZohoCRM) async throws {
        let created = try await zoho.leads.create(.init(lastName: "Smith") {
            $0.firstName = "John"
            $0.email = "john.smith@example.com"
            $0.company = "Acme Corp"
            $0.phone = "+1-555-0123"
        })
        try demand(created.limits.creditsRemaining != nil, "no credits come with a receipt")
        var lead = try await zoho.leads.get(created.id)
        try demand(lead.lastName == "Smith" && lead.company == "Acme Corp", "\(lead)")
        lead.phone = "+1-555-9999"
        try await zoho.leads.update(lead)
        try demand(try await zoho.leads.get(created.id, .phone) == "+1-555-9999", "the update did not arrive")
        let found = [
            try await zoho.leads.search(.starts(.lastName, with: "Sm"), selecting: .id).collect(),
            try await zoho.leads.search(email: "john.smith@example.com", selecting: .id).collect(),
            try await zoho.leads.search(phone: "+1-555-9999", selecting: .id).collect(),
            try await zoho.leads.search(word: "Acme", selecting: .id).collect(),
        ]
        try demand(found.allSatisfy { $0 == [created.id] }, "searches found \(found)")
        let more = try await zoho.leads.create([.init(lastName: "A"), .init(lastName: "B")]).get().map(\.id)
        let gone = try await zoho.leads.delete(more + [created.id], options: .init(triggers: []))
        try demand(!gone.hasFailures, "\(gone.failures)")
    }

    private func listings(_ zoho: ZohoCRM) async throws {
        try await sandbox.seed("Leads", count: 2_345)
        var sizes: [Int] = []
        for try await page in zoho.leads.list(.lastName, perPage: 50, limit: 120).pages { sizes.append(page.count) }
        try demand(sizes == [50, 50, 20], "pages have \(sizes) rows")
        let times = try await zoho.leads.list(.modifiedTime, sortedBy: .modifiedTime, .ascending, limit: 200).collect().compactMap { $0?.secondsSince1970 }
        try demand(zip(times, times.dropFirst()).allSatisfy { $0 <= $1 } && times.count == 200, "the order")
        // Page numbers reach 2,000 rows, page tokens the others.
        var seen: Set<RecordID<Lead>> = []
        for try await id in zoho.leads.list(.id) { seen.insert(id) }
        try demand(seen.count == 2_345, "\(seen.count) of 2,345 records came")
        let call = APICall("views", path: "/crm/v8/settings/custom_views", query: [("module", "Leads")])
        guard let view = try await zoho.api.send(call).json(of: call)?["custom_views"]?[0]?["id"]?.string else {
            throw RecordsScenario.Broken(description: "there is no custom view")
        }
        _ = try await zoho.leads.list(.lastName, options: [.view(RawRecordID(view))], limit: 1).collect()
    }

    private func organisation(_ zoho: ZohoCRM) async throws {
        let calls: [(path: String, query: [(name: String, value: String)], key: String)] = [
            ("org", [], "org"), ("users", [("type", "AllUsers")], "users"), ("users", [("type", "CurrentUser")], "users"),
            ("settings/modules", [], "modules"), ("settings/fields", [("module", "Leads"), ("type", "all")], "fields"),
            ("settings/layouts", [("module", "Leads")], "layouts"), ("settings/roles", [], "roles"),
            ("settings/profiles", [], "profiles"),
        ]
        for (path, query, key) in calls {
            let call = APICall("gateway.\(key)", path: "/crm/v8/\(path)", query: query)
            guard let first = try await zoho.api.send(call).json(of: call)?[key]?[0] else {
                throw RecordsScenario.Broken(description: "\(path) has no \(key)")
            }
            guard ["users", "roles", "profiles"].contains(key), let id = first["id"]?.string else { continue }
            let one = APICall("gateway.\(key)", path: "/crm/v8/\(path)/\(id)")
            let same = try await zoho.api.send(one).json(of: one)?[key]?[0]?["id"]?.string
            try demand(same == id, "\(path)/\(id) is \(same ?? "nothing")")
        }
    }

    private func errors(_ zoho: ZohoCRM) async throws {
        func post(_ body: String) async throws -> String {
            try await code {
                _ = try await zoho.api.send(.json("raw", .post, path: "/crm/v8/Leads", body: Data(body.utf8)))
            }
        }
        try demand(try await post(#"{"data": [{"First_Name": "J"}]}"#) == "zoho.MANDATORY_NOT_FOUND", "a mandatory field")
        try demand(try await post(#"{"data": [{"Last_Name": 5}]}"#) == "zoho.INVALID_DATA", "a wrong type")
        try demand(try await code { _ = try await zoho.leads.get("42") } == "answer.record-not-found", "an unknown id")
        let wrong = ZohoGateway(api: gateway.api, control: gateway.control, key: "invalid key")
        try demand(try await code { _ = try await client(nil, wrong).leads.count() } == "gateway.401", "a wrong key")
        await sandbox.inject(SandboxFault(.tooManyRequests(retryAfter: 1), path: "/zoho-crm/crm/v8/Leads"))
        _ = try await zoho.leads.list(.id, limit: 1).collect()
    }

    private func disconnect(_ connection: String) async throws {
        let connections = try GatewayConnections(gateway, transport: transport, clock: clock)
        try await connections.delete(connection)
        try demand(try await code { _ = try await client(connection).leads.count() } == "gateway.400", "a deleted connection works")
    }
}
