import CRMArchive
import CRMRuntime
import CRMSandbox
import Foundation
import RecordCore
import Testing

@Suite("Bulk read and bulk write")
struct BulkEndpointsTests {
    /// Asks a job until it is over; the words it said.
    private func finish(_ client: SandboxClient, _ path: String, _ word: (JSONValue) -> String?) async throws -> (words: [String], last: JSONValue) {
        var words: [String] = []
        for _ in 0..<10 {
            let answer = try await client.call(.get, path).json
            words.append(word(answer) ?? "")
            if words.last == "COMPLETED" { return (words, answer) }
        }
        return (words, .null)
    }

    private func read(_ client: SandboxClient, _ query: String, type: String = "csv") async throws -> (job: JSONValue, lines: [[String]]) {
        let made = try await client.call(.post, "/crm/bulk/v8/read", #"{"query":\#(query),"file_type":"\#(type)"}"#)
        #expect(made.status == 201)
        let id = try #require(made.rows.first?["details"]?["id"]?.string)
        #expect(try await client.call(.get, "/crm/bulk/v8/read/\(id)/result").code == "RESOURCE_NOT_FOUND")
        let (words, last) = try await finish(client, "/crm/bulk/v8/read/\(id)") { $0["data"]?[0]?["state"]?.string }
        #expect(words == ["ADDED", "IN PROGRESS", "COMPLETED"])
        let job = last["data"]?[0] ?? .null
        let answer = try await client.call(.get, job["result"]?["download_url"]?.string ?? "")
        #expect(answer.headers["Content-Disposition"]?.contains("\(id).zip") == true)
        let archive = try ZipArchive([UInt8](answer.body))
        #expect(archive.entries.map(\.name) == ["\(id).\(type)"])
        let text = try archive.contents(of: archive.entries[0])
        guard type == "csv" else { return (job, [[String(decoding: text, as: UTF8.self)]]) }
        var table = CSVReader(text)
        var lines: [[String]] = []
        while let row = try table.next() { lines.append(row.fields) }
        return (job, lines)
    }

    @Test("Columns, criteria, references and special characters come as a table with the id first") func columns() async throws {
        let client = try await SandboxClient()
        let account = try await client.create("Accounts", #"{"Account_Name":"Fir, \"Ltd\"","Website":"https://fir.example"}"#)
        let first = try await client.create("Contacts", #"{"Last_Name":"Ä\nB","Email":"a@x.example","Account_Name":"\#(account)"}"#)
        _ = try await client.create("Contacts", #"{"Last_Name":"Other"}"#)
        let criteria = #"{"group_operator":"or","group":[{"field":{"api_name":"Email"},"comparator":"contains","value":"x.EXAMPLE"},{"field":{"api_name":"Account_Name"},"comparator":"in","value":["1"]}]}"#
        let (job, lines) = try await read(client, #"{"module":{"api_name":"Contacts"},"fields":["Last_Name","Account_Name","Account_Name.Website","Owner.email","Created_Time"],"criteria":\#(criteria)}"#)
        #expect(lines.count == 2 && lines[0] == ["Id", "Last_Name", "Account_Name", "Account_Name.Website", "Owner.email", "Created_Time"])
        #expect(lines[1].prefix(5) == [first, "Ä\nB", account, "https://fir.example", "ada.keller@sandbox.example"])
        #expect(job["result"]?["count"] == 1 && job["result"]?["more_records"] == false && job["query"]?["module"]?["api_name"] == "Contacts")
    }

    @Test("Pages by number and by token; a token of another query is refused") func pages() async throws {
        var options = SandboxOptions()
        options.limits.rowsPerBulkPage = 4
        let client = try await SandboxClient(options)
        try await client.sandbox.seed("Leads", count: 10)
        let query = #""module":{"api_name":"Leads"},"fields":["Last_Name"]"#
        var (job, lines) = try await read(client, "{\(query)}")
        var ids = lines.dropFirst().map { $0[0] }
        while job["result"]?["more_records"] == true {
            let token = try #require(job["result"]?["next_page_token"]?.string)
            (job, lines) = try await read(client, #"{\#(query),"page_token":"\#(token)"}"#)
            ids += lines.dropFirst().map { $0[0] }
        }
        #expect(ids.count == 10 && Set(ids).count == 10 && job["result"]?["page"] == 3)
        let third = try await read(client, #"{\#(query),"page":3}"#)
        #expect(third.lines.dropFirst().map { $0[0] } == Array(ids[8...]))
        let token = try #require(try await read(client, "{\(query)}").job["result"]?["next_page_token"]?.string)
        let other = try await client.call(.post, "/crm/bulk/v8/read", #"{"query":{"module":{"api_name":"Leads"},"fields":["Email"],"page_token":"\#(token)"}}"#)
        #expect(other.status == 400 && other.code == "TOKEN_BOUND_DATA_MISMATCH")
    }

    @Test("Converted leads come if they are asked for") func converted() async throws {
        let client = try await SandboxClient()
        let lead = try await client.create("Leads", #"{"Last_Name":"A","Company":"B"}"#)
        _ = try await client.post("/Leads/\(lead)/actions/convert", #"{"data":[{}]}"#)
        #expect(try await read(client, #"{"module":{"api_name":"Leads"},"fields":["Last_Name"]}"#).lines.count == 1)
        let criteria = #"{"field":{"api_name":"$converted"},"comparator":"equal","value":true}"#
        #expect(try await read(client, #"{"module":{"api_name":"Leads"},"fields":["$converted"],"criteria":\#(criteria)}"#).lines.last == [lead, "true"])
    }

    @Test("Events as a calendar") func calendar() async throws {
        let client = try await SandboxClient()
        _ = try await client.create("Events", #"{"Event_Title":"Lunch; talk","Meeting_Venue__s":"Client location","Start_DateTime":"2026-03-01T12:00:00+02:00","End_DateTime":"2026-03-01T13:00:00+02:00"}"#)
        let text = try await read(client, #"{"module":{"api_name":"Events"}}"#, type: "ics").lines[0][0]
        #expect(text.hasPrefix("BEGIN:VCALENDAR\r\n") && text.contains("SUMMARY:Lunch\\; talk\r\n") && text.contains("DTSTART:20260301T100000Z\r\n"))
    }

    @Test("Bulk reads that are refused", arguments: [
        (#"{"query":{"module":{"api_name":"Nothing"}}}"#, "MODULE_NOT_AVAILABLE"),
        (#"{"query":{"module":{"api_name":"Leads"},"fields":["Nothing"]}}"#, "FIELD_NOT_AVAILABLE"),
        (#"{"query":{"module":{"api_name":"Leads"},"criteria":{"field":{"api_name":"Nothing"},"comparator":"equal","value":1}}}"#, "FIELD_IN_CRITERIA_NOT_AVAILABLE"),
        (#"{"query":{"module":{"api_name":"Leads"},"criteria":{"field":{"api_name":"Last_Name"},"comparator":"equals","value":"a"}}}"#, "FIELD_AND_COMPARATOR_IN_CRITERIA_NOT_COMPATIBLE"),
        (#"{"query":{"module":{"api_name":"Leads"},"criteria":{"field":{"api_name":"Annual_Revenue"},"comparator":"equal","value":"much"}}}"#, "FIELD_AND_VALUE_IN_CRITERIA_NOT_COMPATIBLE"),
        (#"{"query":{"module":{"api_name":"Leads"},"criteria":{"group":[{"field":{"api_name":"Email"},"comparator":"equal","value":"a"}],"group_operator":"xor"}}}"#, "GROUP_OPERATOR_NOT_SUPPORTED"),
        (#"{"query":{"module":{"api_name":"Leads"},"cvid":"1"}}"#, "CVID_NOT_SUPPORTED"), (#"{"query":{"module":{"api_name":"Leads"},"page":0}}"#, "PAGE_RANGE_EXCEEDED"),
        (#"{"query":{"module":{"api_name":"Leads"}},"file_type":"ics"}"#, "MODULE_NOT_SUPPORTED"),
        (#"{"query":{"module":{"api_name":"Leads"}},"callback":{"url":"x","method":"post"}}"#, "INVALID_CALLBACK_URL"),
        (#"{"query":{"module":{"api_name":"Leads"}},"callback":{"url":"https://x.example","method":"get"}}"#, "INVALID_CALLBACK_METHOD"), ("{}", "MANDATORY_NOT_FOUND"),
    ])
    func refusedReads(body: String, code: String) async throws {
        let client = try await SandboxClient()
        let answer = try await client.call(.post, "/crm/bulk/v8/read", body)
        #expect(answer.status == 400 && answer.code == code)
    }

    // MARK: Writing

    private func upload(_ client: SandboxClient, _ bytes: [UInt8], headers: HTTPHeaders? = nil) async throws -> SandboxClient.Answer {
        let zgid = try #require(try await client.get("/org").json["org"]?[0]?["zgid"]?.string)
        var all = headers ?? ["feature": "bulk-write", "X-CRM-ORG": zgid]
        all["Content-Type"] = "multipart/form-data; boundary=B"
        let head = "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"t.zip\"\r\n\r\n"
        return try await client.send(.post, "/crm/v8/upload", .data(Data(head.utf8) + Data(bytes) + Data("\r\n--B--\r\n".utf8)), headers: all)
    }

    private func write(_ client: SandboxClient, _ operation: String, _ table: String, _ resource: String) async throws -> (job: JSONValue, lines: [[String]]) {
        let file = try #require(try await upload(client, ZipWriter.archive([(name: "t.csv", bytes: Array(table.utf8))])).json["details"]?["file_id"]?.string)
        let body = #"{"operation":"\#(operation)","resource":[{"type":"data","module":{"api_name":"Leads"},"file_id":"\#(file)",\#(resource)}]}"#
        let made = try await client.call(.post, "/crm/bulk/v8/write", body)
        #expect(made.status == 201)
        let id = try #require(made.json["details"]?["id"]?.string)
        let (words, job) = try await finish(client, "/crm/bulk/v8/write/\(id)") { $0["status"]?.string }
        #expect(words == ["ADDED", "IN PROGRESS", "COMPLETED"])
        let url = try #require(job["result"]?["download_url"]?.string.flatMap(URL.init))
        let archive = try ZipArchive([UInt8](try await client.call(.get, url.path).body))
        var reader = CSVReader(try archive.contents(of: "t.csv"))
        var lines: [[String]] = []
        while let row = try reader.next() { lines.append(row.fields) }
        return (job, lines)
    }

    @Test("Rows become records; each says what became of it") func insert() async throws {
        let client = try await SandboxClient()
        let table = "Name,Firm,Mail,Owner,Revenue,Out\r\nReyes,\"Birch, Ltd\",a@b.example,mei.okafor@sandbox.example,12.50,true\r\n,Nobody,n@b.example,,,\r\nOkoro,Cedar,no address,,,\r\n"
        let mappings = #""field_mappings":[{"api_name":"Last_Name","index":0},{"api_name":"Company","index":1},{"api_name":"Email","index":2},{"api_name":"Owner","index":3,"find_by":"email"},{"api_name":"Annual_Revenue","index":4},{"api_name":"Email_Opt_Out","index":5},{"api_name":"Lead_Source","default_value":{"value":"Trade Show"}}],"ignore_empty":true"#
        let (job, lines) = try await write(client, "insert", table, mappings)
        #expect(lines[0] == ["Name", "Firm", "Mail", "STATUS", "RECORD_ID", "ERRORS"])
        #expect(lines.dropFirst().map { $0[3] } == ["ADDED", "SKIPPED", "SKIPPED"])
        #expect(lines[2][5] == "MANDATORY_NOT_FOUND-Name" && lines[3][5] == "INVALID_DATA-Mail")
        let file = job["resource"]?[0]?["file"]
        #expect(file?["added_count"] == 1 && file?["skipped_count"] == 2 && file?["total_count"] == 3)
        let lead = try await client.get("/Leads/\(lines[1][4])").rows[0]
        #expect(lead["Company"] == "Birch, Ltd" && lead["Owner"]?["name"] == "Mei Okafor" && lead["Lead_Source"] == "Trade Show" && lead["Email_Opt_Out"] == true)
        #expect(lead["Annual_Revenue"] == 12.5)
    }

    @Test("Updates and upserts find their records; empty cells clear fields, or not") func upsert() async throws {
        let client = try await SandboxClient()
        let lead = try await client.create("Leads", #"{"Last_Name":"A","Company":"B","Email":"a@b.example","City":"Kiel"}"#)
        let mappings = #""field_mappings":[{"api_name":"Last_Name","index":0},{"api_name":"Email","index":1},{"api_name":"City","index":2},{"api_name":"Company","index":3}],"find_by":"Email""#
        let table = "L,E,C,F\nA2,A@B.example,,X\nNew,n@b.example,Ulm,Y\n"
        let upserted = try await write(client, "upsert", table, mappings + #","ignore_empty":true"#)
        #expect(upserted.lines.dropFirst().map { $0[3] } == ["UPDATED", "ADDED"])
        #expect(try await client.get("/Leads/\(lead)").rows[0]["City"] == "Kiel")
        let updated = try await write(client, "update", table + "Z,z@b.example,,\n", mappings)
        #expect(updated.lines.dropFirst().map { $0[3] } == ["UPDATED", "UPDATED", "SKIPPED"])
        #expect(try await client.get("/Leads/\(lead)").rows[0]["City"]?.isNull == true)
    }

    @Test("Archives and jobs that are refused") func refusedWrites() async throws {
        let client = try await SandboxClient()
        #expect(try await upload(client, Array("no archive".utf8)).code == "INVALID_FILE_FORMAT")
        let archive = try ZipWriter.archive([(name: "t.csv", bytes: Array("Last_Name,Company\nA,B\n".utf8))])
        #expect(try await upload(client, archive, headers: ["X-CRM-ORG": "1"]).code == "REQUIRED_PARAM_MISSING")
        let file = try #require(try await upload(client, archive).json["details"]?["file_id"]?.string)
        func code(_ operation: String, _ resource: String) async throws -> String? {
            try await client.call(.post, "/crm/bulk/v8/write", #"{"operation":"\#(operation)","resource":[{"module":{"api_name":"Leads"},\#(resource)}]}"#).code
        }
        #expect(try await code("insert", #""file_id":"1""#) == "INVALID_FILE_ID")
        #expect(try await code("erase", #""file_id":"\#(file)""#) == "INVALID_DATA")
        #expect(try await code("update", #""file_id":"\#(file)""#) == "MANDATORY_NOT_FOUND")
        #expect(try await code("insert", #""file_id":"\#(file)","field_mappings":[{"api_name":"Nothing","index":0}]"#) == "INVALID_FIELD")
        #expect(try await code("insert", #""file_id":"\#(file)","field_mappings":[{"api_name":"Last_Name","index":7}]"#) == "COLUMN_INDEX_NOT_FOUND")
        #expect(try await code("insert", #""file_id":"\#(file)","field_mappings":[{"api_name":"Company","index":1}]"#) == "MANDATORY_FIELDS_NOT_MAPPED")
        #expect(try await code("insert", #""file_id":"\#(file)","file_names":["other.csv"]"#) == "FILE_NOT_SUPPORTED")
    }
}
