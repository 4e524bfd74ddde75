@testable import ZohoOperations
import Foundation
import Testing

/// What is sent: paths, queries, headers, bodies, forms.
@Suite struct CallTests {
    @Test("parameters of a path are one segment each, whatever they hold")
    func path() async throws {
        let (zoho, transport) = AnsweringTransport.client(.json("{}"))
        var call = OperationCall(zoho, "test.get", .get, "/crm/v8/notes/{id}/parts/{name}", isRepeatable: true)
        call.path("id", RawRecordID("4/2"))
        call.path("name", "{id} & ü")
        _ = try await call.json(nil)
        #expect(await transport.sent[0].url == "https://www.zohoapis.eu/crm/v8/notes/4%2F2/parts/%7Bid%7D%20%26%20%C3%BC")
    }

    @Test("an empty parameter of a path is refused before the call")
    func emptyPath() async throws {
        let (zoho, transport) = AnsweringTransport.client()
        var call = OperationCall(zoho, "test.get", .get, "/crm/v8/notes/{id}", isRepeatable: true)
        call.path("id", RawRecordID(""))
        let error = await AnsweringTransport.failure { [call] in try await call.json(nil) }
        #expect(error?.code == "refused.operations.empty-parameter" && error?.call == "test.get")
        #expect(await transport.sent.isEmpty)
    }

    @Test("what is nil is not sent, lists stand in one parameter, offsets survive")
    func query() async throws {
        let (zoho, transport) = AnsweringTransport.client(.json("{}"))
        var call = OperationCall(zoho, "test.list", .get, "/crm/v8/notes", isRepeatable: true)
        call.query("a", nil as String?)
        call.query("ids", ["1", "2"] as [RawRecordID]?)
        call.query("flag", false)
        call.query("color", TestNote.Color.red as TestNote.Color?)
        call.query("module", ModuleName("Leads"))
        call.query("since", ZonedDateTime("2024-05-01T10:00:00+02:00"))
        call.header("If-Modified-Since", ZonedDateTime("2024-05-01T10:00:00+02:00"))
        _ = try await call.json(nil)
        let sent = await transport.sent[0]
        #expect(sent.url.hasSuffix("/notes?ids=1,2&flag=false&color=red&module=Leads&since=2024-05-01T10%3A00%3A00%2B02%3A00"))
        #expect(sent.headers["If-Modified-Since"] == "2024-05-01T10:00:00+02:00")
    }

    @Test("an empty list is refused before the call: it would be about everything")
    func emptyList() async throws {
        let (zoho, transport) = AnsweringTransport.client()
        var call = OperationCall(zoho, "test.delete", .delete, "/crm/v8/notes", isRepeatable: true)
        call.query("ids", [] as [RawRecordID]?)
        let error = await AnsweringTransport.failure { [call] in try await call.json(nil) }
        #expect(error?.code == "refused.operations.empty-list")
        #expect(await transport.sent.isEmpty)
    }

    @Test("a new one is sent whole, under its key, with what stands beside")
    func create() async throws {
        let (zoho, transport) = AnsweringTransport.client(.json(#"{"code": "SUCCESS", "status": "success"}"#))
        var call = OperationCall(zoho, "test.create", .post, "/crm/v8/notes", isRepeatable: false)
        var note = TestNote(name: "a")
        note.group = [TestNote(name: "b")]
        call.body("notes", [note])
        call.body("notify", true)
        call.body("reason", nil as String?)
        let _: OperationReceipt<OperationDetails> = try await call.receipt("notes")
        let sent = await transport.sent[0]
        #expect(sent.method == .post && sent.headers["Content-Type"] == "application/json")
        #expect(sent.body == #"{"notes":[{"name":"a","group":[{"name":"b"}]}],"notify":true}"#)
    }

    @Test("of what was read, an update sends the id and what changed; a new one what may be written")
    func update() async throws {
        let body = #"{"notes": [{"id": "7", "name": "a", "color": "red", "count": 3, "parent": {"id": "8", "name": "p"}}]}"#
        let done = #"{"code": "SUCCESS", "status": "success"}"#
        let (zoho, transport) = AnsweringTransport.client(.json(body), .json(done), .json(done), .json(done))
        var note: TestNote = try await OperationCall(zoho, "test.get", .get, "/crm/v8/notes", isRepeatable: true).one("notes")
        func send(_ method: HTTPMethod) async throws -> String {
            var call = OperationCall(zoho, "test.write", method, "/crm/v8/notes", isRepeatable: false)
            call.body("notes", one: note)
            let _: OperationReceipt<OperationDetails> = try await call.receipt("notes")
            return await transport.sent.last?.body ?? ""
        }
        #expect(try await send(.post) == #"{"notes":[{"name":"a","id":"7","color":"red","parent":{"name":"p","id":"8"}}]}"#)
        note.name = nil
        #expect(try await send(.put) == #"{"notes":[{"id":"7","name":null}]}"#)
    }

    @Test("a value that is the whole body has no envelope; without a value there is no body")
    func whole() async throws {
        let (zoho, transport) = AnsweringTransport.client(.json("{}"), .json("{}"))
        var call = OperationCall(zoho, "test.run", .post, "/crm/v8/run", isRepeatable: false)
        call.body(nil, TestNote(name: "a"))
        _ = try await call.json(nil)
        _ = try await OperationCall(zoho, "test.run", .post, "/crm/v8/run", isRepeatable: false).json(nil)
        #expect(await transport.sent.map(\.body) == [#"{"name":"a"}"#, ""])
    }

    @Test("more elements than the server takes are refused before the call")
    func tooMany() async throws {
        let (zoho, transport) = AnsweringTransport.client()
        var call = OperationCall(zoho, "test.create", .post, "/crm/v8/notes", isRepeatable: false)
        call.body("notes", [TestNote(name: "a"), TestNote(name: "b")], atMost: 1)
        let error = await AnsweringTransport.failure { [call] in try await call.json(nil) }
        #expect(error?.code == "refused.operations.too-many")
        #expect(await transport.sent.isEmpty)
    }

    @Test("a file goes into a form; one over its limit is refused before the upload")
    func upload() async throws {
        let (zoho, transport) = AnsweringTransport.client(.json(#"{"code": "SUCCESS", "status": "success"}"#))
        func upload(limit: Int?) async throws -> OperationReceipt<OperationDetails> {
            var call = OperationCall(zoho, "test.upload", .post, "/crm/v8/files", isRepeatable: false)
            call.upload("file", .data(Data("hello".utf8), name: "a.txt"), limit: limit, nil)
            call.body("kind", "x")
            return try await call.receipt(nil)
        }
        let error = await AnsweringTransport.failure { try await upload(limit: 4) }
        #expect(error?.code == "refused.file-size" && error?.call == "test.upload")
        #expect(await transport.sent.isEmpty)
        _ = try await upload(limit: 5)
        let sent = await transport.sent[0]
        #expect(sent.headers["Content-Type"]?.hasPrefix("multipart/form-data; boundary=") == true)
        #expect(sent.body.contains(#"name="file"; filename="a.txt""#) && sent.body.contains("hello") && sent.body.contains(#"name="kind""#))
    }

    @Test("an address that an answer gave is called with the token only on hosts of the data centre")
    func addresses() async throws {
        let (zoho, transport) = AnsweringTransport.client(.json("{}"), .json("{}"))
        func call(_ address: String) -> OperationCall {
            var call = OperationCall(zoho, "test.download", .get, "{download_url}", isRepeatable: true)
            call.path("download_url", address)
            return call
        }
        _ = try await call("/crm/bulk/v8/read/7/result?a=b%20c+d&e").json(nil)
        _ = try await call("https://download.zohoapis.eu/x/y?token=1").json(nil)
        #expect(
            await transport.sent.map(\.url) == ["https://www.zohoapis.eu/crm/bulk/v8/read/7/result?a=b%20c+d&e", "https://download.zohoapis.eu/x/y?token=1"])
        for address in ["https://zohoapis.eu.example.com/x", "https://example.com/x", "https://evilzohoapis.eu/x"] {
            let error = await AnsweringTransport.failure { try await call(address).json(nil) }
            #expect(error?.code == "refused.operations.foreign-host")
        }
        for address in ["", "no address", "mailto:a@b"] {
            let error = await AnsweringTransport.failure { try await call(address).json(nil) }
            #expect(error?.code.hasPrefix("refused.operations.") == true)
        }
        #expect(await transport.sent.count == 2)
    }
}
