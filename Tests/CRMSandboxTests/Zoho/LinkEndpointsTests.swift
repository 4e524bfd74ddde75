import RecordCore
import Testing

@Suite("Links between records, and the tags of a module")
struct LinkEndpointsTests {
    @Test("Contacts of a deal and their roles: by name, by id, one at a time")
    func contactRoles() async throws {
        let client = try await SandboxClient()
        let deal = try await client.create("Deals", #"{"Deal_Name":"Big","Stage":"Qualification"}"#)
        let contact = try await client.create("Contacts", #"{"Last_Name":"Keller","Department":"IT"}"#)
        let path = "/Deals/\(deal)/Contact_Roles"
        let roles = try await client.get("/Contacts/roles").json["contact_roles"]?.array ?? []
        let role = try #require(roles.last)
        #expect(try await client.get("/Contacts/roles/\(role["id"]?.string ?? "")").json["contact_roles"]?.array == [role])

        let linked = try await client.put(path, #"{"data":[{"id":"\#(contact)","Contact_Role":"\#(role["name"]?.string ?? "")"}]}"#)
        #expect(linked.rows == [
            ["code": "SUCCESS", "details": ["id": .string(contact)], "message": "relation added", "status": "success"]
        ])
        let row = try await client.get("\(path)?fields=Department,Contact_Role").rows
        #expect(row == [[
            "Department": "IT", "id": .string(contact),
            "Contact_Role": ["name": role["name"] ?? .null, "id": role["id"] ?? .null],
        ]])
        #expect(try await client.get("\(path)/\(contact)?fields=Contact_Role").rows[0]["Contact_Role"]?["id"] == role["id"])

        let first = roles[0]["id"]?.string ?? ""
        #expect(try await client.put("\(path)/\(contact)", #"{"data":[{"Contact_Role":{"id":"\#(first)"}}]}"#).status == 200)
        #expect(try await client.call(.get, "/crm/v2\(path)").rows[0]["Contact_Role"]?["id"]?.string == first)
        #expect(try await client.put(path, #"{"data":[{"id":"\#(contact)","Contact_Role":"King"}]}"#).code == "INVALID_DATA")
        #expect(try await client.put(path, #"{"data":[{}]}"#).code == "MANDATORY_NOT_FOUND")

        #expect(try await client.delete("\(path)?ids=\(contact),1").status == 207)
        #expect(try await client.get("\(path)?fields=id").status == 204)
        #expect(try await client.get("\(path)/\(contact)").status == 204)
        #expect(try await client.delete("\(path)/\(contact)").rows[0]["message"] == "the related id given seems to be invalid")
    }

    @Test("A multi-select lookup is one of the related lists")
    func multiSelect() async throws {
        let client = try await SandboxClient()
        let product = try await client.create("Products", #"{"Product_Name":"P"}"#)
        let lead = try await client.create("Leads", #"{"Last_Name":"Smith"}"#)
        #expect(try await client.put("/Leads/\(lead)/Products123", #"{"data":[{"id":"\#(product)"}]}"#).status == 200)
        #expect(try await client.get("/Leads/\(lead)/Products123?fields=Product_Name").rows[0]["Product_Name"] == "P")
        #expect(try await client.get("/Leads/\(lead)").rows[0]["Products"]?.array?.count == 1)
        // The standard list of products is another one.
        #expect(try await client.get("/Leads/\(lead)/Products?fields=id").status == 204)
        #expect(try await client.delete("/Leads/\(lead)/Products123?ids=\(product)").status == 200)
        #expect(try await client.get("/Leads/\(lead)/Products123?fields=id").status == 204)
    }

    @Test("A price that is no number, and a record that is gone")
    func refusals() async throws {
        let client = try await SandboxClient()
        let product = try await client.create("Products", #"{"Product_Name":"P"}"#)
        let book = try await client.create("Price_Books", #"{"Price_Book_Name":"B","Pricing_Details":[{"from_range":1,"to_range":2,"discount":3}]}"#)
        let path = "/Price_Books/\(book)/Products"
        let wrong = try await client.put(path, #"{"data":[{"id":"\#(product)","list_price":"much"}]}"#)
        #expect(wrong.rows[0]["details"]?["json_path"] == "$.data[0].list_price")
        #expect(try await client.put(path, #"{"data":[{"id":"\#(product)","list_price":9.5}]}"#).status == 200)
        #expect(try await client.get("/Products/\(product)/Price_Books?fields=list_price").rows[0]["list_price"]?.decimal == 9.5)
        _ = try await client.delete("/Products/\(product)")
        #expect(try await client.get("\(path)?fields=id").status == 204)
        let rows = (0..<101).map { #"{"id":"\#($0)"}"# }.joined(separator: ",")
        #expect(try await client.put(path, #"{"data":[\#(rows)]}"#).code == "LIMIT_EXCEEDED")
    }

    @Test("The tags of a module: made, renamed, counted, joined, deleted")
    func tagSettings() async throws {
        let client = try await SandboxClient()
        let made = try await client.post("/settings/tags?module=Leads", ##"{"tags":[{"name":"A","color_code":"#57B1FD"},{"name":"B"}]}"##)
        #expect(made.status == 201)
        let ids = made.json["tags"]?.array?.compactMap { $0["details"]?["id"]?.string } ?? []
        #expect(ids.count == 2)
        #expect(try await client.post("/settings/tags?module=Leads", #"{"tags":[{"name":"A"}]}"#).json["tags"]?[0]?["code"] == "DUPLICATE_DATA")
        let long = String(repeating: "x", count: 26)
        let refused = try await client.post("/settings/tags?module=Leads", #"{"tags":[{"name":"\#(long)"}]}"#)
        #expect(refused.json["tags"]?[0]?["details"]?["maximum_length"] == 25)

        let lead = try await client.create("Leads", #"{"Last_Name":"S","Tag":[{"name":"A"},{"name":"B"}]}"#)
        #expect(try await client.get("/settings/tags/\(ids[0])/actions/records_count?module=Leads").json == ["count": "1"])
        #expect(try await client.put("/settings/tags/\(ids[0])?module=Leads", #"{"tags":[{"name":"A2"}]}"#).status == 200)
        #expect(try await client.get("/Leads/\(lead)").rows[0]["Tag"]?.array?.compactMap { $0["name"]?.string }.sorted() == ["A2", "B"])
        #expect(try await client.post("/settings/tags/\(ids[0])/actions/merge", #"{"tags":[{"conflict_id":"\#(ids[1])"}]}"#).status == 200)
        #expect(try await client.get("/Leads/\(lead)").rows[0]["Tag"]?.array?.compactMap { $0["name"]?.string } == ["A2"])
        #expect(try await client.delete("/settings/tags/\(ids[0])").status == 200)
        #expect(try await client.get("/Leads/\(lead)").rows[0]["Tag"] == [])
        #expect(try await client.get("/settings/tags?module=Leads").status == 204)
    }

    @Test("Tags overwritten, taken off by id, and of another colour")
    func tags() async throws {
        let client = try await SandboxClient()
        let lead = try await client.create("Leads", #"{"Last_Name":"A","Tag":[{"name":"Old"}]}"#)
        let path = "/Leads/\(lead)/actions"
        let replaced = try await client.post("\(path)/add_tags", ##"{"tags":[{"name":"New","color_code":"#F17574"}],"over_write":true}"##)
        #expect(replaced.rows[0]["details"]?["tags"]?.array?.map { $0["name"] } == ["New"])
        let id = replaced.rows[0]["details"]?["tags"]?[0]?["id"]?.string ?? ""
        let colour = try await client.post("\(path)/add_tags", ##"{"tags":[{"name":"New","color_code":"#57B1FD"}]}"##)
        #expect(colour.code == "MAPPING_MISMATCH")
        #expect(try await client.post("\(path)/remove_tags", #"{"tags":[{"id":"\#(id)"}]}"#).rows[0]["details"]?["tags"] == [])
        #expect(try await client.post("\(path)/remove_tags", #"{"tags":[{"name":"Never"}]}"#).status == 200)
        #expect(try await client.get("/settings/tags?module=Leads").json["tags"]?.array?.count == 2)
    }
}
