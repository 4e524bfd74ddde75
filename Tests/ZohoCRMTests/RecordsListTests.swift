import Foundation
import RecordCore
import Testing

@testable import ZohoCRM

@Suite("Listing records")
struct RecordsListTests {
    private func server(_ count: Int, hidden: [String: Set<Int>] = [:]) -> FakeServer {
        let specimens = SpecimenServer(count: count, hidden: hidden)
        return FakeServer { specimens.answer($0) }
    }

    @Test("A projection gives tuples of typed values and asks for its fields alone")
    func projection() async throws {
        let server = server(3)
        var rows: [(String, ExactDecimal?)] = []
        for try await (name, weight) in server.specimens.list(.name, .weight) { rows.append((name, weight)) }
        #expect(rows.map(\.0) == ["Name 0", "Name 1", "Name 2"])
        #expect(rows.map(\.1) == [0, 1, 2])
        let request = try #require(await server.requests.first)
        #expect(request.path == "/crm/v8/Specimens")
        #expect(request.query == ["fields": "Name,Weight", "per_page": "200", "page": "1"])
    }

    @Test("One field gives plain values; the id needs no place among the fields")
    func singleField() async throws {
        let server = server(2)
        let names: [String] = try await server.specimens.list(.name).collect()
        #expect(names == ["Name 0", "Name 1"])
        let ids: [RecordID<Specimen>] = try await server.specimens.list(.id).collect()
        #expect(ids == ["7000000", "7000001"])
        let both = try await server.specimens.list(.id, .name, .id).collect()
        #expect(both.map(\.0) == both.map(\.2))
        #expect(await server.requests.map(\.fields) == [["Name"], ["id"], ["Name"]])
    }

    @Test("Page numbers up to 2,000 rows, then tokens, with all other parameters the same", arguments: [200, 150, 7])
    func acrossTheTokenBorder(perPage: Int) async throws {
        let server = server(2_311)
        let ids = try await server.specimens.list(.id, .name, sortedBy: .createdTime, .ascending, perPage: perPage)
            .collect()
        #expect(ids.map(\.0.description) == (0..<2_311).map(SpecimenServer.id))
        let requests = await server.requests
        let numbered = 2_000 / perPage
        #expect(requests.count == (2_311 + perPage - 1) / perPage)
        for (index, request) in requests.enumerated() {
            var query = request.query
            #expect((query.removeValue(forKey: "page") != nil) == (index < numbered))
            #expect((query.removeValue(forKey: "page_token") != nil) == (index >= numbered))
            #expect(
                query == ["fields": "Name", "per_page": "\(perPage)", "sort_by": "Created_Time", "sort_order": "asc"])
        }
    }

    @Test("Whole records of more than 50 fields come in several calls per page, joined by id")
    func wholeRecords() async throws {
        let server = server(2_050)
        var count = 0
        for try await specimen in server.specimens.list() {
            #expect(specimen.id.description == SpecimenServer.id(count))
            #expect(specimen.name == "Name \(count)")
            #expect(specimen.extra(Specimen.extraFields - 1) == "Extra_119 \(count)")
            count += 1
        }
        #expect(count == 2_050)
        let requests = await server.requests
        #expect(requests.count == 11 * 3)
        #expect(requests.allSatisfy { !$0.fields.contains("Parts") && $0.fields.count <= 50 })
        #expect(Set(requests[0..<3].flatMap(\.fields)).count == Specimen.schema.fields.count - 3)
    }

    @Test("What one call of a page did not know is asked for again by id")
    func rowsMissingInOneCall() async throws {
        // Extra_119 is in the last chunk: for its calls, row 1 and the end of the listing don't exist.
        let server = server(5, hidden: ["Extra_119": [1, 3, 4]])
        let specimens = try await server.specimens.list(perPage: 2).collect()
        #expect(specimens.map { $0.extra(119) } == (0..<5).map { "Extra_119 \($0)" })
        #expect(specimens.map(\.name) == (0..<5).map { "Name \($0)" })
    }

    @Test("Page sizes beyond Zoho's are refused before the call", arguments: [0, -1, 201])
    func pageSize(perPage: Int) async throws {
        let server = server(1)
        let error = await #expect(throws: CRMError.self) {
            _ = try await server.specimens.list(.name, perPage: perPage).collect()
        }
        #expect(error?.code == "refused.records.page-size")
        #expect(await server.requests.isEmpty)
    }

    @Test("A limit ends the listing and shrinks the page", arguments: [0, 1, 5, 200, 201, 450])
    func limit(limit: Int) async throws {
        let server = server(1_000)
        #expect(try await server.specimens.list(.name, limit: limit).collect().count == limit)
        #expect(await server.requests.count == (limit + 199) / 200)
        #expect(await server.requests.allSatisfy { $0.query["per_page"] == "\(min(200, max(1, limit)))" })
    }

    @Test("Pages come with what the server says about them")
    func pages() async throws {
        let server = server(5)
        var counts: [Int] = []
        var infos: [PageInfo] = []
        for try await page in server.specimens.list(.name, perPage: 3).pages {
            counts.append(page.count)
            infos.append(page.info)
            #expect(page.first?.hasPrefix("Name") == true)
        }
        #expect(counts == [3, 2])
        #expect(infos.map(\.moreRecords) == [true, false])
        #expect(infos.map(\.count) == [3, 2])
        #expect(infos[0].nextPageToken != nil && infos[1].nextPageToken == nil)
    }

    @Test("Odd values don't fail a page; the observer is told of them")
    func findings() async throws {
        let server = FakeServer(
            .json(200, #"{"data":[{"id":"1","Name":null,"Legs":"many"},{"id":"2","Name":"B","Legs":4}]}"#))
        let observer = FindingsKeeper()
        let zoho = ZohoCRM(
            dataCenter: .us, tokens: .accessToken("token"), transport: server, retry: .never, observer: observer)
        let rows = try await zoho.records(Specimen.self).list(.name, .legs).collect()
        #expect(rows.map(\.0) == ["", "B"])
        #expect(rows.map(\.1) == [nil, 4])
        let found = observer.findings.sorted { $0.finding.field < $1.finding.field }
        #expect(found.map(\.call) == ["records.list", "records.list"])
        #expect(found.map(\.finding.field) == ["Legs", "Name"])
        #expect(found.last?.finding.kind == .nullInRequiredField)
    }

    @Test("No rows: 204 without a body")
    func nothing() async throws {
        let server = FakeServer(.nothing)
        #expect(try await server.specimens.list().collect().isEmpty)
        #expect(try await server.specimens.list(.name).collect().isEmpty)
    }

    @Test("More records but no token beyond 2,000 rows is an error that says so, after the rows")
    func missingToken() async throws {
        let server = FakeServer { request in
            .json(
                200,
                #"{"data":[{"id":"\#(request.query["page"] ?? "x")"}],"info":{"more_records":true,"next_page_token":null}}"#
            )
        }
        var count = 0
        let error = await #expect(throws: CRMError.self) {
            for try await _ in server.specimens.list(.id) { count += 1 }
        }
        #expect(count == 10)
        #expect(error?.code == "answer.missing-page-token")
    }

    @Test("A token that comes twice is an error, not a loop")
    func repeatedToken() async throws {
        let server = FakeServer(
            .json(200, #"{"data":[{"id":"1"}],"info":{"more_records":true,"next_page_token":"same"}}"#))
        let error = await #expect(throws: CRMError.self) { _ = try await server.specimens.list(.id).collect() }
        #expect(error?.code == "answer.repeated-page-token")
        #expect(await server.requests.count == 11)
    }

    @Test("An empty page with a token is not the end")
    func emptyPage() async throws {
        let server = FakeServer { request in
            switch request.query["page_token"] {
            case nil where request.query["page"] == "10":
                .json(200, #"{"data":[],"info":{"more_records":true,"next_page_token":"a"}}"#)
            case nil: .json(200, #"{"data":[{"id":"1"}],"info":{"more_records":true,"next_page_token":"a"}}"#)
            case "a": .json(200, #"{"data":[],"info":{"more_records":true,"next_page_token":"b"}}"#)
            default: .json(200, #"{"data":[{"id":"9"}],"info":{"more_records":false,"next_page_token":null}}"#)
            }
        }
        #expect(
            try await server.specimens.list(.id).collect().map(\.description) == Array(repeating: "1", count: 9) + ["9"]
        )
    }

    @Test("An expired token is the server's error; a new iteration starts from the first page")
    func expiredToken() async throws {
        let specimens = SpecimenServer(count: 2_100)
        let server = FakeServer {
            $0.query["page_token"] == nil ? specimens.answer($0) : SpecimenServer.error("EXPIRED_VALUE")
        }
        let rows = server.specimens.list(.id)
        for _ in 0..<2 {
            var count = 0
            let error = await #expect(throws: CRMError.self) {
                for try await _ in rows { count += 1 }
            }
            #expect(error?.crmCode == "EXPIRED_VALUE")
            #expect(count == 2_000)
        }
    }
}

/// Keeps what an observer is told about odd values. A lock, as calls report from their own tasks.
private final class FindingsKeeper: ClientObserver, @unchecked Sendable {
    private let lock = NSLock()
    private var kept: [(finding: PageFinding, call: String)] = []
    var findings: [(finding: PageFinding, call: String)] { lock.withLock { kept } }

    func pageFindings(_ findings: [PageFinding], in call: String) {
        lock.withLock { kept += findings.map { ($0, call) } }
    }
}
