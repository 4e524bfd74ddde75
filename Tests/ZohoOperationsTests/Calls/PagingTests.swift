@testable import ZohoOperations
import Foundation
import Testing

/// How listings of operations go on after a page.
@Suite struct PagingTests {
    private func notes(_ zoho: ZohoCRM, _ paging: ItemPaging, limit: Int? = nil) -> PagedItems<TestNote> {
        var call = OperationCall(zoho, "test.list", .get, "/crm/v8/notes", isRepeatable: true)
        call.query("per_page", 1)
        return call.pages("notes", paging, limit: limit)
    }

    private func names(_ items: PagedItems<TestNote>) async throws -> [String] {
        var names: [String] = []
        for try await note in items { names.append(note.name ?? "") }
        return names
    }

    private func page(_ name: String, _ info: String) -> HTTPResponse { .json(#"{"notes": [{"name": "\#(name)"}], "info": {\#(info)}}"#) }

    @Test("page numbers go on as long as the server says that there is more")
    func numbers() async throws {
        let (zoho, transport) = AnsweringTransport.client(page("a", #""more_records": true"#), page("b", #""more_records": true"#), page("c", #""more_records": false"#))
        #expect(try await names(notes(zoho, .numbers)) == ["a", "b", "c"])
        #expect(await transport.sent.map { $0.url.split(separator: "?").last ?? "" } == ["per_page=1&page=1", "per_page=1&page=2", "per_page=1&page=3"])
    }

    @Test("tokens are handed on")
    func tokens() async throws {
        let (zoho, transport) = AnsweringTransport.client(page("a", #""more_records": true, "next_page_token": "t+1""#), page("b", #""more_records": false, "next_page_token": null"#))
        #expect(try await names(notes(zoho, .tokens)) == ["a", "b"])
        #expect(await transport.sent.map { $0.url.split(separator: "?").last ?? "" } == ["per_page=1", "per_page=1&page_token=t%2B1"])
    }

    @Test("a listing that offers a token is continued with it although it began with numbers")
    func both() async throws {
        let (zoho, transport) = AnsweringTransport.client(page("a", #""more_records": true, "next_page_token": "t""#), page("b", #""more_records": false"#))
        #expect(try await names(notes(zoho, .numbers)) == ["a", "b"])
        #expect(await transport.sent.last?.url.hasSuffix("page_token=t") == true)
    }

    @Test("the place of the next page is handed on")
    func index() async throws {
        let (zoho, transport) = AnsweringTransport.client(page("a", #""next_index": "11", "more_records": true"#), page("b", #""next_index": null, "more_records": false"#))
        #expect(try await names(notes(zoho, .index)) == ["a", "b"])
        #expect(await transport.sent.last?.url.hasSuffix("index=11") == true)
    }

    @Test("nothing, a bare list, and a limit end a listing")
    func ends() async throws {
        let (zoho, transport) = AnsweringTransport.client(HTTPResponse(status: 204), .json(#"[{"name": "a"}, {"name": "b"}]"#), page("a", #""more_records": true"#))
        #expect(try await names(notes(zoho, .numbers)) == [])
        #expect(try await names(notes(zoho, .numbers)) == ["a", "b"])
        #expect(try await names(notes(zoho, .numbers, limit: 1)) == ["a"])
        #expect(await transport.sent.count == 3)
    }

    @Test("a token that comes twice is an error and no circle")
    func circle() async throws {
        let again = page("a", #""more_records": true, "next_page_token": "t""#)
        let (zoho, _) = AnsweringTransport.client(again, again, again, again)
        let error = await AnsweringTransport.failure { try await names(notes(zoho, .tokens)) }
        #expect(error?.code == "answer.repeated-page-token")
    }

    @Test("more without a token is an error after the page in hand")
    func broken() async throws {
        let (zoho, _) = AnsweringTransport.client(page("a", #""more_records": true"#))
        let error = await AnsweringTransport.failure { try await names(notes(zoho, .tokens)) }
        #expect(error?.code == "answer.missing-page-token")
    }
}
