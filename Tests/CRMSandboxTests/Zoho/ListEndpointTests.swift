import CRMRuntime
import CRMSandbox
import RecordCore
import Testing

@Suite("Listing records")
struct ListEndpointTests {
    /// Small limits: the borders are where they are, only nearer.
    private func client(_ rows: Int, clock: VirtualClock = VirtualClock(), change: (inout SandboxLimits) -> Void = { _ in }) async throws -> SandboxClient {
        var options = SandboxOptions()
        options.clock = .virtual(clock)
        change(&options.limits)
        let client = try await SandboxClient(options)
        try await client.sandbox.seed("Leads", count: rows)
        return client
    }

    @Test("Fields are demanded and bounded; version 2 gives all of them")
    func fields() async throws {
        let client = try await client(3)
        let missing = try await client.get("/Leads")
        #expect(missing.status == 400)
        #expect(missing.json == ["code": "REQUIRED_PARAM_MISSING", "details": ["param_name": "fields"], "message": "required param is missing", "status": "error"])
        let many = (0..<51).map { "F\($0)" }.joined(separator: ",")
        let refused = try await client.get("/Leads?fields=\(many)")
        #expect(refused.status == 400)
        #expect(refused.json["details"] == ["limit": 50, "param_name": "fields"])
        let rows = try await client.get("/Leads?fields=Last_Name,id,No_Such_Field,Project_Details").rows
        #expect(rows[0].object?.map(\.key) == ["Last_Name", "id"])
        let old = try await client.call(.get, "/crm/v2/Leads")
        #expect(old.status == 200)
        #expect(old.rows[0]["Company"] != nil)
        #expect(old.rows[0]["Project_Details"] == nil)
    }

    @Test("Null fields are there as null, and every id is a text")
    func shape() async throws {
        let client = try await client(0)
        let id = try await client.create("Leads", #"{"Last_Name":"A"}"#)
        let row = try await client.get("/Leads?fields=Email,Owner").rows[0]
        #expect(row["Email"] == .null)
        #expect(row["id"] == .string(id))
        #expect(row["Owner"]?["id"]?.string != nil)
        #expect(row["Owner"]?["email"]?.string != nil)
    }

    @Test("Pages by number, newest first, with info that says how to go on")
    func pages() async throws {
        let client = try await client(5)
        let first = try await client.get("/Leads?fields=Last_Name&per_page=2&page=1&")
        #expect(first.rows.count == 2)
        #expect(first.info["count"] == 2)
        #expect(first.info["page"] == 1)
        #expect(first.info["per_page"] == 2)
        #expect(first.info["more_records"] == true)
        #expect(first.info["sort_by"] == "id")
        #expect(first.info["sort_order"] == "desc")
        #expect(first.info["previous_page_token"] == .null)
        #expect(first.info["next_page_token"]?.string != nil)
        let last = try await client.get("/Leads?fields=Last_Name&per_page=2&page=3")
        #expect(last.rows.count == 1)
        #expect(last.info["more_records"] == false)
        #expect(last.info["next_page_token"] == .null)
        #expect(last.info["previous_page_token"]?.string != nil)
        let ids = try await client.get("/Leads?fields=id").rows.compactMap { $0["id"]?.string }
        #expect(ids == ids.sorted(by: >))
        #expect(try await client.get("/Leads?fields=id&sort_order=asc").rows.compactMap { $0["id"]?.string } == ids.reversed())
        #expect(try await client.get("/Leads?fields=id&page=4&per_page=2").status == 204)
        #expect(try await client.get("/Leads?fields=id&page=0").rows.count == 5)
    }

    @Test("2,000 rows by page number, the rest by token; every row once")
    func tokenBorder() async throws {
        let client = try await client(2_010)
        var seen: [String] = []
        var last: SandboxClient.Answer?
        for page in 1...10 {
            let answer = try await client.get("/Leads?fields=Last_Name&per_page=200&page=\(page)")
            #expect(answer.status == 200)
            seen += answer.rows.compactMap { $0["id"]?.string }
            last = answer
        }
        let refused = try await client.get("/Leads?fields=Last_Name&per_page=200&page=11")
        #expect(refused.status == 400)
        #expect(refused.json["code"] == "DISCRETE_PAGINATION_LIMIT_EXCEEDED")
        #expect(refused.json["details"] == ["limit": 2_000])
        #expect(try await client.get("/Leads?fields=Last_Name&per_page=150&page=14").code == "DISCRETE_PAGINATION_LIMIT_EXCEEDED")
        let token = try #require(last?.info["next_page_token"]?.string)
        let rest = try await client.get("/Leads?fields=Last_Name&per_page=200&page_token=\(token)")
        seen += rest.rows.compactMap { $0["id"]?.string }
        #expect(rest.rows.count == 10)
        #expect(rest.info["more_records"] == false)
        #expect(Set(seen).count == 2_010)
        #expect(seen.count == 2_010)
    }

    @Test("A token is bound to all parameters, in any order, and not to the page")
    func binding() async throws {
        let client = try await client(6)
        let token = try #require(try await client.get("/Leads?fields=Last_Name,Email&per_page=2&sort_order=asc").info["next_page_token"]?.string)
        #expect(try await client.get("/Leads?sort_order=asc&fields=Last_Name,Email&per_page=2&page_token=\(token)").status == 200)
        for other in ["fields=Last_Name&per_page=2&sort_order=asc", "fields=Last_Name,Email&per_page=3&sort_order=asc", "fields=Last_Name,Email&per_page=2"] {
            let answer = try await client.get("/Leads?\(other)&page_token=\(token)")
            #expect(answer.status == 400)
            #expect(answer.code == "TOKEN_BOUND_DATA_MISMATCH")
        }
        #expect(try await client.get("/Leads?fields=Last_Name,Email&per_page=2&sort_order=asc&page_token=nonsense").code == "TOKEN_BOUND_DATA_MISMATCH")
        let both = try await client.get("/Leads?fields=Last_Name,Email&per_page=2&sort_order=asc&page=2&page_token=\(token)")
        #expect(both.code == "AMBIGUITY_DURING_PROCESSING")
        #expect(both.json["details"]?["ambiguity_due_to"]?[0]?["param_name"] == "page")
    }

    @Test("A token lives 24 hours")
    func expiry() async throws {
        let clock = VirtualClock()
        let client = try await client(3, clock: clock) { $0.accessTokenSeconds = 200_000 }
        let token = try #require(try await client.get("/Leads?fields=id&per_page=1").info["next_page_token"]?.string)
        clock.advance(seconds: 24 * 3600 - 1)
        #expect(try await client.get("/Leads?fields=id&per_page=1&page_token=\(token)").status == 200)
        clock.advance(seconds: 1)
        let late = try await client.get("/Leads?fields=id&per_page=1&page_token=\(token)")
        #expect(late.status == 400)
        #expect(late.code == "EXPIRED_VALUE")
    }

    @Test("Tokens end at their own limit of rows")
    func tokenLimit() async throws {
        let client = try await client(9) { $0.rowsByPageToken = 6; $0.rowsByPageNumber = 4 }
        var answer = try await client.get("/Leads?fields=id&per_page=2")
        for _ in 0..<2 { answer = try await client.get("/Leads?fields=id&per_page=2&page_token=\(answer.info["next_page_token"]?.string ?? "")") }
        #expect(answer.status == 200)
        answer = try await client.get("/Leads?fields=id&per_page=2&page_token=\(answer.info["next_page_token"]?.string ?? "")")
        #expect(answer.status == 400)
        #expect(answer.json["code"] == "PAGINATION_LIMIT_EXCEEDED")
        #expect(try await client.get("/Leads?fields=id&per_page=2&page=3").code == "DISCRETE_PAGINATION_LIMIT_EXCEEDED")
    }

    @Test("Rows that come or go between two pages do not shift the next one")
    func stability() async throws {
        let client = try await client(6)
        let first = try await client.get("/Leads?fields=id&per_page=3")
        let second = try await client.get("/Leads?fields=id&per_page=3&page=2").rows
        _ = try await client.create("Leads", #"{"Last_Name":"New"}"#)
        let token = try #require(first.info["next_page_token"]?.string)
        #expect(try await client.get("/Leads?fields=id&per_page=3&page_token=\(token)").rows == second)
        let back = try #require(try await client.get("/Leads?fields=id&per_page=3&page=2").info["previous_page_token"]?.string)
        #expect(try await client.get("/Leads?fields=id&per_page=3&page_token=\(back)").rows.count == 3)
    }

    @Test("Order by times, the chosen ids, and what is wrong with other orders")
    func order() async throws {
        let clock = VirtualClock()
        let client = try await client(0, clock: clock)
        var ids: [String] = []
        for name in ["A", "B", "C"] {
            ids.append(try await client.create("Leads", #"{"Last_Name":"\#(name)"}"#))
            clock.advance(seconds: 60)
        }
        _ = try await client.put("/Leads/\(ids[0])", #"{"data":[{"City":"Ulm"}]}"#)
        let modified = try await client.get("/Leads?fields=Last_Name&sort_by=Modified_Time").rows.compactMap { $0["Last_Name"]?.string }
        #expect(modified == ["A", "C", "B"])
        let created = try await client.get("/Leads?fields=Last_Name&sort_by=Created_Time&sort_order=asc").rows.compactMap { $0["Last_Name"]?.string }
        #expect(created == ["A", "B", "C"])
        let chosen = try await client.get("/Leads?fields=Last_Name&ids=\(ids[2]),\(ids[0]),99").rows.compactMap { $0["Last_Name"]?.string }
        #expect(chosen == ["C", "A"])
        let odd = try await client.get("/Leads?fields=id&sort_by=Last_Name")
        #expect(odd.status == 400)
        #expect(odd.json["details"]?["param_name"] == "sort_by")
        #expect(try await client.get("/Leads?fields=id&sort_order=up").code == "INVALID_DATA")
        #expect(try await client.get("/Leads?fields=id&per_page=x").code == "INVALID_DATA")
        #expect(try await client.get("/Leads?fields=id&per_page=201").code == "LIMIT_EXCEEDED")
        #expect(try await client.get("/Leads?fields=id&page=99999999999999999999").code == "INVALID_DATA")
        #expect(try await client.get("/Leads?fields=id&page=9223372036854775807").code == "DISCRETE_PAGINATION_LIMIT_EXCEEDED")
    }

    @Test("If-Modified-Since filters, and nothing newer is a 304")
    func modifiedSince() async throws {
        let clock = VirtualClock()
        let client = try await client(0, clock: clock)
        let id = try await client.create("Leads", #"{"Last_Name":"A"}"#)
        clock.advance(seconds: 100)
        let between = ZonedDateTime(secondsSince1970: clock.secondsSince1970 - 50, offsetMinutes: 330).description
        let unchanged = try await client.get("/Leads?fields=id", headers: ["If-Modified-Since": between])
        #expect(unchanged.status == 304)
        #expect(unchanged.body.isEmpty)
        #expect(try await client.get("/Leads/\(id)", headers: ["If-Modified-Since": between]).status == 304)
        _ = try await client.create("Leads", #"{"Last_Name":"B"}"#)
        let changed = try await client.get("/Leads?fields=Last_Name", headers: ["If-Modified-Since": between])
        #expect(changed.rows.compactMap { $0["Last_Name"]?.string } == ["B"])
        #expect(try await client.get("/Leads?fields=id", headers: ["If-Modified-Since": "yesterday"]).status == 400)
    }

    @Test("Custom views: the one with everything, an unknown one, and an order of its own")
    func views() async throws {
        let client = try await client(2)
        let views = try await client.get("/settings/custom_views?module=Leads").json["custom_views"]?.array ?? []
        let all = try #require(views.first { $0["system_name"] == "ALLVIEWS" }?["id"]?.string)
        #expect(try await client.get("/Leads?fields=id&cvid=\(all)").rows.count == 2)
        #expect(try await client.get("/Leads?fields=id&cvid=1").code == "INVALID_DATA")
        #expect(try await client.get("/Leads?fields=id&cvid=\(all)&sort_by=id").code == "AMBIGUITY_DURING_PROCESSING")
    }

    @Test("The modules that cannot be listed")
    func modules() async throws {
        let client = try await client(0)
        let unknown = try await client.get("/Nonsense?fields=id")
        #expect(unknown.status == 400)
        #expect(unknown.json == ["code": "INVALID_MODULE", "details": ["resource_path_index": 0], "message": "the module name given seems to be invalid", "status": "error"])
        #expect(try await client.get("/leads?fields=id").code == "INVALID_MODULE")
        #expect(try await client.get("/Quoted_Items?fields=id").headers["X-Sandbox"] == "unsupported")
    }
}
