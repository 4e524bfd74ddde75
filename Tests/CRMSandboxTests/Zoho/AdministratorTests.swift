import CRMSandbox
import Foundation
import RecordCore
import Testing

/// What an administrator can change while the sandbox runs: metadata, rules for writes and records follow at once.
@Suite("The administrator")
struct AdministratorTests {
    private func field(_ name: String, of module: String = "Leads", _ client: SandboxClient) async throws -> JSONValue {
        let fields = try await client.get("/settings/fields?module=\(module)").json["fields"]?.array ?? []
        return try #require(fields.first { $0["api_name"]?.string == name })
    }

    private func placed(_ name: String, of module: String = "Leads", _ client: SandboxClient) async throws -> [JSONValue] {
        let layouts = try await client.get("/settings/layouts?module=\(module)").json["layouts"]?.array ?? []
        return layouts.flatMap { $0["sections"]?.array ?? [] }.flatMap { $0["fields"]?.array ?? [] }.filter { $0["api_name"]?.string == name }
    }

    private func problem(_ client: SandboxClient, _ body: String) async throws -> String? {
        try await client.post("/Leads", #"{"data":[\#(body)]}"#).code
    }

    @Test("Any key of a field, in its metadata, on its layouts and in what writes are checked by")
    func set() async throws {
        let client = try await SandboxClient()
        #expect(try await problem(client, #"{"Last_Name":"A","Company":"Longer than ten"}"#) == "SUCCESS")
        try await client.sandbox.change(
            "Leads", .set("Company", key: "length", to: 10), .set("Phone", key: "system_mandatory", to: true),
            .set("Fax", key: "operation_type.api_create", to: false), .set("City", key: "field_label", to: "Town"))
        #expect(try await field("Company", client)["length"] == 10)
        #expect(try await placed("Company", client).map { $0["length"] } == [10])
        #expect(try await field("Fax", client)["operation_type"]?["api_create"] == false)
        #expect(try await field("Fax", client)["operation_type"]?["api_update"] == true)
        #expect(try await field("City", client)["field_label"] == "Town")

        #expect(try await problem(client, #"{"Last_Name":"A","Phone":"1","Company":"Longer than ten"}"#) == "INVALID_DATA")
        #expect(try await problem(client, #"{"Last_Name":"A"}"#) == "MANDATORY_NOT_FOUND")
        let id = try await client.create("Leads", #"{"Last_Name":"A","Phone":"1","Fax":"2","Company":"Short"}"#)
        #expect(try await client.get("/Leads/\(id)").rows[0]["Fax"] == .null)

        try await client.sandbox.change("Leads", .set("Annual_Revenue", key: "data_type", to: "text"), .set("Annual_Revenue", key: "json_type", to: "string"))
        #expect(try await problem(client, #"{"Last_Name":"A","Phone":"2","Annual_Revenue":"much"}"#) == "SUCCESS")
        try await client.sandbox.change("Leads", .set("Phone", key: "api_name", to: "Telephone"))
        #expect(try await client.get("/Leads/\(id)").rows[0]["Telephone"] == "1")
    }

    @Test("Fields stand on the layouts too: new ones, renamed ones, and none that is gone")
    func layouts() async throws {
        let client = try await SandboxClient()
        try await client.sandbox.change("Leads", .add(SandboxField(apiName: "Region", dataType: "text")), .rename("Fax", to: "Telefax"), .remove("Twitter"))
        #expect(try await placed("Region", client).count == 1)
        #expect(try await placed("Telefax", client).count == 1)
        #expect(try await placed("Fax", client).isEmpty)
        #expect(try await placed("Twitter", client).isEmpty)
    }

    @Test("Mandatory on a layout: for whoever names the layout, also where there was no file of it", arguments: ["Leads", "Notes"])
    func required(module: String) async throws {
        let client = try await SandboxClient()
        let name = module == "Leads" ? "Company" : "Note_Title"
        let body = module == "Leads" ? #""Last_Name":"A""# : #""Note_Content":"x""#
        let layout = try #require(try await client.get("/settings/layouts?module=\(module)").json["layouts"]?[0])
        let id = try #require(layout["id"]?.string)
        try await client.sandbox.change(module, .require(name, true, layout: layout["name"]?.string))
        #expect(try await placed(name, of: module, client).map { $0["required"] } == [true])
        if module == "Leads" {
            #expect(try await client.post("/\(module)", #"{"data":[{\#(body),"Layout":{"id":"\#(id)"}}]}"#).code == "MANDATORY_NOT_FOUND")
            #expect(try await client.post("/\(module)", #"{"data":[{\#(body)}]}"#).code == "SUCCESS")
        }
        try await client.sandbox.change(module, .require(name, false))
        #expect(try await placed(name, of: module, client).map { $0["required"] } == [false])
        await #expect(throws: SandboxError.self) { try await client.sandbox.change(module, .require(name, true, layout: "Nonsense")) }
    }

    @Test("Values of picklists: added, renamed with their records, relabelled, removed, put in order")
    func options() async throws {
        let client = try await SandboxClient()
        let id = try await client.create("Leads", #"{"Last_Name":"A","Lead_Source":"Chat"}"#)
        let before = try await field("Lead_Source", client)["pick_list_values"]?.array ?? []
        let chat = try #require(before.first { $0["actual_value"] == "Chat" }?["id"]?.string)
        try await client.sandbox.change(
            "Leads", .options("Lead_Source", .rename(chat, to: "Talk")), .options("Lead_Source", .add("Fair")),
            .options("Lead_Source", .label("Fair", to: "Trade fair")), .options("Lead_Source", .remove("Cold Call")),
            .options("Lead_Source", .order(["Fair", "Talk"])))
        let after = try await field("Lead_Source", client)["pick_list_values"]?.array ?? []
        #expect(after.count == before.count)
        #expect(after.prefix(2).map { $0["actual_value"] } == ["Fair", "Talk"] && after.prefix(2).map { $0["sequence_number"] } == [1, 2])
        #expect(after[0]["display_value"] == "Trade fair" && after[1]["id"]?.string == chat)
        #expect(!after.contains { $0["actual_value"] == "Cold Call" })
        #expect(try await placed("Lead_Source", client)[0]["pick_list_values"]?.array?.contains { $0["actual_value"] == "Talk" } == true)
        #expect(try await client.get("/Leads/\(id)").rows[0]["Lead_Source"] == "Talk")
        await #expect(throws: SandboxError.self) { try await client.sandbox.change("Leads", .options("Lead_Source", .remove("Nonsense"))) }
        await #expect(throws: SandboxError.self) { try await client.sandbox.change("Leads", .options("Lead_Source", .rename("Fair", to: "Talk"))) }
        await #expect(throws: SandboxError.self) { try await client.sandbox.change("Leads", .options("Lead_Source", .add("Talk"))) }
    }

    @Test("A renamed module keeps id and records, and all that refers to it follows")
    func renamedModule() async throws {
        let client = try await SandboxClient()
        let account = try await client.create("Accounts", #"{"Account_Name":"A"}"#)
        let contact = try await client.create("Contacts", #"{"Last_Name":"C","Account_Name":{"id":"\#(account)"}}"#)
        let old = try #require(try await client.get("/settings/modules/Accounts").json["modules"]?[0]?["id"])
        try await client.sandbox.change(.rename("Accounts", to: "Companies"))
        #expect(try await client.get("/settings/modules/Companies").json["modules"]?[0]?["id"] == old)
        #expect(try await client.get("/settings/modules/Accounts").code == "INVALID_MODULE")
        #expect(try await client.get("/settings/fields?module=Accounts").code == "INVALID_MODULE")
        #expect(try await client.get("/Companies/\(account)").rows[0]["Account_Name"] == "A")
        #expect(try await field("Account_Name", of: "Contacts", client)["lookup"]?["module"]?["api_name"] == "Companies")
        #expect(try await client.get("/Contacts/\(contact)").rows[0]["Account_Name"]?["name"] == "A")
        #expect(try await client.get("/Companies/\(account)/Contacts?fields=Last_Name").rows.count == 1)
        // The field of that name is another thing.
        #expect(try await field("Account_Name", of: "Companies", client)["data_type"] == "text")
    }

    @Test("Modules come, go, and change what may be done with them")
    func modules() async throws {
        let client = try await SandboxClient()
        try await client.sandbox.change(.add("Trips", label: "Business trips"), .set("Deals", key: "plural_label", to: "Offers"), .remove("Vendors"))
        let id = try await client.create("Trips", #"{"Name":"Rome"}"#)
        #expect(try await client.get("/Trips/\(id)").rows[0]["Name"] == "Rome")
        #expect(try await client.post("/Trips", #"{"data":[{}]}"#).code == "MANDATORY_NOT_FOUND")
        try await client.sandbox.change("Trips", .add(SandboxField(apiName: "Days", dataType: "integer")))
        #expect(try await client.post("/Trips", #"{"data":[{"Name":"Oslo","Days":"x"}]}"#).code == "INVALID_DATA")
        #expect(try await client.get("/settings/modules/Deals").json["modules"]?[0]?["plural_label"] == "Offers")
        #expect(try await client.get("/settings/modules/Vendors").code == "INVALID_MODULE")
        #expect(try await client.get("/Vendors?fields=id").status != 200)

        let list = try await client.get("/settings/modules").body
        await #expect(throws: SandboxError.self) { try await client.sandbox.change(.add("New"), .remove("Nonsense")) }
        await #expect(throws: SandboxError.self) { try await client.sandbox.change(.rename("Leads", to: "Deals")) }
        await #expect(throws: SandboxError.self) { try await client.sandbox.change(.add("Trips")) }
        #expect(try await client.get("/settings/modules").body == list)
        await client.sandbox.reset()
        #expect(await client.sandbox.recordCounts.isEmpty)
    }

    @Test("Shuffled metadata says the same in another order, and ends")
    func shuffle() async throws {
        let client = try await SandboxClient()
        let plain = try await client.get("/settings/fields?module=Leads").body
        await client.sandbox.shuffleMetadata(seed: 3)
        let first = try await client.get("/settings/fields?module=Leads")
        let second = try await client.get("/settings/fields?module=Leads")
        #expect(first.body != plain && first.body != second.body)
        let names = { (answer: SandboxClient.Answer) in Set((answer.json["fields"]?.array ?? []).compactMap { $0["api_name"]?.string }) }
        #expect(names(first) == names(second) && names(first).count == 87)
        await client.sandbox.shuffleMetadata(seed: nil)
        #expect(try await client.get("/settings/fields?module=Leads").body == plain)
    }

    @Test("All of it over HTTP, and a misspelled key is an error that changes nothing")
    func administration() async throws {
        let client = try await SandboxClient()
        func admin(_ path: String, _ body: String) async throws -> Int {
            try await client.call(.post, "/__sandbox/\(path)", body, authorized: false).status
        }
        let change = #"""
            {"set":{"Company":{"length":50,"operation_type.api_update":false}},
             "options":{"Lead_Source":{"add":["Fair"],"rename":{"Chat":"Talk"},"label":{"Fair":"Trade fair"},"remove":["Cold Call"],"order":["Fair"]}},
             "required":{"Phone":true}}
            """#
        #expect(try await admin("fields?module=Leads", change) == 200)
        #expect(try await field("Company", client)["length"] == 50)
        #expect(try await field("Lead_Source", client)["pick_list_values"]?[0]?["display_value"] == "Trade fair")
        #expect(try await placed("Phone", client).map { $0["required"] } == [true])
        #expect(try await admin("modules", #"{"add":{"Trips":"Business trips"},"rename":{"Vehicles":"Cars"},"set":{"Cars":{"singular_label":"Car"}},"remove":["Vendors"]}"#) == 200)
        #expect(try await client.get("/settings/modules/Cars").json["modules"]?[0]?["singular_label"] == "Car")
        #expect(try await admin("shuffle", #"{"seed":7}"#) == 200)
        #expect(try await admin("shuffle", "{}") == 200)

        let before = try await client.get("/settings/fields?module=Leads").body
        for body in [#"{"sett":{}}"#, #"{"set":{"Nonsense":{"length":1}}}"#, #"{"set":{"Company":1}}"#, #"{"options":{"Lead_Source":{"adds":["X"]}}}"#, #"{"required":{"Phone":1}}"#, #"{"set":{"Company":{"id":"1"}}}"#] {
            #expect(try await admin("fields?module=Leads", body) == 400, "\(body)")
        }
        for body in [#"{"renamed":{}}"#, "{}", #"{"remove":["Nonsense"]}"#, #"{"set":{"Leads":{"id":"1"}}}"#] {
            #expect(try await admin("modules", body) == 400, "\(body)")
        }
        #expect(try await client.get("/settings/fields?module=Leads").body == before)
    }
}
