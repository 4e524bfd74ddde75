import RecordCore
import Testing

@testable import ZohoCRM

@Suite("Counts, deleted records, timelines")
struct RecordsCountTests {
    @Test("A count is a number or a text on the wire")
    func forms() async throws {
        #expect(try await FakeServer(.json(200, #"{"count":694}"#)).specimens.count() == 694)
        #expect(try await FakeServer(.json(200, #"{"count":"694"}"#)).specimens.count() == 694)
        #expect(try await FakeServer(.nothing).specimens.count() == 0)
        let odd = await #expect(throws: CRMError.self) {
            _ = try await FakeServer(.json(200, #"{"count":"many"}"#)).specimens.count()
        }
        #expect(odd?.code == "answer.no-count")
    }

    @Test("Each way of counting is one parameter")
    func wire() async throws {
        let server = FakeServer(.json(200, #"{"count":1}"#))
        _ = try await server.specimens.count()
        _ = try await server.specimens.count(.name == "a,b" && .legs > 2)
        _ = try await server.specimens.count(email: "a+b@c.example")
        _ = try await server.specimens.count(phone: "+1 555")
        _ = try await server.specimens.count(word: "x y")
        _ = try await server.specimens.count(view: "88")
        let requests = await server.requests
        #expect(requests.allSatisfy { $0.path == "/crm/v8/Specimens/actions/count" })
        #expect(
            requests.map(\.query) == [
                [:], ["criteria": #"((Name:equals:a\,b)and(Legs:greater_than:2))"#], ["email": "a+b@c.example"],
                ["phone": "+1 555"], ["word": "x y"], ["cvid": "88"],
            ])
        let empty = await #expect(throws: CRMError.self) { _ = try await server.specimens.count(word: "") }
        #expect(empty?.code == "refused.search.criterion" && empty?.call == "records.count")
        #expect(await server.requests.count == 6)
    }

    @Test("Deleted records are typed; for good means nothing but id and time")
    func deleted() async throws {
        let server = FakeServer(
            .json(
                200,
                """
                {"data":[{"deleted_by":{"name":"P B","id":"7"},"id":"71","display_name":"Patricia","type":"recycle",
                "created_by":{"name":"P B","id":"7"},"deleted_time":"2015-06-19T11:19:38+05:30"},
                {"deleted_by":null,"id":"13","display_name":null,"type":"permanent","created_by":null,
                "deleted_time":"2016-10-26T11:44:15+05:30"}],"info":{"per_page":200,"count":2,"page":1,"more_records":false}}
                """))
        let found = try await server.specimens.deleted().collect()
        #expect(found.map(\.id) == ["71", "13"])
        #expect(found.map(\.kind) == [.recycleBin, .permanent])
        #expect(found[0].deletedBy?.name == "P B" && found[0].displayName == "Patricia" && found[0].createdBy?.id == "7")
        #expect(found[1].deletedBy == nil && found[1].displayName == nil && found[1].createdBy == nil)
        #expect(found[1].deletedTime == ZonedDateTime("2016-10-26T11:44:15+05:30"))
        let request = try #require(await server.requests.first)
        #expect(request.path == "/crm/v8/Specimens/deleted")
        #expect(request.query == ["type": "all", "per_page": "200", "page": "1"])
    }

    @Test("Deleted records go by page number without an end, and 304 is nobody")
    func deletedPages() async throws {
        let server = FakeServer { request in
            let page = Int(request.query["page"] ?? "") ?? 0
            return .json(
                200,
                ["data": [["id": .string("\(page)")]], "info": ["more_records": .bool(page < 30), "page": .number(JSONNumber(page))]])
        }
        let found = try await server.specimens.deleted(.permanent, since: ZonedDateTime("2026-01-15T09:00:00+00:00")!).collect()
        #expect(found.map(\.id.description) == (1...30).map(String.init))
        #expect(
            await server.requests.allSatisfy {
                $0.query["type"] == "permanent" && $0.headers["If-Modified-Since"] == "2026-01-15T09:00:00+00:00"
            })
        let moment = ZonedDateTime("2026-01-15T09:00:00+00:00")!
        #expect(try await FakeServer(.notModified).specimens.deleted(since: moment).collect().isEmpty)
    }

    @Test("A timeline in its documented form")
    func timeline() async throws {
        let server = FakeServer(
            .json(
                200,
                """
                {"__timeline":[{"done_by":{"profile":{"name":"Administrator","id":"1"},"name":"P B","id":"7","type__s":"regular user"},
                "related_record":null,"automation_details":null,
                "record":{"module":{"api_name":"Leads","id":"125"},"name":"P Boyle","id":"39"},
                "audited_time":"2023-06-07T18:58:36-11:00","action":"updated","id":"3006","source":"crm_ui",
                "field_history":[{"api_name":"Phone","field_label":"Phone","enable_colour_code":false,"data_type":"phone",
                "_value":{"new":"1234567","old":null},"id":"565","pick_list_values":[]}]},
                {"done_by":null,"related_record":{"module":{"api_name":"Leads","id":"125"},"name":"Smith","id":"39"},
                "record":{"module":{"api_name":"Notes","id":"147"},"name":"A note","id":"96003"},
                "audited_time":"2023-06-07T18:10:29-11:00","action":"odd","id":"96001","source":"crm_api","field_history":null}],
                "info":{"per_page":200,"next_page_token":null,"count":2,"page":1,"previous_page_token":null,"more_records":false}}
                """))
        let entries = try await server.specimens["39"].timeline().collect()
        #expect(entries.count == 2)
        let first = try #require(entries.first)
        #expect(first.action == .updated && first.source == .userInterface && first.doneBy?.name == "P B")
        #expect(first.time == ZonedDateTime("2023-06-07T18:58:36-11:00") && first.id == "3006")
        #expect(first.record?.module == "Leads" && first.record?.id == "39" && first.automation == nil)
        let change = try #require(first.changes.first)
        #expect(change.field == "Phone" && change.label == "Phone" && change.dataType == "phone")
        #expect(change.oldValue == nil && change.newValue == "1234567")
        #expect(entries[1].action == "odd" && entries[1].doneBy == nil && entries[1].changes.isEmpty)
        #expect(entries[1].record?.module == "Notes" && entries[1].relatedRecord?.id == "39")
        let request = try #require(await server.requests.first)
        #expect(request.path == "/crm/v8/Specimens/39/__timeline")
        #expect(request.query["sort_order"] == "desc" && request.query["sort_by"] == "audited_time")

        let empty = await #expect(throws: CRMError.self) { _ = try await server.specimens[""].timeline().collect() }
        #expect(empty?.code == "refused.records.empty-id")
    }

    @Test("Search options are parameters; the last one of a name counts")
    func searchOptions() async throws {
        let server = FakeServer(.nothing)
        _ = try await server.specimens.search(.name == "x", options: [.converted(.both), .approved(.excluded)]).collect()
        _ = try await server.specimens.search(
            email: "a@b.example", selecting: .name, options: [.approved(.both), .approved(.only)]
        ).collect()
        _ = try await server.specimens.search(word: "w", selecting: .name, .legs).collect()
        let queries = await server.requests.map(\.query)
        #expect(queries[0]["converted"] == "both" && queries[0]["approved"] == "false")
        #expect(queries[1]["converted"] == nil && queries[1]["approved"] == "true")
        #expect(queries[2]["converted"] == nil && queries[2]["approved"] == nil)
    }
}
