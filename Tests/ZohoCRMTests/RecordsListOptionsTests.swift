import Foundation
import RecordCore
import Testing

@testable import ZohoCRM

@Suite("What narrows a listing down")
struct RecordsListOptionsTests {
    private let moment = ZonedDateTime("2026-01-15T09:00:00+05:30")!

    private func server(_ count: Int = 3) -> FakeServer {
        let specimens = SpecimenServer(count: count)
        return FakeServer { specimens.answer($0) }
    }

    @Test("Every option is its parameter or its header, in every call of the listing")
    func wire() async throws {
        let server = server(450)
        _ = try await server.specimens.list(
            .name,
            options: [
                .approved(.both), .converted(.only), .territory("77", includingChildren: true), .modifiedSince(moment),
            ]
        ).collect()
        let requests = await server.requests
        #expect(requests.count == 3)
        for (index, request) in requests.enumerated() {
            #expect(
                request.query == [
                    "fields": "Name", "per_page": "200", "page": "\(index + 1)", "approved": "both",
                    "converted": "true", "territory_id": "77", "include_child": "true",
                ])
            // ISO 8601, which is not what HTTP says of this header.
            #expect(request.headers["If-Modified-Since"] == "2026-01-15T09:00:00+05:30")
        }
        let view = self.server()
        _ = try await view.specimens.list(options: [.view("88"), .converted(.excluded)], limit: 5).collect()
        #expect(await view.requests.allSatisfy { $0.query["cvid"] == "88" && $0.query["converted"] == "false" })
        #expect(await view.requests.count == 3)
        let territory = self.server()
        _ = try await territory.specimens.list(.name, options: [.territory("77"), .approved(.excluded)]).collect()
        #expect(await territory.requests.map { $0.query["include_child"] } == [nil])
    }

    @Test("Without options nothing but fields and place is sent")
    func plain() async throws {
        let server = server()
        _ = try await server.specimens.list(.name).collect()
        #expect(await server.requests.map(\.query) == [["fields": "Name", "per_page": "200", "page": "1"]])
        #expect(await server.requests.allSatisfy { $0.headers["If-Modified-Since"] == nil })
    }

    @Test("A view with a sort order, and an option given twice, are refused before the call")
    func refused() async throws {
        let server = server()
        let view = await #expect(throws: CRMError.self) {
            _ = try await server.specimens.list(.name, options: [.view("88")], sortedBy: .createdTime).collect()
        }
        #expect(view?.code == "refused.records.view-with-order" && view?.nextAction != nil)
        let twice = await #expect(throws: CRMError.self) {
            _ = try await server.specimens.list(.name, options: [.approved(.both), .approved(.only)]).collect()
        }
        #expect(twice?.code == "refused.records.option-repeated")
        let both = await #expect(throws: CRMError.self) {
            _ = try await server.specimens.list(.name, options: [.ids(["1"]), .ids(by: .number, ["A"])]).collect()
        }
        #expect(both?.code == "refused.records.option-repeated")
        let empty = await #expect(throws: CRMError.self) {
            _ = try await server.specimens.list(.name, options: [.ids(["1", ""])]).collect()
        }
        #expect(empty?.code == "refused.records.empty-id")
        for bad in ["", "a,b"] {
            let error = await #expect(throws: CRMError.self) {
                _ = try await server.specimens.list(.name, options: [.ids(by: .number, [bad])]).collect()
            }
            #expect(error?.code == "refused.records.external-id")
        }
        #expect(await server.requests.isEmpty)
    }

    @Test("Ids go by the hundred, each once, in pages", arguments: [1, 4])
    func ids(concurrentPages: Int) async throws {
        let server = server()
        let ids = (0..<250).map { RecordID<Specimen>(SpecimenServer.id($0)) }
        let sequence = server.specimens.list(
            .id, .name, options: [.ids(ids + ids.prefix(20))], concurrentPages: concurrentPages)
        var pages: [[String]] = []
        for try await page in sequence.pages { pages.append(page.map(\.0.description)) }
        #expect(pages.map(\.count) == [100, 100, 50])
        #expect(pages.flatMap { $0 } == ids.map(\.description))
        let requests = await server.requests.sorted { $0.query["ids"]! < $1.query["ids"]! }
        #expect(requests.map { $0.query["ids"]?.split(separator: ",").count } == [100, 100, 50])
        #expect(requests.map { $0.query["per_page"] } == ["100", "100", "50"])
        #expect(requests.allSatisfy { $0.query["page"] == nil && $0.query["page_token"] == nil })
    }

    @Test("Ids: no ids is no call; a limit ends early; unknown ids leave a gap, not an end")
    func idsAtTheEdges() async throws {
        let server = server()
        #expect(try await server.specimens.list(.name, options: [.ids([])]).collect().isEmpty)
        #expect(await server.requests.isEmpty)
        let ids = (0..<30).map { RecordID<Specimen>(SpecimenServer.id($0)) }
        let few = server.specimens.list(.name, options: [.ids(ids)], perPage: 10, limit: 12)
        #expect(try await few.collect().count == 12)
        #expect(await server.requests.map { $0.query["per_page"] } == ["10", "10"])

        let gap = FakeServer { request in
            request.query["ids"]?.contains("7000000") == true
                ? .nothing : SpecimenServer(count: 3).answer(request)
        }
        let found = try await gap.specimens.list(.id, options: [.ids(ids)], perPage: 10).collect()
        #expect(found == Array(ids.dropFirst(10)))
    }

    @Test("Whole records by id, over several calls of fields")
    func wholeRecordsByID() async throws {
        let server = server()
        let ids = (0..<150).map { RecordID<Specimen>(SpecimenServer.id($0)) }
        let found = try await server.specimens.list(options: [.ids(ids)]).collect()
        #expect(found.map(\.id) == ids)
        #expect(found.map { $0.extra(119) } == (0..<150).map { "Extra_119 \($0)" })
        #expect(await server.requests.count == 6)
    }

    @Test("Another system's ids are named by a header")
    func externalIDs() async throws {
        let server = FakeServer(.json(200, #"{"data":[{"id":"1","Name":"a"},{"id":"2","Name":"b"}]}"#))
        let found = try await server.specimens.list(.name, options: [.ids(by: .number, ["A 1", "B/2"])]).collect()
        #expect(found == ["a", "b"])
        let request = try #require(await server.requests.first)
        #expect(request.headers["X-EXTERNAL"] == "Specimens.Number")
        #expect(request.query["ids"] == "A 1,B/2")
    }

    @Test("Nothing newer: 304 is an empty listing, not an error")
    func notModified() async throws {
        let server = FakeServer(.notModified)
        #expect(try await server.specimens.list(.name, options: [.modifiedSince(moment)]).collect().isEmpty)
        #expect(try await server.specimens.list(options: [.modifiedSince(moment)]).collect().isEmpty)
    }

    @Test("Several pages at once give the same rows in the same order", arguments: [2, 3, 10, 50])
    func concurrentPages(width: Int) async throws {
        let server = server(2_311)
        let ids = try await server.specimens.list(.id, .name, concurrentPages: width).collect().map(\.0.description)
        #expect(ids == (0..<2_311).map(SpecimenServer.id))
        #expect(await server.requests.count == 12)
        let numbers = await server.requests.compactMap { $0.query["page"].flatMap { Int($0) } }
        #expect(numbers.sorted() == Array(1...10))
        let limited = self.server(2_311)
        let some = limited.specimens.list(.name, perPage: 50, limit: 120, concurrentPages: width)
        #expect(try await some.collect().count == 120)
        #expect(await limited.requests.count == 3)
    }
}
