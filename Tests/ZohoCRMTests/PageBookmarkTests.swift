import Foundation
import RecordCore
import Testing

@testable import ZohoCRM

@Suite("Going on with a listing")
struct PageBookmarkTests {
    private func server(_ count: Int) -> FakeServer {
        let specimens = SpecimenServer(count: count)
        return FakeServer { specimens.answer($0) }
    }

    /// The bookmark after a page, through JSON, as if it had been kept in a file.
    private func bookmark<Row>(
        after number: Int, of sequence: RowSequence<Row>
    ) async throws -> PageBookmark {
        var count = 0
        for try await page in sequence.pages {
            count += 1
            if count == number {
                let kept = try JSONEncoder().encode(try #require(page.next))
                return try JSONDecoder().decode(PageBookmark.self, from: kept)
            }
        }
        throw CancellationError()
    }

    @Test("From any page on, the rest is what was left", arguments: [1, 4, 10, 11, 12])
    func anyPage(number: Int) async throws {
        let server = server(2_511)
        let bookmark = try await bookmark(
            after: number,
            of: server.specimens.list(
                .id, .name, options: [.approved(.both)], sortedBy: .createdTime, .ascending))
        let before = await server.requests.count
        let rest = try await server.specimens.list(.name, .id, resumingAt: bookmark).collect()
        #expect(rest.map(\.1.description) == (number * 200..<2_511).map(SpecimenServer.id))
        let parameters = ["approved": "both", "sort_by": "Created_Time", "sort_order": "asc", "fields": "Name"]
        for request in await server.requests[before...] {
            for (name, value) in parameters { #expect(request.query[name] == value) }
        }
        #expect((bookmark.expires != nil) == false)
        let one = try await server.specimens.list(.name, resumingAt: bookmark, limit: 3).collect()
        #expect(one.count == 3)
    }

    @Test("A listing of more than 50 fields goes on with a token for each of its calls")
    func severalTokens() async throws {
        let server = server(2_450)
        let bookmark = try await bookmark(after: 11, of: server.specimens.list())
        guard case .tokens(let tokens) = bookmark.cursor else {
            Issue.record("no tokens")
            return
        }
        #expect(tokens.count == 3 && tokens.allSatisfy { $0 != nil })
        let rest = try await server.specimens.list(resumingAt: bookmark).collect()
        #expect(rest.map(\.id.description) == (2_200..<2_450).map(SpecimenServer.id))
        #expect(rest.first?.extra(119) == "Extra_119 2200")
    }

    @Test("Ids, headers and rows per page are kept as well")
    func everythingElse() async throws {
        let server = server(1)
        let ids = (0..<50).map { RecordID<Specimen>(SpecimenServer.id($0)) }
        let moment = ZonedDateTime("2026-01-15T09:00:00+00:00")!
        let bookmark = try await bookmark(
            after: 2,
            of: server.specimens.list(.id, options: [.ids(ids), .modifiedSince(moment)], perPage: 10))
        #expect(try await server.specimens.list(.id, resumingAt: bookmark).collect() == Array(ids.dropFirst(20)))
        #expect(await server.requests.allSatisfy { $0.headers["If-Modified-Since"] == moment.description })
    }

    @Test("It ends where the server says, for as long as the server says")
    func expiry() async throws {
        let server = FakeServer { request in
            .json(
                200,
                #"{"data":[{"id":"\#(request.query["page"] ?? "t")"}],"info":{"more_records":true,"#
                    + #""next_page_token":"t\#(request.query["page"] ?? "0")","page_token_expiry":"2026-01-16T09:00:00+01:00"}}"#)
        }
        var expiries: [ZonedDateTime?] = []
        for try await page in server.specimens.list(.id).pages {
            expiries.append(page.next?.expires)
            if expiries.count == 10 { break }
        }
        #expect(expiries.prefix(9).allSatisfy { $0 == nil })
        #expect(expiries.last == ZonedDateTime("2026-01-16T09:00:00+01:00")!)
    }

    @Test("The last page, a cut page and a search have no bookmark")
    func noBookmark() async throws {
        let server = server(5)
        var next: [Bool] = []
        for try await page in server.specimens.list(.name, perPage: 3).pages { next.append(page.next != nil) }
        #expect(next == [true, false])
        var cut: [Bool] = []
        for try await page in server.specimens.list(.name, perPage: 2, limit: 3).pages { cut.append(page.next != nil) }
        #expect(cut == [true, false])
        for try await page in server.specimens.search(word: "x", perPage: 2).pages { #expect(page.next == nil) }
    }

    @Test("A bookmark of another listing is refused before the call, with the reason")
    func foreign() async throws {
        let server = server(500)
        let tuples = try await bookmark(after: 1, of: server.specimens.list(.id, .name))
        let whole = try await bookmark(after: 1, of: server.specimens.list())
        let before = await server.requests.count
        func code(_ body: () async throws -> Void) async -> String? {
            let error = await #expect(throws: CRMError.self) { try await body() }
            #expect(error?.nextAction != nil)
            return error.map { "\($0.code) \($0.message)" }
        }
        let otherField = await code { _ = try await server.specimens.list(.name, .weight, resumingAt: tuples).collect() }
        #expect(otherField?.hasPrefix("refused.records.bookmark") == true && otherField?.contains("Weight") == true)
        let notWhole = await code { _ = try await server.specimens.list(resumingAt: tuples).collect() }
        #expect(notWhole?.contains("not of whole records") == true)
        let fromWhole = await code { _ = try await server.specimens.list(.name, resumingAt: whole).collect() }
        #expect(fromWhole?.contains("whole records") == true)
        var json = String(decoding: try JSONEncoder().encode(tuples), as: UTF8.self)
        json = json.replacingOccurrences(of: #""module":"Specimens""#, with: #""module":"Leads""#)
        let other = try JSONDecoder().decode(PageBookmark.self, from: Data(json.utf8))
        let otherModule = await code { _ = try await server.specimens.list(.name, resumingAt: other).collect() }
        #expect(otherModule?.contains("Leads") == true)
        #expect(await server.requests.count == before)
    }

    @Test("An expired token and one of another listing say what to do", arguments: ["EXPIRED_VALUE", "TOKEN_BOUND_DATA_MISMATCH"])
    func refusedToken(code: String) async throws {
        let specimens = SpecimenServer(count: 2_500)
        let server = FakeServer {
            $0.query["page_token"] == nil ? specimens.answer($0) : SpecimenServer.error(code)
        }
        let bookmark = try await bookmark(after: 10, of: server.specimens.list(.name))
        let error = await #expect(throws: CRMError.self) {
            _ = try await server.specimens.list(.name, resumingAt: bookmark).collect()
        }
        #expect(error?.code == "zoho.\(code)" && error?.httpStatus == 400)
        #expect(error?.message.contains(code == "EXPIRED_VALUE" ? "24 hours" : "another") == true)
        #expect(error?.nextAction?.contains("start the listing again") == true || error?.nextAction?.contains("Start") == true)
    }
}
