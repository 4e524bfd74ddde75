import CRMSandbox
import Foundation
import RecordCore
import StandardOrganisation
import Testing

@Suite("Metadata")
struct MetadataEndpointsTests {
    private func snapshot(_ name: String) throws -> Data {
        try Data(contentsOf: StandardOrganisation.zohoSnapshots.appendingPathComponent(name))
    }

    @Test("Snapshots are served byte for byte", arguments: [
        ("/settings/modules", "modules.json"), ("/settings/fields?module=Vehicles", "fields_Vehicles.json"),
        ("/settings/fields?module=Quoted_Items", "fields_Quoted_Items.json"), ("/settings/layouts?module=Deals", "layouts_Deals.json"),
        ("/settings/related_lists?module=Leads", "related_lists_Leads.json"),
    ])
    func verbatim(path: String, file: String) async throws {
        let client = try await SandboxClient()
        let answer = try await client.get(path)
        #expect(answer.status == 200)
        #expect(answer.body == (try snapshot(file)))
        #expect(answer.headers["Content-Type"] == "application/json;charset=utf-8")
    }

    @Test("One module, one field, one layout, one view: arrays of one")
    func single() async throws {
        let client = try await SandboxClient()
        let module = try await client.get("/settings/modules/Leads").json["modules"]
        #expect(module?.array?.count == 1)
        let id = try #require(module?[0]?["id"]?.string)
        #expect(try await client.get("/settings/modules/\(id)").json["modules"] == module)
        let field = try #require(try await client.get("/settings/fields?module=Leads").json["fields"]?[0]?["id"]?.string)
        #expect(try await client.get("/settings/fields/\(field)?module=Leads").json["fields"]?.array?.count == 1)
        let layout = try #require(try await client.get("/settings/layouts?module=Notes").json["layouts"]?[0]?["id"]?.string)
        #expect(try await client.get("/settings/layouts/\(layout)?module=Notes").json["layouts"]?.array?.count == 1)
        let view = try #require(try await client.get("/settings/custom_views?module=Notes").json["custom_views"]?[0]?["id"]?.string)
        #expect(try await client.get("/settings/custom_views/\(view)?module=Notes").json["custom_views"]?.array?.count == 1)
        #expect(try await client.get("/settings/fields/1?module=Leads").status == 204)
    }

    @Test("What is missing or unknown")
    func errors() async throws {
        let client = try await SandboxClient()
        #expect(try await client.get("/settings/fields").json["details"] == ["param_name": "module"])
        #expect(try await client.get("/settings/fields?module=Nonsense").code == "INVALID_MODULE")
        #expect(try await client.get("/settings/modules/Nonsense").code == "INVALID_MODULE")
        // Known, but without a snapshot of its fields.
        #expect(try await client.get("/settings/fields?module=Consents").status == 204)
    }

    @Test("A linking module without a snapshot tells its two lookups")
    func linking() async throws {
        let client = try await SandboxClient()
        let fields = try await client.get("/settings/fields?module=Vehicles_X_Contacts").json["fields"]?.array ?? []
        let lookups = fields.filter { $0["data_type"] == "lookup" }
        #expect(lookups.compactMap { $0["lookup"]?["module"]?["api_name"]?.string }.sorted() == ["Contacts", "Vehicles"])
        #expect(lookups.compactMap { $0["api_name"]?.string }.sorted() == ["Drivers", "Vehicles"])
    }

    @Test("Every layout of the standard organisation belongs to fields that are there, also a made-up one")
    func layouts() async throws {
        let client = try await SandboxClient()
        let made = try await client.get("/settings/layouts?module=Notes").json["layouts"]?[0]
        let placed = made?["sections"]?[0]?["fields"]?.array ?? []
        let known = try await client.get("/settings/fields?module=Notes").json["fields"]?.array ?? []
        let names = Set(known.compactMap { $0["api_name"]?.string })
        let placedNames = placed.compactMap { $0["api_name"]?.string }
        #expect(placedNames.allSatisfy(names.contains))
        #expect(placed.allSatisfy { $0["required"]?.bool != nil })
        // A new note has the layout that is listed.
        let lead = try await client.create("Leads", #"{"Last_Name":"A"}"#)
        let layouts = try await client.get("/settings/layouts?module=Leads").json["layouts"]?.array ?? []
        let chosen = try await client.get("/Leads/\(lead)").rows[0]["Layout"]?["id"] ?? .null
        #expect(layouts.compactMap { $0["id"] }.contains(chosen))
    }

    @Test("Version 2 has the form that its clients read: the keys they take without looking, types they know")
    func oldShape() async throws {
        let client = try await SandboxClient()
        let fields = try await client.call(.get, "/crm/v2/settings/fields?module=Leads").json["fields"]?.array ?? []
        #expect(!fields.isEmpty)
        #expect(!fields.contains { $0["api_name"] == "id" })
        for field in fields {
            for key in ["lookup", "unique", "formula", "currency", "auto_number"] { #expect(field[key]?.object != nil) }
            #expect(field["pick_list_values"]?.array != nil)
            if let unique = field["unique"]?.object, !unique.isEmpty { #expect(field["unique"]?["casesensitive"] != nil) }
            if field["data_type"] == "subform" { #expect(field["subform"]?["module"]?.string != nil) }
            if let lookup = field["lookup"]?.object, !lookup.isEmpty { #expect(field["lookup"]?["module"]?.string != nil) }
            #expect(field["data_type"] != "rollup_summary" && field["data_type"] != "linetax")
        }
        let modules = try await client.call(.get, "/crm/v2/settings/modules").json["modules"]?.array ?? []
        let read = [
            "viewable", "creatable", "convertable", "editable", "deletable", "singular_label", "plural_label", "id", "modified_time",
            "modified_by", "api_supported", "scoring_supported", "module_name",
        ]
        for module in modules {
            for key in read { #expect(module[key] != nil, "\(module["api_name"]?.string ?? "") \(key)") }
            #expect(module["profiles"]?.array != nil)
        }
        let layouts = try await client.call(.get, "/crm/v2/settings/layouts?module=Deals").json["layouts"]?.array ?? []
        #expect(layouts.allSatisfy { $0["convert_mapping"]?.isNull != true })
    }
}
