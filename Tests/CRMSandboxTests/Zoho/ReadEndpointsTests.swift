import CRMSandbox
import RecordCore
import Testing

@Suite("Reading one record, and what the sandbox does not do")
struct ReadEndpointsTests {
    @Test("All fields, or those that were asked for")
    func fields() async throws {
        let client = try await SandboxClient()
        let id = try await client.create("Leads", #"{"Last_Name":"A","Project_Details":[{"Project_Name":"P"}]}"#)
        let whole = try await client.get("/Leads/\(id)").rows[0]
        let listed = try await client.get("/settings/fields?module=Leads").json["fields"]?.array ?? []
        for name in listed.compactMap({ $0["api_name"]?.string }) { #expect(whole[name] != nil) }
        let some = try await client.get("/Leads/\(id)?fields=Last_Name,Project_Details,$approval_state").rows[0]
        #expect(some.object?.map(\.key) == ["Last_Name", "Project_Details", "$approval_state", "id"])
    }

    @Test("Rich texts are cut, and there is a call for the whole of them")
    func richText() async throws {
        let client = try await SandboxClient()
        let text = String(repeating: "<p>é</p>", count: 100)
        let id = try await client.create("Vehicles", #"{"Name":"A","Rich_Text":"\#(text)","Large_Text":"\#(text)"}"#)
        let read = try await client.get("/Vehicles/\(id)").rows[0]
        #expect(read["Rich_Text"]?.string?.count == 500)
        #expect(read["Large_Text"]?.string == text)
        #expect(try await client.get("/Vehicles/\(id)/actions/fetch_full_data").rows[0]["Rich_Text"]?.string == text)
        #expect(try await client.get("/Vehicles/\(id)/actions/fetch_full_data?fields=Name").rows[0] == ["id": .string(id)])
    }

    @Test("Odd ids", arguments: ["abc", "-1", "+5", "1e3", "99999999999999999999999"])
    func ids(id: String) async throws {
        let client = try await SandboxClient()
        let answer = try await client.get("/Leads/\(id)")
        #expect(answer.status == 400)
        #expect(answer.json["details"] == ["resource_path_index": 1])
    }

    @Test("Neither an endpoint nor an operation of the spec: an error that says so, never a made-up success", arguments: [
        "/features", "/settings/automation/webhooks", "/Leads/1/actions/paint", "/settings/pipeline/1/2/3",
    ])
    func unsupported(path: String) async throws {
        let client = try await SandboxClient()
        let answer = try await client.post(path, "{}")
        #expect(answer.status == 400)
        #expect(answer.json["code"] == "NOT_SUPPORTED")
        #expect(answer.json["message"]?.string?.contains("not yet part of the sandbox") == true)
        #expect(answer.headers["X-Sandbox"] == "unsupported")
    }

    @Test("Paths that nobody documents")
    func unknown() async throws {
        let client = try await SandboxClient()
        for path in ["/", "/crm", "/crm/v8", "/crm/v9/Leads", "/crm/x/Leads", "/nothing"] {
            let answer = try await client.call(.get, path)
            #expect(answer.status == 404)
            #expect(answer.json["code"] == "INVALID_URL_PATTERN")
        }
        #expect(try await client.call(.get, "/crm/bulk/v8/paint/1").headers["X-Sandbox"] == "unsupported")
        #expect(try await client.call(.patch, "/crm/v8/Leads").code == "INVALID_REQUEST_METHOD")
        #expect(try await client.call(.get, "/crm/v2.1/org").status == 200)
    }

    @Test("Every answer tells what is left of credits and rates")
    func headers() async throws {
        let client = try await SandboxClient()
        let first = try await client.get("/org").headers
        let second = try await client.get("/org").headers
        for name in ["X-API-CREDITS-REMAINING", "X-RATELIMIT-LIMIT", "X-RATELIMIT-REMAINING", "X-RATELIMIT-RESET", "X-ACCESSTOKEN-RESET"] {
            #expect(first[name]?.isEmpty == false)
        }
        #expect((Int(first["X-API-CREDITS-REMAINING"] ?? "") ?? 0) - (Int(second["X-API-CREDITS-REMAINING"] ?? "") ?? 0) == 1)
    }
}
