import CRMSandbox
import RecordCore
import Testing

@Suite("Rows inside records")
struct SubformRowsTests {
    private func rows(_ client: SandboxClient, _ id: String) async throws -> [JSONValue] {
        try await client.get("/Leads/\(id)").rows[0]["Project_Details"]?.array ?? []
    }

    @Test("Rows without id are added, with id changed, with _delete removed; an empty list removes all")
    func merge() async throws {
        let client = try await SandboxClient()
        let id = try await client.create("Leads", #"{"Last_Name":"A","Project_Details":[{"Project_Name":"P1","Expected_Budget":10},{"Project_Name":"P2"}]}"#)
        let first = try await rows(client, id)
        #expect(first.map { $0["Project_Name"] } == ["P1", "P2"])
        #expect(first[0]["Parent_Id"] == ["name": "A", "id": .string(id)])
        #expect(first[0]["Kickoff"] == .null)
        let ids = try first.map { try #require($0["id"]?.string) }
        #expect(Set(ids).count == 2)

        let change = #"{"data":[{"Project_Details":[{"id":"\#(ids[1])","Project_Name":"P2b"},{"Project_Name":"P3"}]}]}"#
        #expect(try await client.put("/Leads/\(id)", change).status == 200)
        #expect(try await rows(client, id).map { $0["Project_Name"] } == ["P1", "P2b", "P3"])

        _ = try await client.put("/Leads/\(id)", #"{"data":[{"Project_Details":[{"id":"\#(ids[0])","_delete":null}]}]}"#)
        #expect(try await rows(client, id).map { $0["Project_Name"] } == ["P2b", "P3"])
        _ = try await client.put("/Leads/\(id)", #"{"data":[{"City":"Ulm"}]}"#)
        #expect(try await rows(client, id).count == 2)
        _ = try await client.put("/Leads/\(id)", #"{"data":[{"Project_Details":[]}]}"#)
        #expect(try await rows(client, id).isEmpty)
    }

    @Test("A wrong value in a row has the row in its path; a row of nobody is refused")
    func refusals() async throws {
        let client = try await SandboxClient()
        let wrong = try await client.post("/Leads", #"{"data":[{"Last_Name":"A"},{"Last_Name":"B","Project_Details":[{},{"Expected_Budget":"x"}]}]}"#)
        #expect(wrong.status == 207)
        #expect(wrong.rows[1]["details"]?["json_path"] == "$.data[1].Project_Details[1].Expected_Budget")
        let unknown = try await client.post("/Leads", #"{"data":[{"Last_Name":"A","Project_Details":[{"id":"5"}]}]}"#)
        #expect(unknown.rows[0]["details"]?["json_path"] == "$.data[0].Project_Details[0].id")
        let missing = try await client.post("/Quotes", #"{"data":[{"Subject":"Q","Quoted_Items":[{"Quantity":1}]}]}"#)
        #expect(missing.rows[0]["details"]?["json_path"] == "$.data[0].Quoted_Items[0].Product_Name")
    }

    @Test("Links of a multi-select lookup: added once, removed by their row")
    func links() async throws {
        let client = try await SandboxClient()
        let contacts = [
            try await client.create("Contacts", #"{"Last_Name":"One"}"#), try await client.create("Contacts", #"{"Last_Name":"Two"}"#),
        ]
        let links = contacts.map { #"{"Drivers":{"id":"\#($0)"}}"# }.joined(separator: ",")
        let id = try await client.create("Vehicles", #"{"Name":"Car","Drivers":[\#(links)]}"#)
        let read = try await client.get("/Vehicles/\(id)").rows[0]["Drivers"]?.array ?? []
        #expect(read.map { $0["Drivers"]?["name"] } == ["One", "Two"])
        let row = try #require(read[0]["id"]?.string)
        _ = try await client.put("/Vehicles/\(id)", #"{"data":[{"Drivers":[{"id":"\#(row)","_delete":null}]}]}"#)
        let twice = try await client.put("/Vehicles/\(id)", #"{"data":[{"Drivers":[{"Drivers":{"id":"\#(contacts[1])"}}]}]}"#)
        #expect(twice.rows[0]["code"] == "DUPLICATE_LINKING_DATA" && twice.rows[0]["details"]?["id"] == read[1]["id"])
        #expect(try await client.get("/Vehicles/\(id)").rows[0]["Drivers"]?.array?.map { $0["Drivers"]?["name"] } == ["Two"])
    }
}
