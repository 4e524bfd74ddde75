import Foundation
import RecordCore

@testable import ZohoCRM

/// Answers calls by a closure and keeps what was asked: a transport without a network.
actor FakeServer: HTTPTransport {
    struct Request: Sendable {
        let method: HTTPMethod
        let path: String
        let query: [String: String]
        let headers: HTTPHeaders
        let body: JSONValue?

        /// The records in the body.
        var data: [JSONValue] { body?["data"]?.array ?? [] }
        var fields: [String] { query["fields"]?.split(separator: ",").map(String.init) ?? [] }
    }

    private let answer: @Sendable (Request) throws -> HTTPResponse
    private(set) var requests: [Request] = []

    init(_ answer: @escaping @Sendable (Request) throws -> HTTPResponse) { self.answer = answer }

    /// Gives the same answer to every call.
    init(_ response: HTTPResponse) { self.init { _ in response } }

    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        try Task.checkCancellation()
        let asked = try Self.read(request)
        requests.append(asked)
        return try answer(asked)
    }

    private static func read(_ request: HTTPRequest) throws -> Request {
        let parts = request.url.absoluteString.split(separator: "?", maxSplits: 1)
        let path = parts[0].split(separator: "/", maxSplits: 2, omittingEmptySubsequences: true)[2]
        var query: [String: String] = [:]
        for pair in parts.count > 1 ? parts[1].split(separator: "&") : [] {
            let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            query[String(sides[0])] = String(sides[1]).removingPercentEncoding
        }
        var body: JSONValue?
        if case .data(let data) = request.body { body = try JSONValue(parsing: data) }
        return Request(method: request.method, path: "/" + path, query: query, headers: request.headers, body: body)
    }

    nonisolated var client: ZohoCRM {
        ZohoCRM(dataCenter: .us, tokens: .accessToken("token"), transport: self, retry: .never)
    }
    nonisolated var specimens: Records<Specimen> { client.records() }
}

extension HTTPResponse {
    static func json(_ status: Int = 200, _ text: String) -> HTTPResponse {
        HTTPResponse(status: status, headers: ["Content-Type": "application/json;charset=utf-8"], body: Data(text.utf8))
    }

    static func json(_ status: Int = 200, _ value: JSONValue) -> HTTPResponse { json(status, value.jsonText) }

    static let nothing = HTTPResponse(status: 204)
    static let notModified = HTTPResponse(status: 304)
}

/// A server with some specimens, which pages as Zoho does: numbers up to 2,000 rows, and tokens bound to everything
/// else that was asked.
struct SpecimenServer: Sendable {
    var count: Int
    /// Rows that exist only for calls that ask for these fields: as if created or deleted between two calls.
    var hidden: [String: Set<Int>] = [:]

    func value(_ field: String, _ row: Int) -> JSONValue {
        switch field {
        case "id": .string(Self.id(row))
        case "Weight", "Legs": .number(JSONNumber(row))
        default: .string("\(field) \(row)")
        }
    }

    static func id(_ row: Int) -> String { String(7_000_000 + row) }

    func answer(_ request: FakeServer.Request) -> HTTPResponse {
        guard let perPage = request.query["per_page"].flatMap({ Int($0) }), (1...200).contains(perPage),
            request.fields.count <= 50
        else {
            return Self.error("INVALID_DATA")
        }
        let hidden = request.fields.reduce(into: Set<Int>()) { $0.formUnion(self.hidden[$1] ?? []) }
        if let ids = request.query["ids"] {
            return page(ids.split(separator: ",").compactMap { Int($0) }.map { $0 - 7_000_000 }, request, info: [:])
        }
        let rows = (0..<count).filter { !hidden.contains($0) }
        // What a token is bound to: every parameter but the place.
        let bound = request.query.filter { $0.key != "page" && $0.key != "page_token" }.sorted { $0.key < $1.key }
            .map { "\($0.key)=\($0.value)" }.joined(separator: "&")
        let start: Int
        if let token = request.query["page_token"] {
            let parts = token.split(separator: "|", maxSplits: 1).map(String.init)
            guard request.query["page"] == nil else { return Self.error("AMBIGUITY_DURING_PROCESSING") }
            guard parts.count == 2, parts[1] == bound, let offset = Int(parts[0]) else {
                return Self.error("TOKEN_BOUND_DATA_MISMATCH")
            }
            start = offset
        } else {
            let number = request.query["page"].flatMap { Int($0) } ?? 1
            guard number * perPage <= 2_000 else { return Self.error("DISCRETE_PAGINATION_LIMIT_EXCEEDED") }
            start = (number - 1) * perPage
        }
        guard start < rows.count else { return .nothing }
        let end = min(start + perPage, rows.count)
        let more = end < rows.count
        return page(
            Array(rows[start..<end]), request,
            info: [
                "per_page": .number(JSONNumber(perPage)), "count": .number(JSONNumber(end - start)),
                "more_records": .bool(more),
                "next_page_token": more ? .string("\(end)|\(bound)") : .null,
            ])
    }

    private func page(_ rows: [Int], _ request: FakeServer.Request, info: JSONValue) -> HTTPResponse {
        let names = ["id"] + request.fields.filter { $0 != "id" }
        let data = rows.map { row in JSONValue.object(names.map { JSONMember($0, value($0, row)) }) }
        return .json(200, ["data": .array(data), "info": info])
    }

    static func error(_ code: String, status: Int = 400) -> HTTPResponse {
        .json(status, ["code": .string(code), "details": [:], "message": "refused", "status": "error"])
    }
}
