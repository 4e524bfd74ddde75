import CRMSandbox
import RecordCore
import Testing

@Suite("Fields, modules, layouts and views are changed over the API")
struct MetadataWritesTests {
    @Test("A field is made, relabelled, given values, and deleted; records follow") func fields() async throws {
        let client = try await SandboxClient()
        let body = #"{"fields":[{"field_label":"Shoe Size","data_type":"picklist","pick_list_values":[{"display_value":"S"},{"display_value":"L"}]}]}"#
        let made = try await client.post("/settings/fields?module=Leads", body)
        #expect(made.status == 201)
        let id = try #require(made.json["fields"]?[0]?["details"]?["id"]?.string)
        #expect(try await client.post("/settings/fields?module=Leads", body).json["fields"]?[0]?["code"] == "DUPLICATE_DATA")
        let lead = try await client.create("Leads", #"{"Last_Name":"A","Shoe_Size":"L"}"#)
        func field() async throws -> JSONValue { try await client.get("/settings/fields/\(id)?module=Leads").json["fields"]?[0] ?? .null }
        let small = try #require(try await field()["pick_list_values"]?[0]?["id"]?.string)
        let change = #"{"fields":[{"field_label":"Foot Size","pick_list_values":[{"id":"\#(small)","_delete":true},{"display_value":"XL"}]}]}"#
        #expect(try await client.call(.patch, "/crm/v8/settings/fields/\(id)?module=Leads", change).status == 200)
        let changed = try await field()
        #expect(changed["field_label"] == "Foot Size" && changed["api_name"] == "Shoe_Size")
        #expect(changed["pick_list_values"]?.array?.map { $0["display_value"] } == ["L", "XL"])
        #expect(try await client.delete("/settings/fields/\(id)?module=Leads").status == 200)
        #expect(try await client.get("/Leads/\(lead)").rows[0]["Shoe_Size"] == nil)
    }

    @Test("Fields that cannot be made or deleted", arguments: [
        (#"{"data_type":"text"}"#, "MANDATORY_NOT_FOUND"), (#"{"field_label":"A"}"#, "MANDATORY_NOT_FOUND"),
        (#"{"field_label":"A","data_type":"colour"}"#, "INVALID_DATA"), (#"{"field_label":"A","data_type":"picklist"}"#, "MANDATORY_NOT_FOUND"),
        (#"{"field_label":"A","data_type":"lookup","lookup":{"module":{"api_name":"Nothing"}}}"#, "INVALID_DATA"),
    ])
    func refused(item: String, code: String) async throws {
        let client = try await SandboxClient()
        let answer = try await client.post("/settings/fields?module=Leads", #"{"fields":[\#(item)]}"#)
        #expect(answer.status == 400 && answer.json["fields"]?[0]?["code"]?.string == code)
        let name = try await client.get("/settings/fields?module=Leads").json["fields"]?.array?.first { $0["api_name"] == "Last_Name" }
        #expect(try await client.delete("/settings/fields/\(name?["id"]?.string ?? "")?module=Leads").status == 403)
    }

    @Test("Modules are made and get other labels, by name and by id") func modules() async throws {
        let client = try await SandboxClient()
        let made = try await client.post("/settings/modules", #"{"modules":[{"singular_label":"Trip","plural_label":"Trips","profiles":[{"id":"1"}]}]}"#)
        let id = try #require(made.json["modules"]?[0]?["details"]?["id"]?.string)
        _ = try await client.create("Trips", #"{"Name":"To the sea"}"#)
        #expect(try await client.put("/settings/modules/\(id)", #"{"modules":[{"plural_label":"Journeys"}]}"#).status == 200)
        let module = try await client.get("/settings/modules/Trips").json["modules"]?[0]
        #expect(module?["plural_label"] == "Journeys" && module?["singular_label"] == "Trip")
        #expect(try await client.put("/settings/modules/Nothing", #"{"modules":[{"plural_label":"A"}]}"#).json["modules"]?[0]?["code"] == "INVALID_MODULE")
    }

    @Test("A layout makes a field required, and cannot lose what is mandatory") func layouts() async throws {
        let client = try await SandboxClient()
        let layout = try #require(try await client.get("/settings/layouts?module=Leads").json["layouts"]?[0])
        let id = try #require(layout["id"]?.string)
        let section = try #require(layout["sections"]?.array?.first { section in section["fields"]?.array?.contains { $0["api_name"] == "Phone" } == true }?["id"]?.string)
        func patch(_ field: String) async throws -> SandboxClient.Answer {
            try await client.call(.patch, "/crm/v8/settings/layouts/\(id)?module=Leads", #"{"layouts":[{"sections":[{"id":"\#(section)","fields":[\#(field)]}]}]}"#)
        }
        #expect(try await patch(#"{"api_name":"Phone","required":true}"#).status == 200)
        let answer = try await client.post("/Leads", #"{"data":[{"Last_Name":"A","Company":"B","Layout":{"id":"\#(id)"}}]}"#)
        #expect(answer.rows[0]["code"] == "MANDATORY_NOT_FOUND")
        #expect(try await patch(#"{"api_name":"Last_Name","_delete":{"permanent":false}}"#).status == 403)
        #expect(try await client.delete("/settings/layouts/\(id)?module=Leads").code == "REQUIRED_PARAM_MISSING")
        #expect(try await client.call(.post, "/crm/v8/settings/layouts/\(id)/actions/activate?module=Leads", "{}").json["layouts"]?[0]?["code"] == "ALREADY_ACTIVATED")
    }

    @Test("A view is sorted otherwise; a system view keeps its name") func views() async throws {
        let client = try await SandboxClient()
        let id = try #require(try await client.get("/settings/custom_views?module=Leads").json["custom_views"]?[0]?["id"]?.string)
        func put(_ path: String, _ item: String) async throws -> SandboxClient.Answer {
            try await client.put("/settings/custom_views\(path)?module=Leads", #"{"custom_views":[\#(item)]}"#)
        }
        #expect(try await put("/\(id)", #"{"sort_by":{"api_name":"Company"},"sort_order":"desc"}"#).status == 200)
        #expect(try await put("/actions/change_sort", #"{"id":"\#(id)","sort_order":"asc"}"#).status == 200)
        let view = try await client.get("/settings/custom_views/\(id)?module=Leads").json["custom_views"]?[0]
        #expect(view?["sort_by"]?["api_name"] == "Company" && view?["sort_order"] == "asc")
        #expect(try await put("/\(id)", #"{"name":"Mine"}"#).status == 403)
        #expect(try await put("/\(id)", #"{"sort_by":{"api_name":"Nothing"}}"#).status == 400)
        #expect(try await put("", #"{"sort_order":"asc"}"#).json["custom_views"]?[0]?["code"] == "MANDATORY_NOT_FOUND")
    }
}
