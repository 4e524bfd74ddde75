import RecordCore
import Testing

@testable import ZohoCRM

@Suite("Searching records")
struct SearchRecordsTests {
    private func server(_ count: Int) -> FakeServer {
        let specimens = SpecimenServer(count: count)
        return FakeServer { request in
            // A search names no fields for whole records and gets some all the same; it has no tokens.
            let response = specimens.answer(request)
            guard response.status == 200, let body = try? JSONValue(parsing: response.body) else { return response }
            let info: JSONValue = ["more_records": body["info"]?["more_records"] ?? .null, "per_page": 200]
            return .json(200, ["data": body["data"] ?? [], "info": info])
        }
    }

    @Test("Exactly one term is sent, and fields only where asked for")
    func terms() async throws {
        let server = server(1)
        _ = try await server.specimens.search(.name == "a,b" && .legs > 2).collect()
        _ = try await server.specimens.search(email: "a+b@x.org").collect()
        _ = try await server.specimens.search(phone: "+49 (30) 1").collect()
        _ = try await server.specimens.search(word: "große Katze").collect()
        let names: [String] = try await server.specimens.search(.legs == 4, selecting: .name).collect()
        #expect(names == ["Name 0"])
        let pairs = try await server.specimens.search(word: "x", selecting: .name, .legs).collect()
        #expect(pairs.map(\.1) == [0])
        let requests = await server.requests
        #expect(requests.allSatisfy { $0.path == "/crm/v8/Specimens/search" })
        #expect(
            requests.map(\.query) == [
                ["criteria": "((Name:equals:a\\,b)and(Legs:greater_than:2))", "per_page": "200", "page": "1"],
                ["email": "a+b@x.org", "per_page": "200", "page": "1"],
                ["phone": "+49 (30) 1", "per_page": "200", "page": "1"],
                ["word": "große Katze", "per_page": "200", "page": "1"],
                ["criteria": "(Legs:equals:4)", "fields": "Name", "per_page": "200", "page": "1"],
                ["word": "x", "fields": "Name,Legs", "per_page": "200", "page": "1"],
            ])
    }

    @Test("A search that fits comes whole, by page numbers", arguments: [0, 1, 400, 2_000])
    func fits(count: Int) async throws {
        let server = server(count)
        #expect(try await server.specimens.search(.alive == true).collect().count == count)
    }

    @Test("Beyond 2,000 rows the rows come first and then the error")
    func tooMany() async throws {
        let server = server(2_001)
        var count = 0
        let error = await #expect(throws: CRMError.self) {
            for try await _ in server.specimens.search(.alive == true) { count += 1 }
        }
        #expect(count == 2_000)
        #expect(error?.code == "answer.search-limit")
        #expect(try await server.specimens.search(.alive == true, limit: 2_000).collect().count == 2_000)
    }

    @Test("The server's own word for it is the same error")
    func limitReached() async throws {
        let server = FakeServer { request in
            request.query["page"] == "1"
                ? .json(200, #"{"data":[{"id":"1"}],"info":{"more_records":true}}"#)
                : SpecimenServer.error("LIMIT_REACHED")
        }
        let error = await #expect(throws: CRMError.self) { _ = try await server.specimens.search(word: "x").collect() }
        #expect(error?.code == "answer.search-limit")
        #expect(error?.crmCode == "LIMIT_REACHED")
    }

    @Test("A criterion beyond the limits, or an empty term, is refused before the call")
    func refused() async throws {
        let server = server(1)
        let many = (0..<16).map { Criterion<Specimen>.legs($0) }.reduce(.name == "x") { $0 || $1 }
        for rows in [
            server.specimens.search(many), server.specimens.search(.isAny(.name, of: [])),
            server.specimens.search(word: ""),
        ] {
            let error = await #expect(throws: CRMError.self) { _ = try await rows.collect() }
            #expect(error?.code == "refused.search.criterion")
        }
        #expect(await server.requests.isEmpty)
    }
}

extension Criterion where Record == Specimen {
    fileprivate static func legs(_ count: Int) -> Self { .legs == count }
}
