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
