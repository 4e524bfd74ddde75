import CRMRuntime
import CRMSandbox
import RecordCore
import Testing

@Suite("Timelines")
struct TimelineEndpointTests {
    private func client() async throws -> (SandboxClient, VirtualClock) {
        let clock = VirtualClock()
        var options = SandboxOptions()
        options.clock = .virtual(clock)
        return (try await SandboxClient(options), clock)
    }

    private func entries(_ answer: SandboxClient.Answer) -> [JSONValue] { answer.json["__timeline"]?.array ?? [] }

    @Test("Creation, changes, tags and notes, the latest first, with the documented keys")
    func everything() async throws {
        let (client, clock) = try await client()
        let id = try await client.create("Leads", #"{"Last_Name":"Smith","Lead_Source":"Cold Call"}"#)
        clock.advance(seconds: 10)
        _ = try await client.put("/Leads/\(id)", #"{"data":[{"Lead_Source":"Advertisement"}]}"#)
        clock.advance(seconds: 10)
        // Nothing changes, so nothing is told.
        _ = try await client.put("/Leads/\(id)", #"{"data":[{"Lead_Source":"Advertisement"}]}"#)
        clock.advance(seconds: 10)
        _ = try await client.post("/Leads/\(id)/actions/add_tags", #"{"tags":[{"name":"Prime"}]}"#)
        clock.advance(seconds: 10)
        _ = try await client.post("/Leads/\(id)/Notes", #"{"data":[{"Note_Title":"Call","Note_Content":"He wants two."}]}"#)
        let answer = try await client.get("/Leads/\(id)/__timeline")
        let entries = entries(answer)
        #expect(entries.map { $0["action"]?.string } == ["added", "tag_added", "updated", "added"])
        #expect(
            entries.first?.object?.map(\.key).sorted() == [
                "action", "audited_time", "automation_details", "done_by", "field_history", "id", "record", "related_record", "source",
            ])
        #expect(entries[0]["record"]?["module"]?["api_name"] == "Notes")
        #expect(entries[0]["related_record"]?["id"]?.string == id)
        #expect(entries[3]["field_history"] == .null && entries[3]["related_record"] == .null)
        let change = entries[2]["field_history"]?[0]
        #expect(change?["api_name"] == "Lead_Source" && change?["_value"] == ["new": "Advertisement", "old": "Cold Call"])
        #expect(change?["field_label"] == nil && change?["data_type"] == nil)
        #expect(Set(entries.compactMap { $0["id"]?.string }).count == 4)
        #expect(answer.info["count"] == 4 && answer.info["more_records"] == false && answer.info["next_page_token"] == .null)

        let detailed = try await client.get(
            "/Leads/\(id)/__timeline?include_inner_details=field_history.data_type,field_history.field_label&sort_order=asc")
        #expect(self.entries(detailed).map { $0["action"]?.string } == ["added", "updated", "tag_added", "added"])
        #expect(self.entries(detailed)[1]["field_history"]?[0]?["data_type"] == "picklist")
        #expect(self.entries(detailed)[1]["field_history"]?[0]?["field_label"] == "Lead Source")
    }

    @Test("Pages by number and by token, and what is wrong")
    func pages() async throws {
        let (client, clock) = try await client()
        let id = try await client.create("Leads", #"{"Last_Name":"A"}"#)
        for number in 1...4 {
            clock.advance(seconds: 1)
            _ = try await client.put("/Leads/\(id)", #"{"data":[{"City":"C\#(number)"}]}"#)
        }
        let first = try await client.get("/Leads/\(id)/__timeline?per_page=2")
        #expect(entries(first).count == 2 && first.info["more_records"] == true)
        let token = try #require(first.info["next_page_token"]?.string)
        let second = try await client.get("/Leads/\(id)/__timeline?per_page=2&page_token=\(token)")
        #expect(entries(second) == entries(try await client.get("/Leads/\(id)/__timeline?per_page=2&page=2")))
        #expect(try await client.get("/Leads/\(id)/__timeline?per_page=2&page=4").status == 204)
        #expect(try await client.get("/Leads/\(id)/__timeline?per_page=3&page_token=\(token)").code == "TOKEN_BOUND_DATA_MISMATCH")
        #expect(try await client.get("/Leads/\(id)/__timeline?per_page=2&page=2&page_token=\(token)").code == "AMBIGUITY_DURING_PROCESSING")
        #expect(try await client.get("/Leads/4876876000009999999/__timeline").json["details"] == ["resource_path_index": 1])
        #expect(try await client.get("/Nothing/\(id)/__timeline").code == "INVALID_MODULE")
        #expect(try await client.get("/Leads/\(id)/__timeline?sort_order=up").code == "INVALID_DATA")
    }

    @Test("Deleted records: type by age, nothing but id and time after 60 days, forgotten after 180")
    func deleted() async throws {
        let clock = VirtualClock()
        var options = SandboxOptions()
        options.clock = .virtual(clock)
        options.limits.accessTokenSeconds = 1_000_000_000
        let client = try await SandboxClient(options)
        let id = try await client.create("Leads", #"{"Last_Name":"A"}"#)
        _ = try await client.delete("/Leads/\(id)")
        #expect(try await client.get("/Leads/deleted?type=recycle").rows.map { $0["type"] } == ["recycle"])
        #expect(try await client.get("/Leads/deleted?type=permanent").status == 204)
        clock.advance(seconds: 60 * 86_400)
        let gone = try await client.get("/Leads/deleted?type=permanent").rows
        #expect(gone.first?["id"]?.string == id && gone.first?["type"] == "permanent")
        #expect(gone.first?["display_name"] == .null && gone.first?["deleted_by"] == .null && gone.first?["created_by"] == .null)
        #expect(try await client.get("/Leads/deleted?type=recycle").status == 204)
        clock.advance(seconds: 120 * 86_400)
        #expect(try await client.get("/Leads/deleted?type=all").status == 204)
        #expect(try await client.get("/Leads/deleted?type=some").code == "INVALID_DATA")
    }
}
