import Foundation

extension PagedServer {
    /// The scenario as a Zoho CRM: answers a `GET` with `page`, `page_token` or neither by the rows of that page, each
    /// an object with its `id` and, as null, the first field that is asked for, whatever module it is.
    public var transport: any HTTPTransport { ZohoPages(server: self) }

    /// A client of it, which repeats nothing.
    public var zoho: ZohoCRM {
        ZohoCRM(dataCenter: .us, tokens: .accessToken("token"), transport: transport, retry: .never)
    }

    private static let firstID = 4_150_868_000_000_000_000

    /// The id of a row on the wire.
    public static func id(ofRow row: Int) -> String { String(firstID + row) }

    /// The row with this id.
    public static func row(ofID id: some CustomStringConvertible) -> Int? { Int(id.description).map { $0 - firstID } }
}

/// Zoho's form of the pages.
private struct ZohoPages: HTTPTransport {
    let server: PagedServer

    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        try Task.checkCancellation()
        let query = URLComponents(url: request.url, resolvingAgainstBaseURL: false)?.queryItems ?? []
        func value(_ name: String) -> String? { query.first { $0.name == name }?.value }
        let token = value("page_token")
        let page = token.map { $0.hasPrefix("page-") ? Int($0.dropFirst(5)) ?? 0 : 0 } ?? value("page").flatMap { Int($0) } ?? 1
        do {
            let field = value("fields")?.split(separator: ",").first { $0 != "id" }
            return response(try await server.answer(page: page, byToken: token != nil), field: field.map(String.init))
        } catch let refusal as PagedServer.Refusal {
            return self.refusal(refusal)
        }
    }

    private func response(_ answer: PagedServer.Answer, field: String?) -> HTTPResponse {
        if answer.rows.isEmpty, !answer.hasMore { return HTTPResponse(status: 204) }
        var text = #"{"data":["#
        let rest = field.map { ",\"\($0)\":null}" } ?? "}"
        text += answer.rows.map { #"{"id":"\#(PagedServer.id(ofRow: $0))""# + rest }.joined(separator: ",")
        let next = answer.next.map { "\"page-\($0)\"" } ?? "null"
        text += #"],"info":{"per_page":\#(server.scenario.rowsPerPage),"count":\#(answer.rows.count),"page":\#(answer.page),"#
        text += #""more_records":\#(answer.hasMore),"next_page_token":\#(next)}}"#
        return json(200, text)
    }

    private func refusal(_ refusal: PagedServer.Refusal) -> HTTPResponse {
        switch refusal {
        case .expired: error(400, "EXPIRED_VALUE")
        case .serverError: error(500, "INTERNAL_ERROR")
        case .unknownPage, .repeatedPlace, .noWayOn: error(400, "INVALID_DATA")
        }
    }

    private func error(_ status: Int, _ code: String) -> HTTPResponse {
        json(status, #"{"code":"\#(code)","details":{},"message":"as ordered","status":"error"}"#)
    }

    /// The body is counted as alive until the last who holds it lets go.
    private func json(_ status: Int, _ text: String) -> HTTPResponse {
        let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: text.utf8.count, alignment: 1)
        bytes.copyBytes(from: text.utf8)
        guard let start = bytes.baseAddress else { return HTTPResponse(status: status) }
        let token = server.living.token()
        let body = Data(
            bytesNoCopy: start, count: bytes.count,
            deallocator: .custom { start, _ in
                start.deallocate()
                withExtendedLifetime(token) {}
            })
        return HTTPResponse(status: status, headers: ["Content-Type": "application/json;charset=utf-8"], body: body)
    }
}
