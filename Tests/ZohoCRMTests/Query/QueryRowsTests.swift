import Foundation
import RecordCore
import Testing

@testable import ZohoCRM

/// The exact wire of queries, against a server that plays a script.
@Suite("Rows of queries")
struct QueryRowsTests {
    private static func answer(_ data: String, more: Bool = false, count: Int = 1) -> HTTPResponse {
        .json(200, #"{"data":[\#(data)],"info":{"count":\#(count),"more_records":\#(more)}}"#)
    }

    @Test("The call, and rows of every kind of column")
    func wire() async throws {
        let server = FakeServer(
            Self.answer(
                #"""
                {"Name":"Daisy","Weight":12.5,"Parent.Name":"Rose","Parent.Parent.Legs":4,"Parent":{"id":"11"},
                 "Owner":{"id":"7"},"Owner.email":"a@b.org","Tags":["Red","Odd"],"Alive":"true","Legs":"4",
                 "Seen_At":"2024-06-05T02:04:09-07:00","id":"554023000000310003"}
                """#))
        let rows = try await server.client.query(Specimen.self)
            .select(.name, .weight, .parent(.name), .parent(.parent(.legs)), .parent, .owner, .owner(.email), .tags, .alive, .legs, .seenAt, .id)
            .limit(5)
        let row = try #require(rows.first)
        #expect(rows.count == 1 && row.0 == "Daisy" && row.1 == 12.5 && row.2 == "Rose" && row.3 == 4)
        #expect(row.4 == Reference(id: "11") && row.5 == UserReference(id: "7") && row.6 == "a@b.org")
        #expect(row.7 == [.red, "Odd"] && row.8 == true && row.9 == 4 && row.10?.offsetMinutes == -420)
        #expect(row.11 == "554023000000310003")
        let request = try #require(await server.requests.first)
        #expect(request.method == .post && request.path == "/crm/v8/coql" && request.query.isEmpty)
        #expect(
            request.body == [
                "select_query": .string(
                    "select id, Name, Weight, Parent.Name, Parent.Parent.Legs, Parent, Owner, Owner.email, Tags, Alive, Legs, Seen_At "
                        + "from Specimens where id is not null limit 0, 5")
            ])
    }

    @Test("Reads through an empty lookup are nil, whatever the field; aggregates without rows as well")
    func empty() async throws {
        let server = FakeServer(Self.answer(#"{"Parent.Name":null,"Parent.id":null,"Name":null,"id":"1"}"#))
        let rows = try await server.client.query(Specimen.self).select(.parent / .name, .parent / .id, .name).limit(1)
        let row = try #require(rows.first)
        let name: String? = row.0
        let id: RecordID<Specimen>? = row.1
        #expect(name == nil && id == nil && row.2 == "")
    }

    @Test("Aggregates: their keys, their types, numbers as text or with a fraction")
    func aggregates() async throws {
        let server = FakeServer(
            Self.answer(
                #"{"Colour":"Red","COUNT(id)":"3","SUM(Weight)":37.5,"AVG(Legs)":3.3333333333333335,"MAX(Legs)":12.0,"MIN(Found_On)":"2024-06-05"}"#))
        let query = server.client.query(Specimen.self)
        let rows = try await query.select(.colour, .count(.id), .sum(.weight), .avg(.legs), .max(.legs), .min(.foundOn))
            .group(by: .colour).limit(10)
        let row = try #require(rows.first)
        let count: Int = row.1
        #expect(row.0 == .red && count == 3 && row.2 == 37.5 && row.3 == ExactDecimal("3.3333333333333335"))
        #expect(row.4 == 12 && row.5?.description == "2024-06-05")
    }

    @Test("One column gives plain values; nothing found is no error")
    func single() async throws {
        let server = FakeServer { request in
            request.body?["select_query"]?.string?.contains("Name =") == true ? .nothing : Self.answer(#"{"Name":"Daisy","id":"1"}"#)
        }
        let query = server.client.query(Specimen.self).select(.name)
        let names: [String] = try await query.limit(10)
        #expect(names == ["Daisy"])
        #expect(try await query.first() == "Daisy")
        #expect(try await query.where(.name == "x").limit(10).isEmpty)
        #expect(try await query.where(.name == "x").first() == nil)
        for try await _ in query.where(.name == "x").rows { Issue.record("a row of nothing") }
    }

    /// A server with numbered rows, which reads the limit of the query.
    private static func numbered(_ total: Int) -> FakeServer {
        FakeServer { request in
            let words = request.body?["select_query"]?.string?.split(separator: " ") ?? []
            let count = words.last.flatMap { Int($0) } ?? 0
            let offset = words.dropLast().last.flatMap { Int($0.dropLast()) } ?? 0
            let rows = (offset..<max(offset, min(total, offset + count))).map { #"{"Name":"N\#($0)","id":"\#(1_000 + $0)"}"# }
            return rows.isEmpty ? .nothing : answer(rows.joined(separator: ","), more: offset + count < total, count: rows.count)
        }
    }

    @Test("Pages by offset: as many as needed, and not a row too many")
    func paging() async throws {
        let server = Self.numbered(1_050)
        let query = server.client.query(Specimen.self).select(.name).orderBy(.weight)
        #expect(try await query.collect() == (0..<1_050).map { "N\($0)" })
        let sent = await server.requests.compactMap { $0.body?["select_query"]?.string }
        #expect(sent.count == 6)
        #expect(sent.allSatisfy { $0.contains("order by Weight asc, id asc limit") })
        #expect(sent.last?.hasSuffix("limit 1000, 200") == true)

        let few = Self.numbered(1_050)
        let wide = few.client.query(Specimen.self).select(.name).rowsPerCall(500)
        #expect(try await wide.limit(700, offset: 10) == (10..<710).map { "N\($0)" })
        let ends = await few.requests.compactMap { $0.body?["select_query"]?.string?.components(separatedBy: "limit ").last }
        #expect(ends == ["10, 500", "510, 200"])
        #expect(try await wide.limit(0).isEmpty)
        #expect(await few.requests.count == 2)
    }

    @Test("Pages with what the server says about them")
    func pages() async throws {
        var counts: [Int] = []
        for try await page in Self.numbered(450).client.query(Specimen.self).select(.name, .id).rows.pages {
            counts.append(page.count)
            #expect(page.info.count == page.count)
        }
        #expect(counts == [200, 200, 50])
    }

    @Test("Beyond 100,000 rows the sequence ends with an error that says how to go on")
    func rowLimit() async throws {
        let server = Self.numbered(200_000)
        let query = server.client.query(Specimen.self).select(.name).rowsPerCall(2_000)
        var count = 0
        let error = await #expect(throws: CRMError.self) {
            for try await _ in query.rows(offset: 97_000) { count += 1 }
        }
        #expect(count == 3_000 && error?.code == "answer.query-limit" && error?.nextAction?.contains("id") == true)
        #expect(await server.requests.count == 2)
    }

    @Test("What is beyond the limits is refused, and nothing is sent")
    func refused() async throws {
        let server = FakeServer(.nothing)
        let query = server.client.query(Specimen.self).select(.name)
        for (query, offset) in [
            (query.rowsPerCall(2_001), 0), (query.rowsPerCall(0), 0), (query, -1), (query, 100_000),
            (query.where(.isAny(.name, of: [])), 0),
        ] {
            let error = await #expect(throws: CRMError.self) { try await query.limit(1, offset: offset) }
            #expect(error?.code.hasPrefix("refused.query.") == true && error?.nextAction != nil)
        }
        #expect(await server.requests.isEmpty)
    }

    @Test("An error of the server has code, reason and details")
    func serverError() async throws {
        let server = FakeServer(
            .json(
                400,
                #"{"code":"INVALID_QUERY","details":{"reason":"invalid operator found","column_name":"Name","operator":">"},"message":"Invalid query formed","status":"error"}"#
            ))
        let error = await #expect(throws: CRMError.self) { try await server.client.query(Specimen.self).select(.name).limit(1) }
        #expect(error?.crmCode == "INVALID_QUERY" && error?.details?["column_name"] == "Name" && error?.call == "query")
    }

    @Test("Text: whole records, tuples, single values, plain JSON, metadata")
    func text() async throws {
        let server = FakeServer { request in
            var body: JSONValue = [
                "data": [["Name": "Daisy", "Parent.Name": "Rose", "MAX(Weight)": 3, "id": "1"]],
                "info": ["count": 1, "more_records": true],
            ]
            if request.body?["include_meta"] == ["fields"], case .object(let members) = body {
                body = .object(members + [JSONMember("fields", ["Name": ["data_type": "text"]])])
            }
            return .json(200, body)
        }
        let zoho = server.client
        let page = try await zoho.query(text: "select …", as: Specimen.self)
        #expect(page.count == 1 && page[0].name == "Daisy" && page[0].id == "1" && page.info.moreRecords == true)
        #expect(!page[0].isLoaded(.weight))
        let pairs = try await zoho.query(text: "select …", as: Specimen.self, selecting: .name, .parent / .name, .max(.weight))
        #expect(pairs.map(\.0) == ["Daisy"] && pairs.map(\.1) == ["Rose"] && pairs.map(\.2) == [3])
        #expect(Array(try await zoho.query(text: "select …", as: Specimen.self, selecting: .name)) == ["Daisy"])
        let plain = try await zoho.query(text: "select …", includingFields: true)
        #expect(plain.rows[0]["Parent.Name"] == "Rose" && plain.fields.map(\.key) == ["Name"] && plain.info.count == 1)
        #expect(try await zoho.query(text: "select …").fields.isEmpty)
        #expect(await server.requests.allSatisfy { $0.body?["select_query"] == "select …" })
        let nothing = FakeServer(.nothing).client
        #expect(try await nothing.query(text: "select …", as: Specimen.self).isEmpty)
        #expect(try await nothing.query(text: "select …").rows.isEmpty)
        await #expect(throws: CRMError.self) { try await zoho.query(text: "") }
    }
}
