import CRMSandbox
import RecordCore
import Testing

@Suite("Variables, currencies, territories, contact roles and functions")
struct SettingsEndpointsTests {
    @Test("A variable is made, found by id and API name, changed and deleted") func variables() async throws {
        let client = try await SandboxClient()
        #expect(try await client.get("/settings/variables").status == 204)
        let body = #"{"variables":[{"name":"Discount","api_name":"discount","type":"integer","value":10,"variable_group":{"name":"General"}}]}"#
        let id = try #require(try await client.post("/settings/variables", body).json["variables"]?[0]?["details"]?["id"]?.string)
        #expect(try await client.post("/settings/variables", body).json["variables"]?[0]?["code"] == "DUPLICATE_DATA")
        #expect(try await client.put("/settings/variables/discount", #"{"variables":[{"value":"twelve"}]}"#).json["variables"]?[0]?["code"] == "INVALID_DATA")
        _ = try await client.put("/settings/variables/\(id)", #"{"variables":[{"value":12}]}"#)
        #expect(try await client.get("/settings/variables/discount?group=General").json["variables"]?[0]?["value"] == 12)
        #expect(try await client.get("/settings/variables?group=Integration").status == 204)
        #expect(try await client.delete("/settings/variables?ids=\(id),1").status == 207)
        #expect(try await client.get("/settings/variables/\(id)").status == 204)
    }

    @Test("Currencies: a base first, once; then others, each once") func currencies() async throws {
        let client = try await SandboxClient()
        let dollar = #"{"currencies":[{"name":"US Dollar - USD","iso_code":"USD","symbol":"$","exchange_rate":"1.1"}]}"#
        #expect(try await client.get("/org/currencies").status == 204)
        #expect(try await client.post("/org/currencies", dollar).code == "CURRENCIES_NOT_ENABLED")
        let euro = #"{"base_currency":{"name":"Euro - EUR","iso_code":"EUR","symbol":"€","exchange_rate":"2"}}"#
        #expect(try await client.post("/org/currencies/actions/enable", euro).json["base_currency"]?["code"] == "SUCCESS")
        #expect(try await client.post("/org/currencies/actions/enable", euro).code == "ALREADY_ENABLED")
        let id = try #require(try await client.post("/org/currencies", dollar).json["currencies"]?[0]?["details"]?["id"]?.string)
        #expect(try await client.post("/org/currencies", dollar).json["currencies"]?[0]?["code"] == "DUPLICATE_DATA")
        #expect(try await client.put("/org/currencies/\(id)", #"{"currencies":[{"exchange_rate":"0"}]}"#).status == 400)
        #expect(try await client.put("/org/currencies/\(id)", #"{"currencies":[{"exchange_rate":1.25}]}"#).status == 200)
        let all = try await client.get("/org/currencies").json["currencies"]?.array ?? []
        #expect(all.compactMap { $0["exchange_rate"]?.string } == ["1.000000000", "1.250000000"])
        #expect(all.map { $0["is_base"] } == [true, false])
        #expect(try await client.get("/org/currencies/actions/available_currencies").json["available_currencies"]?.array?.isEmpty == false)
    }

    @Test("Territories hang below each other, have users, and leave records and users to their heirs") func territories() async throws {
        let client = try await SandboxClient()
        let all = try await client.get("/settings/territories").json["territories"]?.array ?? []
        let north = try #require(all[0]["id"]?.string), coast = try #require(all[1]["id"]?.string), south = try #require(all[2]["id"]?.string)
        let made = try await client.post("/settings/territories", #"{"territories":[{"name":"Isles","reporting_to":{"id":"\#(coast)"}}]}"#)
        let isles = try #require(made.json["territories"]?[0]?["details"]?["id"]?.string)
        #expect(made.status == 201)
        let children = try await client.get("/settings/territories/\(coast)/__child_territories").json["territories"]
        #expect(children?[0]?["id"]?.string == isles)
        // No circle, and nothing that holds others goes by itself.
        #expect(try await client.put("/settings/territories/\(north)", #"{"territories":[{"reporting_to":"\#(isles)"}]}"#).status == 400)
        #expect(try await client.delete("/settings/territories/\(coast)").json["territories"]?[0]?["code"] == "NOT_ALLOWED")

        let user = try #require(try await client.get("/users?type=CurrentUser").json["users"]?[0]?["id"]?.string)
        #expect(try await client.put("/settings/territories/\(isles)/users", #"{"users":[{"id":"\#(user)"}]}"#).status == 200)
        #expect(try await client.get("/users/\(user)/territories").json["territories"]?[0]?["Name"] == "Isles")
        let lead = try await client.create("Leads", #"{"Last_Name":"A"}"#)
        let assignment = #"{"data":[{"Territories":[{"id":"\#(isles)"}]}]}"#
        #expect(try await client.post("/Leads/\(lead)/actions/assign_territories", assignment).status == 200)
        let transfer = #"{"territories":[{"id":"\#(isles)","transfer_to_id":"\#(south)"}]}"#
        #expect(try await client.post("/settings/territories/actions/transfer_and_delete", transfer).status == 200)
        #expect(try await client.get("/settings/territories/\(south)/users/\(user)").json["users"]?[0]?["id"]?.string == user)
        #expect(try await client.get("/Leads?fields=Last_Name&territory_id=\(south)").rows.count == 1)
        #expect(try await client.get("/settings/territories/actions/deleted_associated_territories").json["territories"]?[0]?["name"] == "Isles")
        #expect(try await client.delete("/users/\(user)/territories/\(south)").status == 200)
        #expect(try await client.get("/users/\(user)/territories").status == 204)
    }

    @Test("Contact roles are made, renamed, ordered and deleted") func contactRoles() async throws {
        let client = try await SandboxClient()
        let made = try await client.post("/Contacts/roles", #"{"contact_roles":[{"name":"Budget owner","sequence_number":0}]}"#)
        let id = try #require(made.json["contact_roles"]?[0]?["details"]?["id"]?.string)
        #expect(try await client.get("/Contacts/roles").json["contact_roles"]?[0]?["name"] == "Budget owner")
        #expect(try await client.put("/Contacts/roles/\(id)", #"{"contact_roles":[{"name":"Purchasing"}]}"#).status == 400)
        #expect(try await client.put("/Contacts/roles/\(id)", #"{"contact_roles":[{"name":"Payer"}]}"#).status == 200)
        #expect(try await client.delete("/Contacts/roles?ids=\(id)").status == 200)
        #expect(try await client.get("/Contacts/roles/\(id)").status == 204)
    }

    @Test("Functions answer what was put down for them, and say that it is canned") func functions() async throws {
        let client = try await SandboxClient()
        let echo = try await client.get(#"/functions/echo/actions/execute?auth_type=oauth&arguments=%7B%22a%22%3A1%7D"#)
        #expect(echo.headers["X-Sandbox"] == "canned")
        #expect(echo.json["details"]?["output"] == #"{"a":1}"#)
        #expect(try await client.get("/functions/echo/actions/execute").code == "REQUIRED_PARAM_MISSING")
        #expect(try await client.get("/functions/greet/actions/execute?auth_type=oauth").status == 404)
        _ = try await client.call(.post, "/__sandbox/functions", #"{"greet":"Hello"}"#)
        #expect(try await client.post("/functions/greet/actions/execute?auth_type=oauth", #"{"who":"me"}"#).json["details"]?["output"] == "Hello")
    }

    @Test("Tags go in a job") func tagDeletion() async throws {
        let client = try await SandboxClient()
        let made = try await client.post("/settings/tags?module=Leads", #"{"tags":[{"name":"A"},{"name":"B"}]}"#)
        let ids = made.json["tags"]?.array?.compactMap { $0["details"]?["id"]?.string } ?? []
        let lead = try await client.create("Leads", #"{"Last_Name":"L","Tag":[{"name":"A"},{"name":"B"}]}"#)
        let start = try await client.post("/settings/tags/actions/mass_delete", #"{"mass_delete":[{"module":{"api_name":"Leads"},"tags":[{"id":"\#(ids[0])"}]}]}"#)
        #expect(start.status == 202)
        let job = try #require(start.json["details"]?["job_id"]?.string)
        var last: JSONValue?
        for _ in 0..<3 { last = try await client.get("/settings/tags/actions/mass_delete?job_id=\(job)").json["mass_delete"]?[0] }
        #expect(last?["status"] == "COMPLETED" && last?["deleted_count"] == 1 && last?["total_count"] == 1)
        #expect(try await client.get("/Leads/\(lead)").rows[0]["Tag"]?.array?.compactMap { $0["name"]?.string } == ["B"])
        #expect(try await client.post("/settings/tags/actions/mass_delete", #"{"mass_delete":[{"module":{"api_name":"Leads"},"tags":[{"id":"1"}]}]}"#).status == 400)
    }

    @Test("The logo") func logo() async throws {
        let client = try await SandboxClient()
        #expect(try await client.get("/org/photo").status == 204)
        #expect(try await client.call(.delete, "/crm/v8/org/photo").json["code"] == "SUCCESS")
    }
}
