import CRMSandbox
import RecordCore
import Testing

@Suite("What stands beside the records of a write")
struct WriteSwitchesTests {
    @Test("Switches that nobody knows are refused with what would be known", arguments: [
        (#""trigger":["workflows"]"#, "$.trigger[0]"), (#""trigger":"workflow""#, "$.trigger"),
        (#""apply_feature_execution":[{"name":"layout_rules"},{"name":"x"}]"#, "$.apply_feature_execution[1].name"),
        (#""apply_feature_execution":["layout_rules"]"#, "$.apply_feature_execution[0]"),
        (#""apply_feature_execution":[{}]"#, "$.apply_feature_execution[0].name"),
        (#""skip_feature_execution":[{"name":"layout_rules"}]"#, "$.skip_feature_execution[0].name"),
        (#""lar_id":"abc""#, "$.lar_id"), (#""process":[1]"#, "$.process[0]"),
    ])
    func refused(key: String, path: String) async throws {
        let client = try await SandboxClient()
        let answer = try await client.post("/Leads", #"{"data":[{"Last_Name":"A"}],\#(key)}"#)
        #expect(answer.status == 400)
        #expect(["INVALID_DATA", "MANDATORY_NOT_FOUND"].contains(answer.code))
        #expect(answer.json["details"]?["json_path"] == .string(path))
        #expect(try await client.get("/Leads?fields=id").status == 204)
    }

    @Test("Known switches are accepted; an upsert says when a feature is left out")
    func accepted() async throws {
        let client = try await SandboxClient()
        let all = #""trigger":[],"apply_feature_execution":[{"name":"layout_rules"}],"lar_id":"123","process":["review_process"]"#
        #expect(try await client.post("/Leads", #"{"data":[{"Last_Name":"A"}],\#(all),"skip_feature_execution":[{"name":"cadences"}]}"#).status == 201)
        let without = try await client.post("/Leads/upsert", #"{"data":[{"Last_Name":"A"}],"skip_feature_execution":[{"name":"cadences"}]}"#)
        #expect(without.json["details"]?["json_path"] == "$.skip_feature_execution[0].action")
        let with = #"{"data":[{"Last_Name":"A"}],"skip_feature_execution":[{"name":"cadences","action":"insert"}]}"#
        #expect(try await client.post("/Leads/upsert", with).status == 201)
        #expect(try await client.delete("/Leads?ids=1&wf_trigger=maybe").json["details"]?["param_name"] == "wf_trigger")
    }

    @Test("An upsert leaves alone what was changed since")
    func unmodifiedSince() async throws {
        let client = try await SandboxClient()
        let id = try await client.create("Leads", #"{"Last_Name":"A","Email":"a@acme.org"}"#)
        let body = #"{"data":[{"Last_Name":"B","Email":"a@acme.org"},{"Last_Name":"C"}],"duplicate_check_fields":["Email"]}"#
        let answer = try await client.call(
            .post, "/crm/v8/Leads/upsert", body, headers: ["If-Unmodified-Since": "2020-01-01T00:00:00+00:00"])
        #expect(answer.status == 207)
        #expect(answer.rows.map { $0["code"] } == ["ALREADY_MODIFIED", "SUCCESS"])
        #expect(answer.rows[0]["details"]?["id"] == .string(id))
        #expect(try await client.get("/Leads/\(id)").rows[0]["Last_Name"] == "A")
    }

    @Test("A record in approval mode waits, and cannot be changed")
    func approval() async throws {
        let client = try await SandboxClient()
        let answer = try await client.post("/Leads", #"{"data":[{"Last_Name":"A","$approved":false}]}"#)
        #expect(answer.rows[0]["details"]?["$approval_state"] == "approval_process_pending")
        let id = try #require(answer.rows[0]["details"]?["id"]?.string)
        let read = try await client.get("/Leads/\(id)").rows[0]
        #expect(read["$approved"] == false && read["$approval_state"] == "approval_process_pending")
        #expect(try await client.put("/Leads/\(id)", #"{"data":[{"City":"Ulm"}]}"#).rows[0]["code"] == "NOT_APPROVED")
        let wrong = try await client.post("/Leads", #"{"data":[{"Last_Name":"A","$approved":"no"}]}"#)
        #expect(wrong.rows[0]["details"]?["json_path"] == "$.data[0].$approved")
    }

    @Test("A named layout demands its fields and drops those that are not on it")
    func layout() async throws {
        let client = try await SandboxClient()
        let layout = #""Layout":{"id":"4876876000000091055"}"#
        let missing = try await client.post("/Leads", #"{"data":[{"Last_Name":"A",\#(layout)}]}"#)
        #expect(missing.rows[0]["details"] == ["api_name": "Company", "json_path": "$.data[0].Company"])
        let answer = try await client.post("/Leads", #"{"data":[{"Last_Name":"A","Company":"Acme","Name1":"x",\#(layout)}]}"#)
        #expect(answer.status == 201 && answer.headers["X-Sandbox-Ignored"] == "Name1")
        let id = try #require(answer.rows[0]["details"]?["id"]?.string)
        #expect(try await client.get("/Leads/\(id)").rows[0]["Name1"] == .null)
        // Without its name nothing is demanded and nothing dropped.
        let other = try await client.create("Leads", #"{"Last_Name":"A","Name1":"x"}"#)
        #expect(try await client.get("/Leads/\(other)").rows[0]["Name1"] == "x")
    }

    @Test("Totals of line items: discounts as amounts and percentages, taxes of items and of the whole")
    func totals() async throws {
        let client = try await SandboxClient()
        let product = try await client.create("Products", #"{"Product_Name":"Pen","Unit_Price":12.5}"#)
        let items = [
            #"{"Product_Name":{"id":"\#(product)"},"Quantity":4,"Discount":"10%","Line_Tax":[{"name":"VAT","percentage":20}]}"#,
            #"{"Product_Name":{"id":"\#(product)"},"Quantity":2,"List_Price":10,"Discount":5}"#,
        ].joined(separator: ",")
        let id = try await client.create(
            "Quotes", #"{"Subject":"Q","Discount":9,"Adjustment":1,"$line_tax":[{"name":"Common","percentage":10}],"Quoted_Items":[\#(items)]}"#)
        let quote = try await client.get("/Quotes/\(id)").rows[0]
        func number(_ text: String) -> JSONValue { JSONNumber(text).map { .number($0) } ?? .null }
        let first = try #require(quote["Quoted_Items"]?[0])
        #expect(first["List_Price"] == number("12.5") && first["Total"] == 50 && first["Discount"] == "10%")
        #expect(first["Total_After_Discount"] == 45 && first["Tax"] == 9 && first["Net_Total"] == 54)
        #expect(first["Line_Tax"]?[0]?["value"] == 9)
        #expect(quote["Quoted_Items"]?[1]?["Net_Total"] == 15)
        #expect(quote["Sub_Total"] == 69 && quote["Tax"] == 6 && quote["Grand_Total"] == 67)
        #expect(quote["$line_tax"]?[0]?["value"] == 6)
        let wrong = try await client.post(
            "/Quotes", #"{"data":[{"Subject":"Q","Quoted_Items":[{"Product_Name":{"id":"\#(product)"},"Discount":"much"}]}]}"#)
        #expect(wrong.rows[0]["details"]?["json_path"] == "$.data[0].Quoted_Items[0].Discount")
    }

    @Test("Appended values join those that are there")
    func appending() async throws {
        let client = try await SandboxClient()
        let id = try await client.create("Vehicles", #"{"Name":"Car","Extras":["A","B"]}"#)
        _ = try await client.put("/Vehicles/\(id)", #"{"data":[{"Extras":["B","C"],"$append_values":{"Extras":true}}]}"#)
        #expect(try await client.get("/Vehicles/\(id)").rows[0]["Extras"] == ["A", "B", "C"])
        _ = try await client.put("/Vehicles/\(id)", #"{"data":[{"Extras":["D"],"$append_values":{"Extras":false}}]}"#)
        #expect(try await client.get("/Vehicles/\(id)").rows[0]["Extras"] == ["D"])
        let wrong = try await client.put("/Vehicles/\(id)", #"{"data":[{"Extras":["D"],"$append_values":["Extras"]}]}"#)
        #expect(wrong.rows[0]["details"]?["json_path"] == "$.data[0].$append_values")
    }
}
