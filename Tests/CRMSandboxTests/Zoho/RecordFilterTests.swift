import CRMRuntime
import CRMSandbox
import RecordCore
import Testing

@Suite("What lists, searches and counts let through")
struct RecordFilterTests {
    private func client() async throws -> (SandboxClient, VirtualClock) {
        let clock = VirtualClock()
        var options = SandboxOptions()
        options.clock = .virtual(clock)
        options.limits.accessTokenSeconds = 1_000_000_000
        return (try await SandboxClient(options), clock)
    }

    private func ids(_ answer: SandboxClient.Answer) -> [String] { answer.rows.compactMap { $0["id"]?.string } }

    private func converted(_ client: SandboxClient) async throws -> (open: String, converted: String) {
        let open = try await client.create("Leads", #"{"Last_Name":"Open","Company":"A"}"#)
        let done = try await client.create("Leads", #"{"Last_Name":"Done","Company":"B"}"#)
        #expect(try await client.post("/Leads/\(done)/actions/convert", #"{"data":[{}]}"#).status == 200)
        return (open, done)
    }

    @Test("Converted leads are listed, found and counted when asked for")
    func convertedLeads() async throws {
        let (client, _) = try await client()
        let (open, done) = try await converted(client)
        for (value, expected) in [("", [open]), ("&converted=false", [open]), ("&converted=true", [done]), ("&converted=both", [done, open])] {
            #expect(try await ids(client.get("/Leads?fields=id\(value)")) == expected)
            #expect(try await client.get("/Leads/actions/count?x=1\(value)").json["count"] == .number(JSONNumber(expected.count)))
            let found = try await ids(client.get("/Leads/search?criteria=(Company:in:A,B)\(value)"))
            #expect(found == expected)
        }
        let wrong = try await client.get("/Leads?fields=id&converted=yes")
        #expect(wrong.status == 400 && wrong.json["details"]?["param_name"] == "converted")
        let views = try await client.get("/settings/custom_views?module=Leads").json["custom_views"]?.array ?? []
        let view = try #require(views.first { $0["system_name"] == "CONVERTED" }?["id"]?.string)
        #expect(try await ids(client.get("/Leads?fields=id&cvid=\(view)")) == [done])
    }

    @Test("Approval: true, false and both, and nothing else")
    func approved() async throws {
        let (client, _) = try await client()
        let id = try await client.create("Leads", #"{"Last_Name":"A"}"#)
        #expect(try await ids(client.get("/Leads?fields=id&approved=true")) == [id])
        #expect(try await ids(client.get("/Leads?fields=id&approved=both")) == [id])
        #expect(try await client.get("/Leads?fields=id&approved=false").status == 204)
        #expect(try await client.get("/Leads?fields=id&approved=1").json["details"]?["param_name"] == "approved")
    }

    @Test("Territories, with those below them where asked for")
    func territories() async throws {
        let (client, _) = try await client()
        let territories = try await client.get("/settings/territories").json["territories"]?.array ?? []
        func territory(_ name: String) throws -> String { try #require(territories.first { $0["name"]?.string == name }?["id"]?.string) }
        var leads: [String: String] = [:]
        for name in ["North", "Coast", "South"] {
            let id = try await client.create("Leads", #"{"Last_Name":"\#(name)"}"#)
            leads[name] = id
            let answer = try await client.post(
                "/Leads/\(id)/actions/assign_territories", #"{"data":[{"Territories":[{"id":"\#(try territory(name))"}]}]}"#)
            #expect(answer.status == 200)
        }
        let north = try territory("North")
        #expect(try await ids(client.get("/Leads?fields=id&territory_id=\(north)")) == [leads["North"]])
        #expect(try await ids(client.get("/Leads?fields=id&territory_id=\(north)&include_child=false")) == [leads["North"]])
        let family = try await ids(client.get("/Leads?fields=id&territory_id=\(north)&include_child=true"))
        #expect(Set(family) == Set([leads["North"], leads["Coast"]].compactMap { $0 }))
        #expect(try await client.get("/Leads?fields=id&territory_id=1").json["details"]?["param_name"] == "territory_id")
        #expect(try await client.get("/Tasks?fields=id&territory_id=\(north)").json["details"]?["param_name"] == "territory_id")
        #expect(try await client.get("/Leads?fields=id&include_child=maybe").json["details"]?["param_name"] == "include_child")
    }

    @Test("Views of the system: what they hold, and their criteria one by one")
    func views() async throws {
        let (client, clock) = try await client()
        let old = try await client.create("Deals", #"{"Deal_Name":"Old","Stage":"Qualification"}"#)
        clock.advance(seconds: 8 * 86_400)
        let new = try await client.create("Deals", #"{"Deal_Name":"New","Stage":"Qualification"}"#)
        let list = try await client.get("/settings/custom_views?module=Deals")
        let views = list.json["custom_views"]?.array ?? []
        #expect(list.info["count"] == .number(JSONNumber(views.count)))
        func id(_ name: String) throws -> String { try #require(views.first { $0["system_name"]?.string == name }?["id"]?.string) }
        #expect(Set(views.compactMap { $0["id"]?.string }).count == views.count)
        #expect(try await ids(client.get("/Deals?fields=id&cvid=\(id("ALLVIEWS"))")) == [new, old])
        #expect(try await ids(client.get("/Deals?fields=id&cvid=\(id("RECENTCREATED"))")) == [new])
        #expect(try await ids(client.get("/Deals?fields=id&cvid=\(id("MYVIEWS"))")) == [new, old])
        _ = try await client.put("/Deals/\(old)", #"{"data":[{"Next_Step":"Call"}]}"#)
        #expect(try await ids(client.get("/Deals?fields=id&cvid=\(id("RECENTMODIFIED"))")) == [new, old])
        #expect(!views.contains { $0["system_name"] == "CONVERTED" })
        let single = try await client.get("/settings/custom_views/\(id("MYVIEWS"))?module=Deals").json["custom_views"]?[0]
        #expect(single?["criteria"]?["field"]?["api_name"] == "Owner")
        #expect(try await client.get("/Deals/actions/count?cvid=\(id("RECENTCREATED"))").json["count"] == 1)
    }

    @Test("Ids of another system: only of fields that are marked so, by exact value")
    func external() async throws {
        let (client, _) = try await client()
        let id = try await client.create("Vehicles", #"{"Name":"Van","ERP_Key":"A/17"}"#)
        let header: HTTPHeaders = ["X-EXTERNAL": "Contacts.Key, Vehicles.ERP_Key"]
        #expect(try await client.get("/Vehicles/A%2F17", headers: header).rows.first?["id"]?.string == id)
        #expect(try await client.get("/Vehicles/a%2F17", headers: header).status == 204)
        #expect(try await client.get("/Vehicles/A%2F17").status == 400)
        #expect(try await ids(client.get("/Vehicles?fields=id&ids=A/17,none", headers: header)) == [id])
        let wrong = try await client.get("/Vehicles/Van", headers: ["X-EXTERNAL": "Vehicles.Name"])
        #expect(wrong.status == 400 && wrong.json["details"]?["param_name"] == "X-EXTERNAL")
        #expect(try await client.get("/Vehicles/\(id)", headers: ["X-EXTERNAL": "Contacts.Key"]).status == 200)
    }

    @Test("Whole rich texts of several records")
    func fullTexts() async throws {
        let (client, _) = try await client()
        let long = String(repeating: "x", count: 900)
        let first = try await client.create("Vehicles", #"{"Name":"A","Rich_Text":"\#(long)","Large_Text":"\#(long)"}"#)
        let second = try await client.create("Vehicles", #"{"Name":"B"}"#)
        let answer = try await client.get("/Vehicles/actions/fetch_full_data?fields=Rich_Text&ids=\(first),\(second),5")
        #expect(answer.rows.map { $0["Rich_Text"] } == [.string(long), .null])
        #expect(answer.rows.allSatisfy { $0["Large_Text"] == nil })
        #expect(try await client.get("/Vehicles/actions/fetch_full_data?ids=\(first)").json["details"]?["param_name"] == "fields")
        #expect(try await client.get("/Vehicles/actions/fetch_full_data?fields=Rich_Text").json["details"]?["param_name"] == "ids")
        let one = try await client.get("/Vehicles/\(first)/actions/fetch_full_data")
        #expect(one.rows.first?.object?.map(\.key).sorted() == ["Rich_Text", "id"])
        #expect(try await client.get("/Vehicles/\(first)?fields=Rich_Text,Large_Text").rows[0]["Rich_Text"]?.string?.count == 500)
    }
}
