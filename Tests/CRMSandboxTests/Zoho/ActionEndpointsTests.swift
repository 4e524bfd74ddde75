import CRMRuntime
import CRMSandbox
import RecordCore
import Testing

@Suite("The sandbox's actions")
struct ActionEndpointsTests {
    // MARK: Conversion

    @Test("A converted lead shows it, moves its notes and activities, and hides from lists, searches and counts of them")
    func conversion() async throws {
        let client = try await SandboxClient()
        let lead = try await client.create("Leads", #"{"Last_Name":"A","Company":"Acme","Email":"a@acme.org"}"#)
        let other = try await client.create("Leads", #"{"Last_Name":"B"}"#)
        let task = try await client.create(
            "Tasks", #"{"Subject":"Call","What_Id":{"id":"\#(lead)"},"$se_module":"Leads"}"#)
        _ = try await client.post("/Leads/\(lead)/Notes", #"{"data":[{"Note_Content":"n"}]}"#)

        let answer = try await client.post(
            "/Leads/\(lead)/actions/convert", #"{"data":[{"Deals":{"Deal_Name":"D","Stage":"Qualification"}}]}"#)
        #expect(answer.status == 200)
        let details = answer.rows[0]["details"] ?? .null
        #expect((details.object ?? []).map(\.key) == ["Contacts", "Deals", "Accounts"])
        let contact = try #require(details["Contacts"]?["id"]?.string)
        let deal = try #require(details["Deals"]?["id"]?.string)

        let record = try await client.get("/Leads/\(lead)").rows[0]
        #expect(record["$converted"] == true && record["$converted_detail"]?["contact"]?.string == contact)
        #expect(record["Converted__s"] == true && record["Converted_Deal"]?["name"] == "D")
        #expect(try await client.get("/Contacts/\(contact)/Notes?fields=id").rows.count == 1)
        let moved = try await client.get("/Tasks/\(task)").rows[0]
        #expect(moved["What_Id"]?["id"]?.string == deal && moved["$se_module"] == "Deals")

        func ids(_ path: String) async throws -> [String] {
            try await client.get(path).rows.compactMap { $0["id"]?.string }
        }
        #expect(try await ids("/Leads?fields=id") == [other])
        #expect(try await ids("/Leads?fields=id&converted=true") == [lead])
        #expect(try await ids("/Leads?fields=id&converted=both") == [other, lead])
        #expect(try await ids("/Leads/search?criteria=(Last_Name:equals:A)") == [])
        #expect(try await ids("/Leads/search?criteria=(Last_Name:equals:A)&converted=both") == [lead])
        #expect(try await client.get("/Leads?fields=id&converted=maybe").code == "INVALID_DATA")
        #expect(try await client.get("/Contacts?fields=id&converted=true").status == 204)
    }

    @Test("Conversions that go wrong, by the documented codes", arguments: [
        (#"{}"#, "MANDATORY_NOT_FOUND", nil),
        (#"{"data":[]}"#, "MANDATORY_NOT_FOUND", nil),
        (#"{"data":[{"Accounts":{"id":"1"}}]}"#, "INVALID_DATA", "$.data[0].Accounts.id"),
        (#"{"data":[{"Contacts":7}]}"#, "INVALID_DATA", "$.data[0].Contacts"),
        (#"{"data":[{"assign_to":{"id":"1"}}]}"#, "INVALID_DATA", "$.data[0].assign_to.id"),
        (#"{"data":[{"Deals":{"Stage":"Qualification"}}]}"#, "MANDATORY_NOT_FOUND", "$.data[0].Deals.Deal_Name"),
        (#"{"data":[{"move_attachments_to":{"api_name":"Deals"}}]}"#, "INVALID_DATA", "$.data[0].move_attachments_to"),
    ])
    func wrongConversions(body: String, code: String, path: String?) async throws {
        let client = try await SandboxClient()
        let lead = try await client.create("Leads", #"{"Last_Name":"A","Company":"Acme"}"#)
        let answer = try await client.post("/Leads/\(lead)/actions/convert", body)
        #expect(answer.status == 400 && answer.code == code)
        if let path { #expect((answer.json["details"] ?? answer.rows.first?["details"])?["json_path"]?.string == path) }
        #expect(await client.sandbox.recordCounts == ["Leads": 1])
        #expect(try await client.post("/Contacts/\(lead)/actions/convert", "{}").code == "INVALID_MODULE")
    }

    // MARK: Clone and merge

    @Test("A clone copies subform rows with ids of their own")
    func clone() async throws {
        let client = try await SandboxClient()
        let product = try await client.create("Products", #"{"Product_Name":"P"}"#)
        let quote = try await client.create(
            "Quotes", #"{"Subject":"Q","Quoted_Items":[{"Product_Name":{"id":"\#(product)"},"Quantity":2}]}"#)
        let answer = try await client.call(.post, "/crm/v8/Quotes/\(quote)/actions/clone")
        #expect(answer.status == 201)
        let copy = try #require(answer.rows[0]["details"]?["id"]?.string)
        let (old, new) = (try await client.get("/Quotes/\(quote)").rows[0], try await client.get("/Quotes/\(copy)").rows[0])
        #expect(new["Subject"] == "Q" && new["Quoted_Items"]?[0]?["Quantity"] == old["Quoted_Items"]?[0]?["Quantity"])
        #expect(new["Quoted_Items"]?[0]?["id"] != old["Quoted_Items"]?[0]?["id"])
        #expect(new["Quote_Number"] != old["Quote_Number"])
    }

    @Test("What points to a duplicate points to the master afterwards")
    func merge() async throws {
        let client = try await SandboxClient()
        let master = try await client.create("Accounts", #"{"Account_Name":"M"}"#)
        let duplicate = try await client.create("Accounts", #"{"Account_Name":"D","Website":"d.example"}"#)
        let contact = try await client.create("Contacts", #"{"Last_Name":"C","Account_Name":{"id":"\#(duplicate)"}}"#)
        func merge(_ body: String) async throws -> SandboxClient.Answer {
            try await client.post("/Accounts/\(master)/actions/merge", #"{"merge":[\#(body)]}"#)
        }
        for (body, code) in [
            (#"{}"#, "MANDATORY_NOT_FOUND"), (#"{"data":[{"id":"\#(master)"}]}"#, "DUPLICATE_DATA"),
            (#"{"data":[{"id":"1"}]}"#, "INVALID_DATA"), (#"{"data":[{"id":"1"},{"id":"2"},{"id":"3"}]}"#, "INVALID_DATA"),
            (#"{"data":[{"id":"\#(duplicate)","_fields":[{"api_name":"Nonsense"}]}]}"#, "INVALID_DATA"),
            (#"{"data":[{"id":"\#(duplicate)","_fields":[{"api_name":"Phone"},{"api_name":"Phone"}]}]}"#, "DUPLICATE_DATA"),
        ] {
            let answer = try await merge(body)
            #expect(answer.status == 400 && answer.code == code, "\(body)")
        }
        let answer = try await merge(#"{"data":[{"id":"\#(duplicate)","_fields":[{"api_name":"Website"}]}]}"#)
        #expect(answer.status == 201 && answer.json["merge"]?[0]?["details"]?["id"]?.string == master)
        #expect(try await client.get("/Accounts/\(duplicate)").status == 204)
        #expect(try await client.get("/Accounts/\(master)").rows[0]["Website"] == "d.example")
        #expect(try await client.get("/Contacts/\(contact)").rows[0]["Account_Name"]?["id"]?.string == master)
        #expect(try await client.get("/Accounts/deleted?type=all").rows.map { $0["id"]?.string } == [duplicate])
    }

    // MARK: Locks

    @Test("A lock holds off every kind of change")
    func lock() async throws {
        let client = try await SandboxClient()
        let lead = try await client.create("Leads", #"{"Last_Name":"A"}"#)
        #expect(try await client.get("/Leads/\(lead)/Locking_Information__s").status == 204)
        let answer = try await client.post("/Leads/\(lead)/Locking_Information__s", #"{"data":[{"Locked_Reason__s":"r"}]}"#)
        let lock = try #require(answer.rows[0]["details"]?["id"]?.string)
        #expect(answer.status == 201)
        let record = try await client.get("/Leads/\(lead)").rows[0]
        #expect(record["Locked__s"] == true && record["$locked_for_me"] == true)
        let changes: [(HTTPMethod, String, String?)] = [
            (.put, "/Leads/\(lead)", #"{"data":[{"Last_Name":"B"}]}"#),
            (.delete, "/Leads?ids=\(lead)", nil),
            (.post, "/Leads/\(lead)/actions/convert", #"{"data":[{}]}"#),
            (.post, "/Leads/\(lead)/actions/change_owner", #"{"owner":{"id":"4876876000000327011"}}"#),
            (.post, "/Leads/actions/mass_update", #"{"data":[{"City":"X"}],"ids":["\#(lead)"]}"#),
            (.post, "/Leads/actions/mass_delete", #"{"ids":["\#(lead)"]}"#),
            (.post, "/Leads/upsert", #"{"data":[{"id":"\#(lead)","Last_Name":"B"}]}"#),
        ]
        for (method, path, body) in changes {
            let answer = try await client.call(method, "/crm/v8\(path)", body)
            #expect(answer.status == 400 && answer.code == "RECORD_LOCKED", "\(path)")
        }
        #expect(try await client.delete("/Leads/\(lead)/Locking_Information__s/1").code == "INVALID_DATA")
        #expect(try await client.delete("/Leads/\(lead)/Locking_Information__s/\(lock)").status == 200)
        #expect(try await client.put("/Leads/\(lead)", #"{"data":[{"Last_Name":"B"}]}"#).status == 200)
        #expect(try await client.post("/Leads/\(lead)/Locking_Information__s", #"{"data":[{}]}"#).code == "MANDATORY_NOT_FOUND")
    }

    // MARK: Sharing, blueprint, mail

    @Test("Shares that cannot be made say why; the eleventh is one too many")
    func shares() async throws {
        var options = SandboxOptions()
        options.limits.usersPerShare = 1
        let client = try await SandboxClient(options)
        let lead = try await client.create("Leads", #"{"Last_Name":"A"}"#)
        func share(_ items: String) async throws -> [JSONValue] {
            try await client.post("/Leads/\(lead)/actions/share", #"{"share":[\#(items)]}"#).json["share"]?.array ?? []
        }
        func user(_ id: String, _ permission: String = "read_only") -> String {
            #"{"shared_with":{"type":"users","id":"\#(id)"},"permission":"\#(permission)","type":"private"}"#
        }
        let results = try await share(
            [user("4876876000000327011"), user("4876876000000327021"), user("1"), user("4876876000000327021", "everything"),
                #"{"permission":"read_only"}"#].joined(separator: ","))
        #expect(
            results.map { $0["code"]?.string } == [
                "SUCCESS", "SHARE_LIMIT_EXCEEDED", "INVALID_DATA", "INVALID_DATA", "MANDATORY_NOT_FOUND",
            ])
        // The form of versions before 7.
        let old = #"{"share":[{"user":{"id":"4876876000000327021"},"permission":"full_access"}]}"#
        #expect(try await client.put("/Leads/\(lead)/actions/share", old).status == 200)
        let listed = try await client.get("/Leads/\(lead)/actions/share").json["share"]?.array ?? []
        #expect(listed.map { $0["user"]?["id"]?.string } == ["4876876000000327021"])
        #expect(try await client.delete("/Leads/\(lead)/actions/share").json["share"]?["message"] == "Sharing Revoked")
    }

    @Test("The blueprint names fields with their metadata, and refuses a way that is none")
    func blueprint() async throws {
        let client = try await SandboxClient()
        let lead = try await client.create("Leads", #"{"Last_Name":"A","Lead_Status":"Contacted"}"#)
        let blueprint = try await client.get("/Leads/\(lead)/actions/blueprint").json["blueprint"] ?? .null
        let transitions = blueprint["transitions"]?.array ?? []
        #expect(transitions.map { $0["name"] } == ["Follow up", "Give up"])
        #expect(transitions[1]["fields"]?[0]?["data_type"] == "textarea" && transitions[1]["fields"]?[0]?["mandatory"] == true)
        let id = transitions[1]["id"]?.string ?? ""
        func proceed(_ step: String) async throws -> SandboxClient.Answer {
            try await client.put("/Leads/\(lead)/actions/blueprint", #"{"blueprint":[\#(step)]}"#)
        }
        #expect(try await proceed(#"{"transition_id":"1","data":{}}"#).json["message"] == "invalid transition")
        #expect(try await proceed(#"{"transition_id":"\#(id)","data":{}}"#).json["details"]?["api_name"] == "Description")
        #expect(try await proceed(#"{"transition_id":"\#(id)","data":{"Description":"d"}}"#).json["code"] == "SUCCESS")
        #expect(try await client.get("/Leads/\(lead)").rows[0]["Lead_Status"] == "Lost Lead")
        let account = try await client.create("Accounts", #"{"Account_Name":"A"}"#)
        #expect(try await client.get("/Accounts/\(account)/actions/blueprint").code == "RECORD_NOT_IN_PROCESS")
    }

    @Test("Mail needs a sender of the organisation, recipients, a subject and content, or a template")
    func mail() async throws {
        let client = try await SandboxClient()
        let lead = try await client.create("Leads", #"{"Last_Name":"A"}"#)
        func send(_ fields: String) async throws -> SandboxClient.Answer {
            try await client.post(
                "/Leads/\(lead)/actions/send_mail",
                #"{"data":[{"from":{"email":"ada.keller@sandbox.example"},"to":[{"email":"x@y.z"}]\#(fields)}]}"#)
        }
        #expect(try await send("").rows[0]["details"]?["api_name"] == "subject")
        #expect(try await send(#","subject":"s""#).rows[0]["details"]?["api_name"] == "content")
        #expect(try await send(#","subject":"s","content":"c","cc":[{"email":"x"}]"#).rows[0]["details"]?["json_path"] == "$.data[0].cc[0].email")
        #expect(try await send(#","template":{"id":"7"}"#).status == 200)
        #expect(try await send(#","subject":"s","content":"c","scheduled_time":"2030-01-01T00:00:00+00:00""#).status == 200)
        let mails = try await client.get("/Leads/\(lead)/Emails").json["Emails"]?.array ?? []
        #expect(mails.map { $0["sent"] } == [false, true])
        #expect(try await client.get("/Leads/\(lead)/Emails?type=scheduled_in_crm").json["Emails"]?.array?.count == 1)
        #expect(try await client.get("/Leads/\(lead)/Emails?type=drafts").status == 204)
    }

    // MARK: Mass actions

    @Test("Bodies of mass actions are checked before anything is done")
    func massRefusals() async throws {
        let client = try await SandboxClient()
        let lead = try await client.create("Leads", #"{"Last_Name":"A","City":"Rome"}"#)
        let view = try await client.get("/settings/custom_views?module=Leads").json["custom_views"]?[0]?["id"]?.string ?? ""
        for (action, body, code) in [
            ("mass_update", #"{}"#, "MANDATORY_NOT_FOUND"),
            ("mass_update", #"{"data":[{"City":"X"}]}"#, "MANDATORY_NOT_FOUND"),
            ("mass_update", #"{"data":[{"Created_Time":"X"}],"ids":["\#(lead)"]}"#, "INVALID_DATA"),
            ("mass_update", #"{"data":[{"City":"X"}],"cvid":"\#(view)","criteria":{"field":{"api_name":"City"},"comparator":"like","value":"x"}}"#, "INVALID_DATA"),
            ("mass_update", #"{"data":[{"City":"X"}],"cvid":"\#(view)","criteria":{"field":{"api_name":"City"},"comparator":"equal","value":"Oslo"}}"#, "NO_RECORDS_FOUND"),
            ("mass_delete", #"{"cvid":"\#(view)","territory":{"id":"1"}}"#, "INVALID_DATA"),
            ("mass_change_owner", #"{"cvid":"\#(view)"}"#, "MANDATORY_NOT_FOUND"),
            ("mass_change_owner", #"{"cvid":"\#(view)","owner":{"id":"4876876000000327031"}}"#, "INVALID_DATA"),
            ("mass_convert", #"{"ids":["\#(lead)"]}"#, "MANDATORY_NOT_FOUND"),
        ] {
            let answer = try await client.post("/Leads/actions/\(action)", body)
            #expect(answer.status == 400 && answer.code == code, "\(action) \(body)")
        }
        #expect(try await client.get("/Leads/actions/mass_update").code == "REQUIRED_PARAM_MISSING")
        #expect(try await client.get("/Leads/actions/mass_update?job_id=17").code == "INVALID_DATA")
        #expect(try await client.get("/Leads/\(lead)").rows[0]["City"] == "Rome")
    }

    @Test("A mass update adds to multi-select picklists, or replaces them")
    func multiSelect() async throws {
        let client = try await SandboxClient()
        let options = try await client.get("/settings/fields?module=Leads").json["fields"]?.array?
            .first { $0["api_name"] == "checking_multi_picklist" }?["pick_list_values"]?.array ?? []
        let values = options.compactMap { $0["actual_value"]?.string }.filter { $0 != "-None-" }
        try #require(values.count >= 2)
        let lead = try await client.create("Leads", #"{"Last_Name":"A","checking_multi_picklist":["\#(values[0])"]}"#)
        func update(_ extra: String) async throws -> [String] {
            let body = #"{"data":[{"checking_multi_picklist":["\#(values[1])"]}],"ids":["\#(lead)"]\#(extra)}"#
            _ = try await client.post("/Leads/actions/mass_update", body)
            return (try await client.get("/Leads/\(lead)").rows[0]["checking_multi_picklist"]?.array ?? []).compactMap(\.string)
        }
        #expect(try await update("") == [values[0], values[1]])
        #expect(try await update(#","over_write":true"#) == [values[1]])
    }
}
