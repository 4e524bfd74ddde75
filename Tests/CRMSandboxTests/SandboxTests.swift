import CRMRuntime
import CRMSandbox
import CRMSchema
import Foundation
import RecordCore
import Testing

@Suite("The sandbox as a whole")
struct SandboxTests {
    // MARK: Seeding

    @Test("Seeded records are the same in every run and pass the module's own rules", arguments: [
        "Leads", "Contacts", "Accounts", "Deals", "Vehicles", "Quotes", "Tasks", "Events", "Calls", "Products", "Price_Books", "Cases", "Notes",
    ])
    func seeding(module: String) async throws {
        let (first, second) = (try await SandboxClient(), try await SandboxClient())
        for client in [first, second] {
            for needed in ["Accounts", "Contacts", "Products"] where needed != module { try await client.sandbox.seed(needed, count: 3) }
            try await client.sandbox.seed(module, count: 4)
        }
        let rows = try await first.get("/\(module)?fields=id&per_page=4").rows
        for row in rows {
            let id = try #require(row["id"]?.string)
            let record = try #require(try await first.get("/\(module)/\(id)").rows.first)
            let other = try await second.get("/\(module)/\(id)").rows.first
            let times: Set<String> = ["Created_Time", "Modified_Time", "Last_Activity_Time", "Change_Log_Time__s"]
            let compared = (record.object ?? []).filter { member in !times.contains(member.key) && member.value.array == nil }
            for member in compared where !member.key.hasPrefix("$") { #expect(other?[member.key] != nil) }
            // What was made up can be sent back.
            let writable = (record.object ?? []).filter { ($0.key == "$se_module" || !$0.key.hasPrefix("$")) && $0.key != "Tag" && !times.contains($0.key) && !$0.value.isNull }
            let body = JSONValue.object([JSONMember("data", .array([.object(writable)]))]).jsonText
            let answer = try await first.put("/\(module)/\(id)", body)
            #expect(answer.status == 200, "\(String(decoding: answer.body, as: UTF8.self))")
        }
        #expect(rows.count == 4)
    }

    @Test("Seeding fills page after page, with unique values unique and references to records that are there")
    func seeds() async throws {
        let client = try await SandboxClient()
        try await client.sandbox.seed("Accounts", count: 5)
        try await client.sandbox.seed("Contacts", count: 30)
        try await client.sandbox.seed("Leads", count: 300)
        #expect(await client.sandbox.recordCounts == ["Accounts": 5, "Contacts": 30, "Leads": 300])
        let leads = try await client.get("/Leads?fields=Email,Last_Name,Phone&per_page=200").rows
        let mails = leads.compactMap { $0["Email"]?.string }
        #expect(mails.count == 200)
        #expect(Set(mails).count == 200)
        let accounts = Set(try await client.get("/Accounts?fields=id").rows.compactMap { $0["id"]?.string })
        let links = try await client.get("/Contacts?fields=Account_Name").rows.compactMap { $0["Account_Name"]?["id"]?.string }
        #expect(!links.isEmpty)
        #expect(links.allSatisfy(accounts.contains))
        await #expect(throws: SandboxError.unknownModule("Nonsense")) { try await client.sandbox.seed("Nonsense", count: 1) }
        await #expect(throws: SandboxError.unknownModule("Quoted_Items")) { try await client.sandbox.seed("Quoted_Items", count: 1) }
    }

    // MARK: Changes of fields

    @Test("A new field is in the metadata, is checked, and keeps values; a renamed one moves, a removed one goes")
    func fields() async throws {
        let client = try await SandboxClient()
        let id = try await client.create("Leads", #"{"Last_Name":"A","Fax":"123"}"#)
        var region = SandboxField(apiName: "Region", dataType: "picklist")
        region.options = ["North", "South"]
        region.isMandatory = true
        try await client.sandbox.change("Leads", .add(region), .rename("Fax", to: "Fax_Number"), .remove("Twitter"))

        let fields = try await client.get("/settings/fields?module=Leads").json["fields"]?.array ?? []
        let names = fields.compactMap { $0["api_name"]?.string }
        #expect(names.contains("Region") && names.contains("Fax_Number") && !names.contains("Fax") && !names.contains("Twitter"))
        let added = try #require(fields.first { $0["api_name"] == "Region" })
        #expect(added["field_label"] == "Region")
        #expect(added["pick_list_values"]?.array?.compactMap { $0["actual_value"] } == ["North", "South"])
        let usual = Set((fields[0].object ?? []).map(\.key)).subtracting(["convert_mapping", "quick_sequence_number", "default_value"])
        let made = Set((added.object ?? []).map(\.key))
        #expect(usual.isSubset(of: made))

        let record = try await client.get("/Leads/\(id)").rows[0]
        #expect(record["Fax_Number"] == "123")
        #expect(record["Fax"] == nil)
        #expect(record["Region"] == .null)
        #expect(try await client.post("/Leads", #"{"data":[{"Last_Name":"B"}]}"#).rows[0]["details"]?["api_name"] == "Region")
        #expect(try await client.post("/Leads", #"{"data":[{"Last_Name":"B","Region":"North"}]}"#).status == 201)

        await client.sandbox.reset()
        let token = await client.sandbox.makeAccessToken()
        let again = try await client.call(.get, "/crm/v8/settings/fields?module=Leads", headers: ["Authorization": "Bearer \(token)"], authorized: false)
        #expect(again.json["fields"]?.array?.contains { $0["api_name"] == "Fax" } == true)
    }

    @Test("A change that cannot be made changes nothing")
    func refusedChanges() async throws {
        let client = try await SandboxClient()
        let before = try await client.get("/settings/fields?module=Leads").body
        await #expect(throws: SandboxError.self) { try await client.sandbox.change("Leads", .remove("Fax"), .remove("Nonsense")) }
        await #expect(throws: SandboxError.self) { try await client.sandbox.change("Leads", .add(SandboxField(apiName: "Email", dataType: "text"))) }
        await #expect(throws: SandboxError.self) { try await client.sandbox.change("Leads", .rename("Fax", to: "Email")) }
        await #expect(throws: SandboxError.self) { try await client.sandbox.change("Nonsense", .remove("Fax")) }
        #expect(try await client.get("/settings/fields?module=Leads").body == before)
    }

    @Test("The sandbox's own paths do the same over HTTP, without a token")
    func administration() async throws {
        let client = try await SandboxClient()
        func admin(_ path: String, _ body: String) async throws -> SandboxClient.Answer {
            try await client.call(.post, "/__sandbox/\(path)", body, authorized: false)
        }
        #expect(try await admin("seed", #"{"Accounts":3,"Leads":2}"#).json == ["records": ["Accounts": 3, "Leads": 2]])
        let change = #"{"add":[{"api_name":"Region","data_type":"picklist","pick_list_values":["N"]},{"api_name":"Home","data_type":"lookup","lookup":"Accounts"}],"rename":{"Fax":"Telefax"},"remove":["Twitter"]}"#
        #expect(try await admin("fields?module=Leads", change).status == 200)
        let fields = try await client.get("/settings/fields?module=Leads").json["fields"]?.array ?? []
        #expect(fields.first { $0["api_name"] == "Home" }?["lookup"]?["module"]?["api_name"] == "Accounts")
        #expect(fields.first { $0["api_name"] == "Telefax" } != nil)
        #expect(try await admin("faults", #"{"kind":"status","status":503,"path":"/org"}"#).status == 200)
        #expect(try await client.get("/org").status == 503)
        #expect(try await client.get("/org").status == 200)
        for (path, body) in [
            ("seed", "[]"), ("seed", #"{"Leads":-1}"#), ("seed", #"{"Nonsense":1}"#), ("fields", "{}"), ("fields?module=Leads", "{}"),
            ("fields?module=Leads", #"{"add":[{"api_name":"X"}]}"#), ("faults", #"{"kind":"meteor"}"#), ("nonsense", "{}"), ("seed", "{"),
        ] {
            let answer = try await admin(path, body)
            #expect(answer.status == 400)
            #expect(answer.json["error"]?.string?.isEmpty == false)
        }
        #expect(try await admin("reset", "").json == ["records": [:]])
    }

    // MARK: Mishaps

    @Test("Ordered mishaps strike the call they are meant for, once")
    func faults() async throws {
        let client = try await SandboxClient()
        await client.sandbox.inject(SandboxFault(.status(500), call: 2, method: .get, path: "/Leads"))
        #expect(try await client.get("/Leads?fields=id").status == 204)
        #expect(try await client.get("/org").status == 200)
        let struck = try await client.get("/Leads?fields=id")
        #expect(struck.status == 500)
        #expect(struck.json["code"] == "INTERNAL_ERROR")
        #expect(try await client.get("/Leads?fields=id").status == 204)

        await client.sandbox.inject(SandboxFault(.html(502)))
        let html = try await client.get("/org")
        #expect(html.headers["Content-Type"]?.hasPrefix("text/html") == true)
        await client.sandbox.inject(SandboxFault(.tooManyRequests(retryAfter: 3)))
        let limited = try await client.get("/org")
        #expect(limited.status == 429)
        #expect(limited.headers["Retry-After"] == "3")
        await client.sandbox.inject(SandboxFault(.invalidToken))
        #expect(try await client.get("/org").code == "INVALID_TOKEN")
        await client.sandbox.inject(SandboxFault(.truncated))
        #expect(try await client.get("/org").json == .null)
        #expect(try await client.get("/org").status == 200)
        await client.sandbox.inject(SandboxFault(.status(500), call: nil, path: "/oauth"))
        for _ in 0..<2 { #expect(try await client.call(.post, "/oauth/v2/token", "x=1").status == 500) }
    }

    @Test("A closed connection throws; the work is done or not, as ordered")
    func closed() async throws {
        let client = try await SandboxClient()
        await client.sandbox.inject(SandboxFault(.closed))
        await #expect(throws: TransportFailure.self) { try await client.create("Leads", #"{"Last_Name":"A"}"#) }
        #expect(await client.sandbox.recordCounts.isEmpty)
        await client.sandbox.inject(SandboxFault(.closedAfterwards))
        await #expect(throws: TransportFailure.self) { try await client.create("Leads", #"{"Last_Name":"A"}"#) }
        #expect(await client.sandbox.recordCounts == ["Leads": 1])
    }

    @Test("All tokens can be ended at once")
    func endTokens() async throws {
        let client = try await SandboxClient()
        #expect(try await client.get("/org").status == 200)
        await client.sandbox.endAccessTokens()
        #expect(try await client.get("/org").status == 401)
    }

    // MARK: The rest

    @Test("Requests are kept on request")
    func recording() async throws {
        var options = SandboxOptions()
        options.recordsRequests = true
        let client = try await SandboxClient(options)
        _ = try await client.get("/org?a=b")
        _ = try await client.create("Leads", #"{"Last_Name":"A"}"#)
        let requests = await client.sandbox.recordedRequests
        #expect(requests.map(\.method) == [.get, .post])
        #expect(requests[0].url.path == "/crm/v8/org")
        let silent = try await SandboxClient()
        _ = try await silent.get("/org")
        #expect(await silent.sandbox.recordedRequests.isEmpty)
    }

    @Test("A cancelled task gets no answer")
    func cancellation() async throws {
        let client = try await SandboxClient()
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await client.create("Leads", #"{"Last_Name":"A"}"#)
        }
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(await client.sandbox.recordCounts.isEmpty)
    }

    @Test("Without a usable snapshot there is no sandbox, and the error says why")
    func noSnapshots() {
        let broken = SnapshotFile(name: "fields_Leads.json", path: "x/fields_Leads.json", bytes: Array("{".utf8))
        #expect(throws: SandboxError.self) { try Sandbox(snapshots: [broken]) }
        do {
            _ = try Sandbox(snapshots: [broken])
        } catch {
            #expect("\(error)".contains("x/fields_Leads.json:1:"))
        }
        #expect(throws: SandboxError.self) { try Sandbox(snapshots: URL(fileURLWithPath: "/nowhere/at/all")) }
    }

    @Test("Odd requests of any kind get an answer", arguments: 0..<10)
    func fuzz(seed: UInt64) async throws {
        let client = try await SandboxClient()
        try await client.sandbox.seed("Leads", count: 2)
        var random = TestGenerator(seed: seed)
        let words = ["crm", "v8", "Leads", "Notes", "settings", "fields", "search", "deleted", "actions", "count", "%2F", "..", "é", "1", "upsert", "users", "%00"]
        let values = ["(", ")", "a", "1", "-1", "%", "%zz", "x:y:z", "(a:equals:b)", "id", "Last_Name", ",", "9999999999999999999999", "%F0%9F", ""]
        let names = ["fields", "page", "per_page", "page_token", "criteria", "ids", "module", "sort_by", "word", "type"]
        let bodies = ["", "{", "[]", "null", #"{"data":[{}]}"#, #"{"data":[[]]}"#, #"{"data":[{"id":{}}]}"#, #"{"tags":[1]}"#, "\u{0}", #"{"data":[{"Tag":"x","Layout":5,"Owner":{}}]}"#]
        func pick<Value>(_ values: [Value]) -> Value { values[Int.random(in: 0..<values.count, using: &random)] }
        for _ in 0..<60 {
            let tail = (0..<Int.random(in: 0...5, using: &random)).map { _ in pick(words) }.joined(separator: "/")
            let query = (0..<Int.random(in: 0...3, using: &random)).map { _ in "\(pick(names))=\(pick(values))" }.joined(separator: "&")
            guard let url = URL(string: "https://x.example/crm/v8/\(tail)?\(query)") else { continue }
            let method: HTTPMethod = pick([.get, .post, .put, .delete, .patch])
            let request = HTTPRequest(
                method: method, url: url, headers: ["Authorization": "Bearer \(client.token)"], body: .data(Data(pick(bodies).utf8)))
            let response = await client.sandbox.respond(to: request)
            #expect((200..<600).contains(response.status))
            if response.status == 204 || response.status == 304 {
                #expect(response.body.isEmpty)
            } else {
                #expect((try? JSONValue(parsing: response.body)) != nil)
            }
        }
    }
}
