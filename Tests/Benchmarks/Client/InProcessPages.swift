import CRMRuntime
import Foundation

/// Pages of made-up records without a network: each call gets the same rows and a page token of its own.
struct InProcessPages: HTTPTransport {
    /// The usual module without what no call can ask for by name; 50 fields at most, so that a page is one call.
    static let module = ModuleSpec(name: "listed", fields: ModuleSpec.usual.fields.filter { !$0.name.hasPrefix("$") })
    static let rowsPerPage = 200

    private let pages: Int
    private let data: [UInt8]

    /// - Parameter pages: how many there are.
    init(pages: Int) {
        self.pages = pages
        var generator = PageGenerator()
        let page = generator.page(of: Self.module, rows: Self.rowsPerPage)
        // Only the rows: what the page says about itself differs from call to call.
        let info = Array(#","info":{"#.utf8)
        let end = page.indices.last { page[$0...].starts(with: info) } ?? page.endIndex
        data = Array(page[..<end])
    }

    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        let query = URLComponents(url: request.url, resolvingAgainstBaseURL: false)?.queryItems ?? []
        let place = query.first { $0.name == "page_token" || $0.name == "page" }?.value ?? "1"
        let page = Int(place) ?? 1
        let more = page < pages
        var body = Data(capacity: data.count + 200)
        body.append(contentsOf: data)
        body.append(
            contentsOf: #","info":{"per_page":\#(Self.rowsPerPage),"count":\#(Self.rowsPerPage),"page":\#(page),"#.utf8)
        body.append(contentsOf: #""more_records":\#(more),"next_page_token":\#(more ? "\"\(page + 1)\"" : "null")}}"#.utf8)
        return HTTPResponse(status: 200, headers: ["Content-Type": "application/json;charset=utf-8"], body: body)
    }
}
