import Foundation
import RecordCore
import VtigerCRM

/// A server that knows one table and the query language, and keeps what it was asked: a transport without a network.
actor ReferenceServer: HTTPTransport {
    var table: ReferenceTable
    /// As 8.2 does; 8.4 answers every count with nothing.
    let counts: Bool
    private(set) var queries: [String] = []
    /// Bytes of the longest query string.
    private(set) var longest = 0
    /// What happens to the table after a page was given.
    private let afterPage: (@Sendable (inout ReferenceTable, Int) -> Void)?

    init(_ rows: [ReferenceTable.Row], counts: Bool = true, afterPage: (@Sendable (inout ReferenceTable, Int) -> Void)? = nil) {
        table = ReferenceTable(rows: rows)
        self.counts = counts
        self.afterPage = afterPage
    }

    nonisolated var client: VtigerCRM {
        get throws { try VtigerCRM(url: "https://crm.example", session: Secret("5e65e6c56b00e6591de7f"), transport: self, retry: .never) }
    }

    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        try Task.checkCancellation()
        let asked = request.url.query(percentEncoded: true) ?? ""
        longest = max(longest, asked.utf8.count)
        let pairs = asked.split(separator: "&").map { $0.split(separator: "=", maxSplits: 1) }
        guard let text = pairs.first(where: { $0[0] == "query" })?.last.flatMap({ String($0).removingPercentEncoding }) else {
            return HTTPResponse(status: 500, headers: [:], body: Data())
        }
        queries.append(text)
        let query: ReferenceQuery
        do {
            query = try ReferenceQuery(text)
        } catch let refusal as ReferenceQuery.Refusal {
            return Self.answer(#"{"success":false,"error":{"message":"\#(refusal.reason)","code":"QUERY_SYNTAX_ERROR"}}"#)
        }
        if query.isCount {
            var all = query
            all.count = .max
            return Self.result(counts ? [.object([JSONMember("count", .string("\(table.rows(of: all).count)"))])] : [])
        }
        let rows = table.rows(of: query)
        afterPage?(&table, queries.count)
        return Self.result(rows.map { row in .object(row.sorted { $0.key < $1.key }.map { JSONMember($0.key, .string($0.value)) }) })
    }

    private static func result(_ rows: [JSONValue]) -> HTTPResponse {
        answer(#"{"success":true,"result":\#(JSONValue.array(rows).jsonText)}"#)
    }

    static func answer(_ text: String) -> HTTPResponse {
        HTTPResponse(status: 200, headers: ["Content-Type": "application/json"], body: Data(text.utf8))
    }
}

extension ReferenceServer {
    /// Leads with ids 10x1, 10x2 … and some fields.
    static func leads(_ count: Int) -> [ReferenceTable.Row] {
        (1...max(1, count)).prefix(count).map { number in
            [
                "id": "10x\(number)", "lastname": "Name \(number)", "city": "City\(number % 5)", "company": "Company \(number % 7)",
                "annualrevenue": "\(number * 100).50000000", "leadstatus": number % 2 == 0 ? "Hot" : "Cold",
                "email": number % 3 == 0 ? "" : "a\(number)@x.test", "createdtime": "2026-11-21 00:00:\(number % 60 < 10 ? "0" : "")\(number % 60)",
                "modifiedtime": "2026-11-21 00:31:\(number % 60 < 10 ? "0" : "")\(number % 60)", "assigned_user_id": "19x\(number % 3 + 1)",
            ]
        }
    }
}
