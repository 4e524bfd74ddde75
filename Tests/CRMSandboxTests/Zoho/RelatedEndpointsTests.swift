import RecordCore
import Testing

@Suite("Notes, related records, tags")
struct RelatedEndpointsTests {
    @Test("Notes are records of their own and hang on their parent")
    func notes() async throws {
        let client = try await SandboxClient()
        let lead = try await client.create("Leads", #"{"Last_Name":"Smith"}"#)
        let other = try await client.create("Leads", #"{"Last_Name":"Other"}"#)
        let full = try await client.create("Notes", #"{"Note_Title":"T","Note_Content":"C","Parent_Id":{"module":{"api_name":"Leads"},"id":\#(lead)}}"#)
        _ = try await client.create("Notes", #"{"Note_Title":"Old","Parent_Id":{"id":"\#(lead)"},"$se_module":"Leads"}"#)
        _ = try await client.create("Notes", #"{"Note_Title":"Found","Parent_Id":{"id":"\#(other)"}}"#)
        let under = try await client.call(.post, "/crm/v2/Leads/\(lead)/Notes", #"{"data":[{"Note_Title":"Under"}]}"#)
        #expect(under.status == 201)
        #expect(under.rows[0]["details"]?["Created_By"]?["id"]?.string != nil)

        let read = try await client.get("/Notes/\(full)").rows[0]
        #expect(read["Parent_Id"]?["name"] == "Smith")
        #expect(read["Parent_Id"]?["module"]?["api_name"] == "Leads")
        let listed = try await client.get("/Leads/\(lead)/Notes?fields=Note_Title")
        #expect(listed.rows.compactMap { $0["Note_Title"]?.string }.sorted() == ["Old", "T", "Under"])
        #expect(listed.info["count"] == 3)
        #expect(try await client.get("/Leads/\(lead)/Notes").code == "REQUIRED_PARAM_MISSING")
        #expect(try await client.call(.get, "/crm/v2/Leads/\(lead)/Notes").rows.count == 3)

        #expect(try await client.put("/Leads/\(lead)/Notes/\(full)", #"{"data":[{"Note_Title":"T2"}]}"#).status == 200)
        #expect(try await client.delete("/Leads/\(lead)/Notes/\(full)").status == 200)
        #expect(try await client.get("/Notes/\(full)").status == 204)
        #expect(try await client.delete("/Leads/\(lead)/Notes?ids=1").status == 400)
        #expect(try await client.get("/Leads/1/Notes?fields=id").json["details"] == ["resource_path_index": 1])
        #expect(try await client.post("/Notes", #"{"data":[{"Note_Title":"Lost","Parent_Id":{"id":"1"}}]}"#).status == 400)
    }

    @Test("Records that point to a record are its related records; lists that cannot be told are refused openly")
    func lookups() async throws {
        let client = try await SandboxClient()
        let account = try await client.create("Accounts", #"{"Account_Name":"Acme"}"#)
        _ = try await client.create("Contacts", #"{"Last_Name":"In","Account_Name":{"id":"\#(account)"}}"#)
        _ = try await client.create("Contacts", #"{"Last_Name":"Out"}"#)
        let related = try await client.get("/Accounts/\(account)/Contacts?fields=Last_Name")
        #expect(related.rows.compactMap { $0["Last_Name"]?.string } == ["In"])
        let deal = try await client.create("Deals", #"{"Deal_Name":"Big","Stage":"Qualification"}"#)
        #expect(try await client.get("/Deals/\(deal)/Stage_History?fields=id").headers["X-Sandbox"] == "unsupported")
        // Contacts belong to their account by a lookup of their own.
        let linked = try await client.put("/Accounts/\(account)/Contacts", #"{"data":[{"id":"1"}]}"#)
        #expect(linked.status == 400 && linked.json["message"] == "the relation name given seems to be invalid")
        #expect(try await client.get("/Accounts/\(account)/Nonsense?fields=id").json["details"] == ["resource_path_index": 2])
    }

    @Test("Tags come and go, by body and by query, and are listed")
    func tags() async throws {
        let client = try await SandboxClient()
        let lead = try await client.create("Leads", #"{"Last_Name":"A","Tag":[{"name":"Old"}]}"#)
        #expect(try await client.get("/Leads/\(lead)").rows[0]["Tag"]?[0]?["name"] == "Old")
        let added = try await client.post("/Leads/\(lead)/actions/add_tags", ##"{"tags":[{"name":"VIP","color_code":"#F17574"}]}"##)
        #expect(added.status == 200)
        #expect(added.json["success_count"] == "1")
        #expect(added.json["locked_count"] == "0")
        #expect(added.rows[0]["details"]?["tags"]?.array?.map { $0["name"] } == ["Old", "VIP"])
        #expect(added.rows[0]["details"]?["tags"]?[1]?["color_code"] == "#F17574")
        #expect(try await client.call(.post, "/crm/v2/Leads/actions/add_tags?ids=\(lead),1&tag_names=x,y", "null").status == 207)
        _ = try await client.post("/Leads/\(lead)/actions/remove_tags", #"{"tags":[{"name":"VIP"},{"name":"Old"}]}"#)
        #expect(try await client.get("/Leads/\(lead)").rows[0]["Tag"]?.array?.map { $0["name"] } == ["x", "y"])
        #expect(try await client.get("/settings/tags?module=Leads").json["tags"]?.array?.count == 4)
        #expect(try await client.post("/Leads/\(lead)/actions/add_tags", "{}").code == "MANDATORY_NOT_FOUND")
    }
}
