import RecordCore
import Testing

@Suite("Creating, updating, deleting")
struct WriteEndpointsTests {
    @Test("A created record can be read, updated in part, cleared and deleted")
    func lifeOfARecord() async throws {
        let client = try await SandboxClient()
        let created = try await client.post("/Leads", #"{"data":[{"Last_Name":"Smith","First_Name":"Jo","Company":"Acme","Annual_Revenue":1250.5}]}"#)
        #expect(created.status == 201)
        let item = try #require(created.rows.first)
        #expect(item["code"] == "SUCCESS")
        #expect(item["message"] == "record added")
        let details = try #require(item["details"])
        for key in ["id", "Created_Time", "Modified_Time", "Created_By", "Modified_By"] { #expect(details[key] != nil) }
        let id = try #require(details["id"]?.string)
        #expect(id.count == 19)

        let read = try await client.get("/Leads/\(id)")
        #expect(read.status == 200)
        #expect(read.rows[0]["Full_Name"] == "Jo Smith")
        #expect(read.rows[0]["Annual_Revenue"] == .number(try #require(JSONNumber("1250.5"))))
        #expect(read.rows[0]["Email"] == .null)

        let updated = try await client.put("/Leads/\(id)", #"{"data":[{"Company":null,"Last_Name":"Smythe"}]}"#)
        #expect(updated.status == 200)
        let again = try await client.get("/Leads/\(id)")
        #expect(again.rows[0]["Company"] == .null)
        #expect(again.rows[0]["First_Name"] == "Jo")
        #expect(again.rows[0]["Full_Name"] == "Jo Smythe")

        let deleted = try await client.delete("/Leads?ids=\(id)")
        #expect(deleted.status == 200)
        #expect(deleted.rows[0]["message"] == "record deleted")
        let gone = try await client.get("/Leads/\(id)")
        #expect(gone.status == 204)
        #expect(gone.body.isEmpty)
    }

    @Test("A batch that fails in part is a 207 with results in order")
    func partialFailure() async throws {
        let client = try await SandboxClient()
        let answer = try await client.post("/Leads", #"{"data":[{"Last_Name":"A"},{"Company":"No name"},{"Last_Name":"C","No_of_Employees":"many"}]}"#)
        #expect(answer.status == 207)
        #expect(answer.rows.map { $0["code"]?.string } == ["SUCCESS", "MANDATORY_NOT_FOUND", "INVALID_DATA"])
        #expect(answer.rows[1]["details"] == ["api_name": "Last_Name", "json_path": "$.data[1].Last_Name"])
        #expect(answer.rows[2]["details"]?["expected_data_type"] == "integer")
        #expect(answer.rows[2]["details"]?["json_path"] == "$.data[2].No_of_Employees")
    }
}

@Suite("Bodies and batches of writes")
struct WriteBatchTests {
    @Test("What is no batch", arguments: [
        ("", "UNABLE_TO_PARSE_DATA_TYPE"), ("{", "UNABLE_TO_PARSE_DATA_TYPE"), ("<html>", "UNABLE_TO_PARSE_DATA_TYPE"), ("null", "INVALID_DATA"),
        ("[]", "INVALID_DATA"), ("{}", "MANDATORY_NOT_FOUND"), (#"{"data":{}}"#, "INVALID_DATA"), (#"{"data":[]}"#, "MANDATORY_NOT_FOUND"),
        (#"{"data":[5]}"#, "INVALID_DATA"), (#"{"data":[null]}"#, "INVALID_DATA"),
    ])
    func bodies(body: String, code: String) async throws {
        let client = try await SandboxClient()
        let answer = try await client.post("/Leads", body)
        #expect(answer.status == 400)
        #expect(answer.code == code)
    }

    @Test("A hundred rows are the limit")
    func rows() async throws {
        let client = try await SandboxClient()
        func body(_ count: Int) -> String { #"{"data":["# + (0..<count).map { #"{"Last_Name":"N\#($0)"}"# }.joined(separator: ",") + "]}" }
        let hundred = try await client.post("/Leads", body(100))
        #expect(hundred.status == 201)
        #expect(Set(hundred.rows.compactMap { $0["details"]?["id"]?.string }).count == 100)
        let more = try await client.post("/Leads", body(101))
        #expect(more.status == 400)
        #expect(more.rows[0]["code"] == "LIMIT_EXCEEDED")
        #expect(more.rows[0]["details"] == ["maximum_length": 100, "api_name": "data"])
        let ids = hundred.rows.compactMap { $0["details"]?["id"]?.string }
        #expect(try await client.delete("/Leads?ids=\((ids + ["1"]).joined(separator: ","))").code == "LIMIT_EXCEEDED")
        #expect(try await client.delete("/Leads?ids=\(ids.joined(separator: "%2C"))").rows.count == 100)
        #expect(try await client.delete("/Leads").code == "REQUIRED_PARAM_MISSING")
    }

    @Test("Updates in a batch: ids as texts or numbers, missing and unknown ones told apart")
    func updates() async throws {
        let client = try await SandboxClient()
        let (a, b) = (try await client.create("Leads", #"{"Last_Name":"A"}"#), try await client.create("Leads", #"{"Last_Name":"B"}"#))
        let answer = try await client.put("/Leads", #"{"data":[{"id":"\#(a)","City":"X"},{"id":\#(b),"City":"Y"},{"City":"Z"},{"id":"42","City":"Z"}]}"#)
        #expect(answer.status == 207)
        #expect(answer.rows.map { $0["code"]?.string } == ["SUCCESS", "SUCCESS", "MANDATORY_NOT_FOUND", "INVALID_DATA"])
        #expect(answer.rows[2]["details"]?["json_path"] == "$.data[2].id")
        #expect(answer.rows[3]["details"]?["id"] == "42")
        #expect(try await client.get("/Leads/\(b)").rows[0]["City"] == "Y")
        #expect(try await client.put("/Leads/42", #"{"data":[{"City":"Z"}]}"#).rows[0]["code"] == "INVALID_DATA")
        #expect(try await client.put("/Leads/abc", #"{"data":[{"City":"Z"}]}"#).json["details"] == ["resource_path_index": 1])
    }

    @Test("A refused update leaves the record as it was")
    func atomicity() async throws {
        let client = try await SandboxClient()
        let id = try await client.create("Leads", #"{"Last_Name":"A","City":"Ulm"}"#)
        #expect(try await client.put("/Leads/\(id)", #"{"data":[{"City":"Bonn","No_of_Employees":"x"}]}"#).status == 400)
        #expect(try await client.get("/Leads/\(id)").rows[0]["City"] == "Ulm")
    }

    @Test("Deleting: unknown ids are refused one by one, deleted records are listed")
    func deletes() async throws {
        let client = try await SandboxClient()
        #expect(try await client.get("/Leads/deleted?type=all").status == 204)
        let id = try await client.create("Leads", #"{"Last_Name":"A"}"#)
        let answer = try await client.delete("/Leads?ids=\(id),42")
        #expect(answer.status == 207)
        #expect(answer.rows[1] == ["code": "INVALID_DATA", "details": ["id": "42"], "message": "record not deleted", "status": "error"])
        #expect(try await client.delete("/Leads/\(id)").status == 400)
        let deleted = try await client.get("/Leads/deleted?type=recycle")
        #expect(deleted.rows[0]["display_name"] == "A")
        #expect(deleted.rows[0]["deleted_by"]?["id"]?.string != nil)
        #expect(deleted.info["count"] == 1)
        #expect(try await client.get("/Leads/deleted?type=permanent").status == 204)
        #expect(try await client.get("/Leads/deleted?type=x").code == "INVALID_DATA")
    }

    @Test("If-Unmodified-Since protects what another one has changed")
    func unmodifiedSince() async throws {
        let client = try await SandboxClient()
        let id = try await client.create("Leads", #"{"Last_Name":"A"}"#)
        let answer = try await client.call(
            .put, "/crm/v8/Leads/\(id)", #"{"data":[{"City":"X"}]}"#, headers: ["If-Unmodified-Since": "2020-01-01T00:00:00+00:00"])
        #expect(answer.status == 412)
        #expect(answer.rows[0]["code"] == "ALREADY_MODIFIED")
        #expect(answer.rows[0]["details"]?["id"] == .string(id))
    }

    @Test("A hundred creates at the same time give a hundred records")
    func concurrency() async throws {
        let client = try await SandboxClient()
        let ids = try await withThrowingTaskGroup(of: String.self) { group in
            for number in 0..<100 { group.addTask { try await client.create("Leads", #"{"Last_Name":"N\#(number)"}"#) } }
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(ids.count == 100)
        #expect(await client.sandbox.recordCounts == ["Leads": 100])
        let unique = await withTaskGroup(of: Int.self) { group in
            for _ in 0..<20 { group.addTask { (try? await client.post("/Vehicles", #"{"data":[{"Name":"A","VIN":"1"}]}"#).status) ?? 0 } }
            return await group.reduce(into: [Int]()) { $0.append($1) }
        }
        #expect(unique.filter { $0 == 201 }.count == 1)
    }
}
