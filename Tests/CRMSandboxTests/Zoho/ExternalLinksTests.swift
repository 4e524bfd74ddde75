import CRMRuntime
import CRMSandbox
import RecordCore
import Testing

@Suite("Related lists by ids of another system, and of records that are deleted")
struct ExternalLinksTests {
    @Test("Both ends of a link are named by external ids") func links() async throws {
        let client = try await SandboxClient()
        for module in ["Leads", "Products"] {
            let field = #"{"fields":[{"field_label":"Key","data_type":"text","length":50,"external":{"type":"org","show":true}}]}"#
            #expect(try await client.post("/settings/fields?module=\(module)", field).status == 201)
        }
        let lead = try await client.create("Leads", #"{"Last_Name":"L","Key":"L-1"}"#)
        let product = try await client.create("Products", #"{"Product_Name":"P","Key":"P-1"}"#)
        let headers: HTTPHeaders = ["X-EXTERNAL": "Leads.Key,Products.Key"]
        func call(_ method: HTTPMethod, _ path: String, _ body: String? = nil) async throws -> SandboxClient.Answer {
            try await client.call(method, "/crm/v8/Leads/\(path)", body, headers: headers)
        }
        #expect(try await call(.put, "L-1/Products123", #"{"data":[{"id":"P-1"},{"id":"P-2"}]}"#).status == 207)
        #expect(try await call(.get, "L-1/Products123?fields=Product_Name").rows.map { $0["id"]?.string } == [product])
        #expect(try await call(.get, "L-1/Products123/P-1").rows.first?["id"]?.string == product)
        #expect(try await call(.get, "L-2/Products123?fields=id").status == 400)
        #expect(try await call(.delete, "L-1/Products123?ids=P-2").status == 400)
        #expect(try await call(.delete, "L-1/Products123/P-1").status == 200)
        #expect(try await client.get("/Leads/\(lead)/Products123?fields=id").status == 204)
    }

    @Test("What points to a record in the recycle bin") func deletedParent() async throws {
        let client = try await SandboxClient()
        let lead = try await client.create("Leads", #"{"Last_Name":"L"}"#)
        _ = try await client.post("/Leads/\(lead)/Notes", #"{"data":[{"Note_Content":"n"}]}"#)
        #expect(try await client.get("/Leads/deleted/\(lead)/Notes?fields=Note_Content").status == 400)
        _ = try await client.delete("/Leads?ids=\(lead)")
        #expect(try await client.get("/Leads/deleted/\(lead)/Notes?fields=Note_Content").rows.map { $0["Note_Content"] } == ["n"])
        #expect(try await client.get("/Leads/\(lead)/Notes?fields=Note_Content").status == 400)
    }
}
