import RecordCore
import Testing

@Suite("Upsert")
struct UpsertEndpointTests {
    @Test("An item is an update where a duplicate field finds its record, else an insert")
    func actions() async throws {
        let client = try await SandboxClient()
        let body = #"{"data":[{"Last_Name":"A","Email":"a@x.example"},{"Last_Name":"B","Email":"A@x.example"}],"duplicate_check_fields":["Email"]}"#
        let answer = try await client.post("/Leads/upsert", body)
        #expect(answer.status == 200)
        #expect(answer.rows.map { $0["action"] } == ["insert", "update"])
        #expect(answer.rows.map { $0["duplicate_field"] } == [.null, "Email"])
        #expect(answer.rows.map { $0["message"] } == ["record added", "record updated"])
        #expect(answer.rows[0]["details"]?["id"] == answer.rows[1]["details"]?["id"])
        #expect(try await client.get("/Leads?fields=Last_Name").rows.map { $0["Last_Name"] } == ["B"])
    }

    @Test("All inserts are a 201, a refused item a 207")
    func statuses() async throws {
        let client = try await SandboxClient()
        #expect(try await client.post("/Leads/upsert", #"{"data":[{"Last_Name":"A"}]}"#).status == 201)
        let mixed = try await client.post("/Leads/upsert", #"{"data":[{"Last_Name":"A"},{"Company":"B"}]}"#)
        #expect(mixed.status == 207)
        #expect(mixed.rows[1]["code"] == "MANDATORY_NOT_FOUND")
    }

    @Test("Without named fields the system's and the unique ones are used; other fields are refused")
    func fields() async throws {
        let client = try await SandboxClient()
        let id = try await client.create("Accounts", #"{"Account_Name":"Acme"}"#)
        let answer = try await client.post("/Accounts/upsert", #"{"data":[{"Account_Name":"acme","Phone":"1"}]}"#)
        #expect(answer.rows[0]["details"]?["id"] == .string(id))
        #expect(answer.rows[0]["duplicate_field"] == "Account_Name")
        let refused = try await client.post("/Accounts/upsert", #"{"data":[{"Account_Name":"x"}],"duplicate_check_fields":["Account_Name","Phone"]}"#)
        #expect(refused.status == 400)
        #expect(refused.json["details"]?["json_path"] == "$.duplicate_check_fields[1]")
        let vehicle = try await client.create("Vehicles", #"{"Name":"Car","VIN":"V1"}"#)
        let byUnique = try await client.post("/Vehicles/upsert", #"{"data":[{"Name":"Other","VIN":"V1"}],"duplicate_check_fields":["Name"]}"#)
        #expect(byUnique.rows[0]["details"]?["id"] == .string(vehicle))
    }
}
