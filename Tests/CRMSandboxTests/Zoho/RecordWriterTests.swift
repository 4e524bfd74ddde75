import CRMSandbox
import RecordCore
import Testing

@Suite("What writes refuse, and how they say it")
struct RecordWriterTests {
    /// A case: the module, what is sent besides its mandatory fields, the expected code and details.
    struct Refusal: Sendable, CustomTestStringConvertible {
        let module: String
        let fields: String
        let details: JSONValue
        var code = "INVALID_DATA"
        var testDescription: String { "\(module) \(fields)" }
    }

    private static func type(_ expected: String, _ name: String, _ value: String, in module: String = "Vehicles", at path: String? = nil) -> Refusal {
        Refusal(
            module: module, fields: #""\#(name)":\#(value)"#,
            details: ["expected_data_type": .string(expected), "api_name": .string(name), "json_path": .string("$.data[0].\(path ?? name)")])
    }

    private static func length(_ maximum: Int, _ name: String, _ value: String) -> Refusal {
        Refusal(
            module: "Vehicles", fields: #""\#(name)":\#(value)"#,
            details: ["maximum_length": .number(JSONNumber(maximum)), "api_name": .string(name), "json_path": .string("$.data[0].\(name)")])
    }

    private static let long = #"""# + String(repeating: "é", count: 256) + #"""#

    static let refusals: [Refusal] = [
        type("text", "Single_Line", "5"), type("text", "Single_Line", "true"), type("text", "Single_Line", "{}"), type("text", "Single_Line", "[]"),
        length(255, "Single_Line", long), length(30, "Phone", #""\#(String(repeating: "1", count: 31))""#),
        type("email", "Email", #""a b""#), type("email", "Email", #""a@b""#), type("email", "Email", #""a@@b.c""#),
        type("phone", "Phone", #""---""#), type("website", "Web_Page", #""a b""#),
        type("boolean", "In_Use", #""true""#), type("boolean", "In_Use", "1"),
        type("integer", "Doors", #""4""#), type("integer", "Doors", "4.5"), type("integer", "Doors", "1e99"), length(9, "Doors", "1234567890"),
        type("bigint", "Odometer", #""12a""#), type("bigint", "Odometer", "1.5"), length(18, "Odometer", #""1234567890123456789""#),
        type("double", "Engine_Size", #""1.5""#), length(16, "Engine_Size", "12345678901234567"), type("double", "Engine_Size", "1.0123456789"),
        type("date", "Purchased_On", #""01.02.2026""#), type("date", "Purchased_On", #""2026-02-30""#), type("date", "Purchased_On", #""""#),
        type("datetime", "Last_Service", #""2026-01-02""#), type("datetime", "Last_Service", #""2026-01-02T03:04:05""#),
        type("datetime", "Last_Service", #""2026-01-02T03:04:05.000+01:00""#),
        type("text", "Color", "1"), type("jsonarray", "Extras", #""A""#), type("text", "Extras", "[1]", at: "Extras[0]"),
        type("jsonobject", "Dealer", "true"), type("jsonobject", "Keeper", "[]"), type("jsonarray", "Service_Log", "{}"),
        type("jsonarray", "Drivers", #""x""#), type("jsonobject", "Drivers", "[5]", at: "Drivers[0]"),
        Refusal(module: "Vehicles", fields: #""Dealer":{"name":"Acme"}"#, details: ["api_name": "id", "json_path": "$.data[0].Dealer.id"], code: "MANDATORY_NOT_FOUND"),
        Refusal(module: "Vehicles", fields: #""Dealer":{"id":null}"#, details: ["api_name": "id", "json_path": "$.data[0].Dealer.id"], code: "MANDATORY_NOT_FOUND"),
        Refusal(module: "Vehicles", fields: #""Keeper":{"id":"1"}"#, details: ["api_name": "Keeper", "json_path": "$.data[0].Keeper"]),
        Refusal(module: "Vehicles", fields: #""Owner":{"id":"1"}"#, details: ["api_name": "Owner", "json_path": "$.data[0].Owner"]),
        Refusal(module: "Vehicles", fields: #""Layout":{"id":"1"}"#, details: ["api_name": "Layout", "json_path": "$.data[0].Layout"]),
        Refusal(module: "Vehicles", fields: #""Drivers":[{}]"#, details: ["api_name": "Drivers", "json_path": "$.data[0].Drivers[0].Drivers"], code: "MANDATORY_NOT_FOUND"),
        Refusal(module: "Vehicles", fields: #""Tag":[{"x":1}]"#, details: ["api_name": "name", "json_path": "$.data[0].Tag[0].name"], code: "MANDATORY_NOT_FOUND"),
        Refusal(module: "Vehicles", fields: #""Papers":[{}]"#, details: ["api_name": "File_Id__s", "json_path": "$.data[0].Papers[0].File_Id__s"], code: "MANDATORY_NOT_FOUND"),
    ]

    @Test("Each wrong value has its code, its place and what was expected", arguments: refusals)
    func refused(refusal: Refusal) async throws {
        let client = try await SandboxClient()
        let answer = try await client.post("/\(refusal.module)", #"{"data":[{"Name":"Car",\#(refusal.fields)}]}"#)
        #expect(answer.status == 400)
        let item = try #require(answer.rows.first)
        #expect(item["code"]?.string == refusal.code)
        #expect(item["status"] == "error")
        #expect(item["message"]?.string?.isEmpty == false)
        #expect(item["details"] == refusal.details)
    }

    @Test("What is accepted, and what is read afterwards", arguments: [
        (#""Single_Line":"""#, "Single_Line", .null),
        (#""Doors":4.0"#, "Doors", 4),
        (#""Odometer":123456789012345678"#, "Odometer", "123456789012345678"),
        (#""Last_Service":"2026-01-02T03:04:05+05:30""#, "Last_Service", "2026-01-01T21:34:05+00:00"),
        (#""Last_Service":"2026-01-02T03:04:05Z""#, "Last_Service", "2026-01-02T03:04:05+00:00"),
        (#""Color":"-None-""#, "Color", .null),
        (#""Color":"a value of no list""#, "Color", "a value of no list"),
        (#""Extras":[]"#, "Extras", .null),
        (#""Extras":["A","B","A"]"#, "Extras", ["A", "B"]),
        (#""Doors":null"#, "Doors", .null),
        (#""class":"x""#, "class", "x"),
    ] as [(String, String, JSONValue)])
    func accepted(fields: String, name: String, value: JSONValue) async throws {
        let client = try await SandboxClient()
        let id = try await client.create("Vehicles", #"{"Name":"Car",\#(fields)}"#)
        #expect(try await client.get("/Vehicles/\(id)").rows[0][name] == value)
    }

    @Test("What people see of a picklist is kept as its value on the wire")
    func shownValue() async throws {
        let client = try await SandboxClient()
        let call = #"{"Subject":"C","Call_Type":"Outbound","Call_Start_Time":"2026-01-02T00:00:00+00:00","Call_Purpose":"Desk"}"#
        #expect(try await client.get("/Calls/\(try await client.create("Calls", call))").rows[0]["Call_Purpose"] == "Support")
    }

    @Test("Several wrong values are several errors in one")
    func several() async throws {
        let client = try await SandboxClient()
        let answer = try await client.post("/Vehicles", #"{"data":[{"Doors":"x","In_Use":"y"}]}"#)
        #expect(answer.rows[0]["code"] == "MULTIPLE_OR_MULTI_ERRORS")
        let errors = answer.rows[0]["details"]?["errors"]?.array ?? []
        #expect(errors.map { $0["code"]?.string } == ["INVALID_DATA", "INVALID_DATA", "MANDATORY_NOT_FOUND"])
        #expect(answer.status == 400)
    }

    @Test("Mandatory fields: missing, null and empty are the same; on update only clearing counts")
    func mandatory() async throws {
        let client = try await SandboxClient()
        for body in ["{}", #"{"Last_Name":null}"#, #"{"Last_Name":""}"#] {
            #expect(try await client.post("/Leads", #"{"data":[\#(body)]}"#).code == "MANDATORY_NOT_FOUND")
        }
        let id = try await client.create("Leads", #"{"Last_Name":"A"}"#)
        #expect(try await client.put("/Leads/\(id)", #"{"data":[{"City":"Ulm"}]}"#).status == 200)
        #expect(try await client.put("/Leads/\(id)", #"{"data":[{"Last_Name":null}]}"#).code == "MANDATORY_NOT_FOUND")
        #expect(try await client.post("/Quotes", #"{"data":[{"Subject":"Q","Quoted_Items":[]}]}"#).rows[0]["details"]?["api_name"] == "Quoted_Items")
    }

    @Test("A layout's own mandatory fields count when the layout is named")
    func layout() async throws {
        let client = try await SandboxClient()
        let layouts = try await client.get("/settings/layouts?module=Deals").json["layouts"]?.array ?? []
        var refused = 0
        for layout in layouts {
            let id = try #require(layout["id"]?.string)
            let answer = try await client.post("/Deals", #"{"data":[{"Deal_Name":"D","Stage":"Qualification","Layout":{"id":"\#(id)"}}]}"#)
            if answer.status == 400 { refused += 1 }
        }
        #expect(refused > 0)
        #expect(try await client.post("/Deals", #"{"data":[{"Deal_Name":"D","Stage":"Qualification"}]}"#).status == 201)
    }

    @Test("Unique values: the other record is named, letter case does not help, one's own value is no duplicate")
    func unique() async throws {
        let client = try await SandboxClient()
        let id = try await client.create("Vehicles", #"{"Name":"A","VIN":"WVW-1"}"#)
        let refused = try await client.post("/Vehicles", #"{"data":[{"Name":"B","VIN":"wvw-1"}]}"#)
        #expect(refused.status == 400)
        #expect(refused.rows[0]["code"] == "DUPLICATE_DATA")
        let details = try #require(refused.rows[0]["details"])
        #expect(details["api_name"] == "VIN")
        #expect(details["json_path"] == "$.data[0].VIN")
        #expect(details["duplicate_record"]?["id"] == .string(id))
        #expect(details["duplicate_record"]?["module"]?["api_name"] == "Vehicles")
        #expect(try await client.put("/Vehicles/\(id)", #"{"data":[{"VIN":"WVW-1"}]}"#).status == 200)
        let inBatch = try await client.post("/Vehicles", #"{"data":[{"Name":"C","VIN":"2"},{"Name":"D","VIN":"2"}]}"#)
        #expect(inBatch.status == 207)
        _ = try await client.delete("/Vehicles/\(id)")
        #expect(try await client.post("/Vehicles", #"{"data":[{"Name":"E","VIN":"WVW-1"}]}"#).status == 201)
    }

    @Test("References: the target has to exist where its module has records")
    func references() async throws {
        let client = try await SandboxClient()
        #expect(try await client.post("/Contacts", #"{"data":[{"Last_Name":"A","Account_Name":{"id":"4876876000000000042"}}]}"#).status == 201)
        let account = try await client.create("Accounts", #"{"Account_Name":"Acme"}"#)
        #expect(try await client.post("/Contacts", #"{"data":[{"Last_Name":"A","Account_Name":{"id":"4876876000000000042"}}]}"#).code == "INVALID_DATA")
        for form in [#"{"id":"\#(account)"}"#, #"{"id":\#(account)}"#, #""\#(account)""#, account] {
            let id = try await client.create("Contacts", #"{"Last_Name":"A","Account_Name":\#(form)}"#)
            let read = try await client.get("/Contacts/\(id)").rows[0]["Account_Name"]
            #expect(read == ["name": "Acme", "id": .string(account)])
        }
    }

    @Test("What_Id needs its module beside it, and is read with it")
    func polymorphic() async throws {
        let client = try await SandboxClient()
        let deal = try await client.create("Deals", #"{"Deal_Name":"Big","Stage":"Qualification"}"#)
        let missing = try await client.post("/Tasks", #"{"data":[{"Subject":"S","What_Id":{"id":"\#(deal)"}}]}"#)
        #expect(missing.rows[0]["details"]?["json_path"] == "$.data[0].$se_module")
        let id = try await client.create("Tasks", #"{"Subject":"S","What_Id":{"id":"\#(deal)"},"$se_module":"Deals"}"#)
        let read = try await client.get("/Tasks/\(id)").rows[0]
        #expect(read["What_Id"] == ["name": "Big", "id": .string(deal)])
        #expect(read["$se_module"] == "Deals")
        #expect(try await client.post("/Tasks", #"{"data":[{"Subject":"S","What_Id":{"id":"\#(deal)"},"$se_module":"Nonsense"}]}"#).status == 400)
    }

    @Test("Keys that are no fields, and fields that cannot be written: ignored and named, or refused on request")
    func strayKeys() async throws {
        let body = #"{"data":[{"Last_Name":"A","Nonsense":1,"Created_Time":"x","Full_Name":"Z"}]}"#
        let client = try await SandboxClient()
        let ignored = try await client.post("/Leads", body)
        #expect(ignored.status == 201)
        #expect(ignored.headers["X-Sandbox-Ignored"] == "Created_Time,Full_Name,Nonsense")
        let id = try #require(ignored.rows[0]["details"]?["id"]?.string)
        #expect(try await client.get("/Leads/\(id)").rows[0]["Full_Name"] == "A")
        var options = SandboxOptions()
        options.strayKeys = .refuse
        let strict = try await SandboxClient(options)
        let refused = try await strict.post("/Leads", body)
        #expect(refused.rows[0]["code"] == "MULTIPLE_OR_MULTI_ERRORS")
        let first = try await strict.post("/Leads", #"{"data":[{"Last_Name":"A","Nonsense":1}]}"#)
        #expect(first.rows[0]["details"] == ["api_name": "Nonsense", "json_path": "$.data[0].Nonsense"])
    }

    @Test("Multi-select values are replaced, or appended on request")
    func appending() async throws {
        let client = try await SandboxClient()
        let id = try await client.create("Vehicles", #"{"Name":"A","Extras":["X"]}"#)
        _ = try await client.put("/Vehicles/\(id)", #"{"data":[{"Extras":["Y"],"$append_values":{"Extras":true}}]}"#)
        #expect(try await client.get("/Vehicles/\(id)").rows[0]["Extras"] == ["X", "Y"])
        _ = try await client.put("/Vehicles/\(id)", #"{"data":[{"Extras":["Z"]}]}"#)
        #expect(try await client.get("/Vehicles/\(id)").rows[0]["Extras"] == ["Z"])
    }

    @Test("The system adds what is its own")
    func systemValues() async throws {
        let clock = VirtualClock()
        var options = SandboxOptions()
        options.clock = .virtual(clock)
        options.userOffsetMinutes = 330
        let client = try await SandboxClient(options)
        let id = try await client.create("Vehicles", #"{"Name":"A","Last_Service":"2026-01-02T00:00:00+00:00"}"#)
        let record = try await client.get("/Vehicles/\(id)").rows[0]
        #expect(id.hasPrefix("4876876"))
        #expect(record["Created_Time"] == .string(ZonedDateTime(secondsSince1970: clock.secondsSince1970, offsetMinutes: 330).description))
        #expect(record["Last_Service"] == "2026-01-02T05:30:00+05:30")
        #expect(record["Fleet_No"] == "FL-1000")
        #expect(record["In_Use"] == false)
        #expect(record["Layout"]?["id"]?.string != nil)
        #expect(record["Created_By"]?["name"]?.string != nil)
        #expect(record["$approval_state"] == "approved")
        #expect(record["$has_more"]?["Service_Log"] == false)
        #expect(record["Service_Log"] == [])
        #expect(try await client.get("/Vehicles/\(try await client.create("Vehicles", #"{"Name":"B"}"#))").rows[0]["Fleet_No"] == "FL-1001")
    }
}
