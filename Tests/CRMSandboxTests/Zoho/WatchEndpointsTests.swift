import CRMSandbox
import RecordCore
import Testing

@Suite("Notifications and the recycle bin")
struct WatchEndpointsTests {
    private let clock = VirtualClock(secondsSince1970: 1_770_000_000)

    private func client() async throws -> SandboxClient {
        var options = SandboxOptions()
        options.clock = .virtual(clock)
        return try await SandboxClient(options)
    }

    private func told(_ client: SandboxClient) async throws -> [JSONValue] {
        try await client.call(.get, "/__sandbox/notifications", authorized: false).json["notifications"]?.array?.compactMap { $0["body"] } ?? []
    }

    @Test("A channel hears of what it watches, with the documented body, until it ends") func events() async throws {
        let client = try await client()
        let body = #"{"watch":[{"channel_id":"1000","events":["Leads.all","Deals.create"],"notify_url":"https://x.example/h","token":"t","channel_expiry":"2026-02-02T02:50:00+00:00","return_affected_field_values":true}]}"#
        let made = try await client.post("/actions/watch", body)
        #expect(made.status == 201)
        #expect(made.json["watch"]?[0]?["details"]?["events"]?.array?.map { $0["resource_name"] } == ["Leads", "Deals"])
        let lead = try await client.create("Leads", #"{"Last_Name":"A"}"#)
        _ = try await client.create("Contacts", #"{"Last_Name":"B"}"#)
        _ = try await client.put("/Leads/\(lead)", #"{"data":[{"City":"Kiel"}]}"#)
        // A write that changes nothing is none.
        _ = try await client.put("/Leads/\(lead)", #"{"data":[{"City":"Kiel"}]}"#)
        _ = try await client.delete("/Leads?ids=\(lead)")
        let bodies = try await told(client)
        #expect(bodies.map { $0["operation"] } == ["insert", "update", "delete"])
        #expect(bodies[1]["affected_fields"] == [.object([JSONMember(lead, ["City"])])])
        #expect(bodies[1]["affected_values"] == [["record_id": .string(lead), "values": ["City": "Kiel"]]])
        #expect(bodies[1]["server_time"] == 1_770_000_000_000 && bodies[1]["channel_id"] == "1000" && bodies[1]["token"] == "t")

        clock.advance(seconds: 601)
        #expect(try await client.get("/actions/watch").status == 204)
        _ = try await client.create("Leads", #"{"Last_Name":"C"}"#)
        #expect(try await told(client).count == 3)
    }

    @Test("A channel with a selection of fields hears of those alone") func selection() async throws {
        let client = try await client()
        let condition = #"[{"type":"field_selection","module":{"api_name":"Leads"},"field_selection":{"group_operator":"or","group":[{"field":{"api_name":"City"}},{"group_operator":"and","group":[{"field":{"api_name":"Phone"}},{"field":{"api_name":"Fax"}}]}]}}]"#
        _ = try await client.post("/actions/watch", #"{"watch":[{"channel_id":7,"events":["Leads.edit"],"notify_url":"https://x.example/h","notification_condition":\#(condition)}]}"#)
        let lead = try await client.create("Leads", #"{"Last_Name":"A"}"#)
        for fields in [#""Phone":"1""#, #""City":"Kiel""#, #""Phone":"2","Fax":"3""#, #""Company":"X""#] {
            _ = try await client.put("/Leads/\(lead)", #"{"data":[{\#(fields)}]}"#)
        }
        #expect(try await told(client).count == 2)
        #expect(try await client.get("/actions/watch?channel_id=7").json["watch"]?[0]?["notification_condition"]?[0]?["type"] == "field_selection")
    }

    @Test("Refused with 202", arguments: [
        (#"{"events":["Leads.all"],"notify_url":"https://x.example"}"#, "MANDATORY_NOT_FOUND"),
        (#"{"channel_id":"1","notify_url":"https://x.example"}"#, "MANDATORY_NOT_FOUND"),
        (#"{"channel_id":"1","events":["Leads.all"]}"#, "MANDATORY_NOT_FOUND"),
        (#"{"channel_id":"1","events":["Nothing.all"],"notify_url":"https://x.example"}"#, "INVALID_DATA"),
        (#"{"channel_id":"1","events":["Leads.read"],"notify_url":"https://x.example"}"#, "INVALID_DATA"),
        (#"{"channel_id":"1","events":["Leads.all"],"notify_url":"ftp://x"}"#, "INVALID_DATA"),
        (#"{"channel_id":"1","events":["Leads.all"],"notify_url":"https://x.example","channel_expiry":"2036-01-01T00:00:00+00:00"}"#, "INVALID_DATA"),
    ])
    func refused(item: String, code: String) async throws {
        let answer = try await client().post("/actions/watch", #"{"watch":[\#(item)]}"#)
        #expect(answer.status == 202 && answer.json["watch"]?[0]?["code"]?.string == code)
    }

    @Test("Channels are changed in part and ended; one that is not there says so") func ends() async throws {
        let client = try await client()
        let body = #"{"watch":[{"channel_id":"1","events":["Leads.all"],"notify_url":"https://x.example/h"}]}"#
        #expect(try await client.put("/actions/watch", body).json["watch"]?[0]?["code"] == "NOT_SUBSCRIBED")
        _ = try await client.post("/actions/watch", body)
        let less = #"{"watch":[{"channel_id":"1","events":["Leads.edit"],"_delete_events":true}]}"#
        #expect(try await client.call(.patch, "/crm/v8/actions/watch", less).status == 200)
        #expect(try await client.get("/actions/watch").json["watch"]?[0]?["events"] == ["Leads.create", "Leads.delete"])
        #expect(try await client.delete("/actions/watch?channel_ids=1").json["watch"]?[0]?["details"]?["channel_id"] == "1")
        #expect(try await client.delete("/actions/watch?channel_ids=1").json["watch"]?[0]?["code"] == "NOT_SUBSCRIBED")
        #expect(try await client.delete("/actions/watch").code == "REQUIRED_PARAM_MISSING")
    }

    @Test("The recycle bin of all modules, filtered and emptied") func recycleBin() async throws {
        let client = try await client()
        let lead = try await client.create("Leads", #"{"Last_Name":"A"}"#)
        let contact = try await client.create("Contacts", #"{"Last_Name":"B"}"#)
        for path in ["/Leads?ids=\(lead)", "/Contacts?ids=\(contact)"] {
            _ = try await client.delete(path)
            clock.advance(seconds: 60)
        }
        func names(_ query: String) async throws -> [String] {
            try await client.get("/settings/recycle_bin\(query)").json["recycle_bin"]?.array?.compactMap { $0["display_name"]?.string } ?? []
        }
        #expect(try await names("") == ["B", "A"])
        #expect(try await names("?sort_by=display_name&sort_order=asc") == ["A", "B"])
        let filter = "%7B%22field%22:%7B%22api_name%22:%22module%22%7D,%22comparator%22:%22equal%22,%22value%22:%22Leads%22%7D"
        #expect(try await names("?filters=\(filter)") == ["A"])
        #expect(try await client.get("/settings/recycle_bin/\(lead)").json["recycle_bin"]?[0]?["module"]?["api_name"] == "Leads")
        #expect(try await client.delete("/settings/recycle_bin").code == "EXPECTED_PARAM_MISSING")
        #expect(try await client.delete("/settings/recycle_bin?ids=\(lead),5").status == 207)
        #expect(try await names("") == ["B"])
        #expect(try await client.get("/Leads/deleted?type=permanent").rows.map { $0["type"] } == ["permanent"])
        #expect(try await client.get("/Leads/deleted?type=recycle").status == 204)
        clock.advance(seconds: 61 * 86_400)
        let later = await client.sandbox.makeAccessToken()
        let answer = try await client.call(.get, "/crm/v8/settings/recycle_bin", headers: ["Authorization": "Zoho-oauthtoken \(later)"], authorized: false)
        #expect(answer.status == 204)
    }
}
