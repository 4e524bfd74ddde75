@testable import ZohoOperations
import Foundation
import Testing

/// What servers answer instead of what is documented: everything of it decodes.
@Suite struct AnswerTests {
    private func call(_ zoho: ZohoCRM, _ method: HTTPMethod = .get) -> OperationCall {
        OperationCall(zoho, "test.call", method, "/crm/v8/notes", isRepeatable: method == .get)
    }

    @Test(
        "a list comes in its envelope, bare, as one object in the envelope, or as one bare object",
        arguments: [
            #"{"notes": [{"name": "a"}], "info": {"count": 1}}"#, #"[{"name": "a"}]"#, #"{"notes": {"name": "a"}}"#, #"{"name": "a"}"#,
            " \n [ {\"name\": \"a\"} ]",
        ])
    func lists(body: String) async throws {
        let (zoho, _) = AnsweringTransport.client(.json(body))
        let notes: [TestNote] = try await call(zoho).list("notes")
        #expect(notes.map(\.name) == ["a"])
    }

    @Test(
        "one thing comes as a list of one, as an object, or bare",
        arguments: [#"{"notes": [{"name": "a"}]}"#, #"{"notes": {"name": "a"}}"#, #"{"name": "a"}"#, #"[{"name": "a"}]"#])
    func one(body: String) async throws {
        let (zoho, _) = AnsweringTransport.client(.json(body))
        let note: TestNote = try await call(zoho).one("notes")
        #expect(note.name == "a")
    }

    @Test("a whole body is read as an object")
    func whole() async throws {
        let (zoho, _) = AnsweringTransport.client(.json(#"{"name": "a", "data": 3}"#))
        let note: TestNote = try await call(zoho).one(nil)
        #expect(note.name == "a" && note.storage.rawValue("data")?.int == 3)
    }

    @Test("204 and an empty list are no items; what was asked for alone is not found")
    func nothing() async throws {
        let (zoho, _) = AnsweringTransport.client(
            HTTPResponse(status: 204), .json(#"{"notes": []}"#), .json(#"{"notes": null}"#), .json(#"{"notes": [], "count": 0}"#),
            HTTPResponse(status: 204), .json("{}"))
        for _ in 0..<4 {
            let notes: [TestNote] = try await call(zoho).list("notes")
            #expect(notes.isEmpty)
        }
        for _ in 0..<2 {
            let error = await AnsweringTransport.failure { try await call(zoho).one("notes") as TestNote }
            #expect(error?.code == "answer.not-found")
        }
    }

    @Test("304 says that nothing changed, and no list is empty because of it")
    func notModified() async throws {
        let (zoho, _) = AnsweringTransport.client(HTTPResponse(status: 304))
        let error = await AnsweringTransport.failure { try await call(zoho).one("notes") as TestNote }
        #expect(error?.code == "answer.not-modified")
    }

    @Test("unknown values and keys are kept; a value of another type is readable where nothing can be misread")
    func odd() async throws {
        let (zoho, _) = AnsweringTransport.client(.json(#"{"notes": [{"name": 12, "color": "octarine", "count": "7", "new": {"a": [1]}, "ids": "5"}]}"#))
        let note: TestNote = try await call(zoho).one("notes")
        #expect(note.name == "12" && note.color == "octarine" && note.color?.isKnown == false && note.count == 7)
        #expect(note.storage.rawValue("new")?["a"]?[0]?.int == 1)
        #expect(note.storage.ids(6) == ["5"])
    }

    @Test("a shape that contains itself is read to any depth")
    func recursion() async throws {
        let (zoho, _) = AnsweringTransport.client(.json(#"{"notes": [{"name": "a", "group": [{"name": "b", "group": [{"name": "c", "parent": {"name": "d"}}]}]}]}"#))
        let note: TestNote = try await call(zoho).one("notes")
        #expect(note.group?[0].group?[0].parent?.name == "d")
    }

    @Test(
        "an error in a good answer is thrown",
        arguments: [
            #"{"code": "INVALID_DATA", "message": "no", "details": {}, "status": "error"}"#,
            #"{"notes": [{"code": "INVALID_DATA", "message": "no", "details": {}, "status": "error"}]}"#,
            #"{"notes": {"code": "INVALID_DATA", "message": "no", "details": {}, "status": "error"}}"#,
        ])
    func errors(body: String) async throws {
        let (zoho, _) = AnsweringTransport.client(.json(body), .json(body), .json(body))
        let list = await AnsweringTransport.failure { try await call(zoho).list("notes") as [TestNote] }
        let one = await AnsweringTransport.failure { try await call(zoho).one("notes") as TestNote }
        let receipt = await AnsweringTransport.failure { try await call(zoho, .put).receipt("notes") as OperationReceipt<OperationDetails> }
        #expect([list?.crmCode, one?.crmCode, receipt?.crmCode] == ["INVALID_DATA", "INVALID_DATA", "INVALID_DATA"])
    }

    @Test("a body that is no JSON is an error with its place")
    func broken() async throws {
        let (zoho, _) = AnsweringTransport.client(.json(#"{"notes": [{"name": "a", ]}"#))
        let error = await AnsweringTransport.failure { try await call(zoho).list("notes") as [TestNote] }
        #expect(error?.kind == .invalidJSON && error?.call == "test.call")
    }

    @Test("what stands beside a list comes with it")
    func info() async throws {
        let (zoho, _) = AnsweringTransport.client(.json(#"{"notes": [{"name": "a"}, {"name": "b"}], "info": {"count": 2}, "total": 5}"#), .json(#"[{"name": "a"}]"#))
        let items: ItemList<TestNote, TestNote> = try await call(zoho).items("notes", info: "info")
        #expect(items.map(\.name) == ["a", "b"] && items.info?.count == 2)
        let bare: ItemList<TestNote, TestNote> = try await call(zoho).items("notes", info: "info")
        #expect(bare.count == 1 && bare.info == nil)
    }

    @Test("plain values come under a key, as numbers or as texts")
    func plain() async throws {
        let (zoho, _) = AnsweringTransport.client(.json(#"{"count": 5}"#), .json(#"{"count": "5"}"#), .json(#"{"count": 5}"#), .json("{}"))
        for _ in 0..<2 {
            let count = try await call(zoho).integer("count")
            #expect(count == 5)
        }
        let text = try await call(zoho).text("count")
        #expect(text == "5")
        let error = await AnsweringTransport.failure { try await call(zoho).integer("count") }
        #expect(error?.code == "answer.result")
    }

    @Test(
        "a receipt comes in a list, alone, or bare",
        arguments: [
            #"{"notes": [{"code": "SUCCESS", "message": "done", "details": {"id": "7", "more": 1}, "status": "success"}]}"#,
            #"{"notes": {"code": "SUCCESS", "message": "done", "details": {"id": "7", "more": 1}, "status": "success"}}"#,
            #"{"code": "SUCCESS", "message": "done", "details": {"id": "7", "more": 1}, "status": "success"}"#,
            #"[{"code": "SUCCESS", "message": "done", "details": {"id": "7", "more": 1}, "status": "success"}]"#,
        ])
    func receipts(body: String) async throws {
        let (zoho, _) = AnsweringTransport.client(.json(body), .json(body))
        let receipt: OperationReceipt<OperationDetails> = try await call(zoho, .put).receipt("notes")
        #expect(receipt.code == "SUCCESS" && receipt.message == "done" && receipt.details.id == "7")
        #expect(receipt.details.others.map(\.key) == ["more"])
        let results: ActionResults<OperationReceipt<OperationDetails>> = try await call(zoho, .post).results("notes")
        #expect(results.successes.map(\.details.id) == ["7"])
    }

    @Test("of several things the refused ones are results like the others, also with an error status")
    func partly() async throws {
        let body = #"""
            {"notes": [{"code": "SUCCESS", "details": {"id": "7"}, "status": "success"},
                       {"code": "DUPLICATE_DATA", "message": "twice", "details": {"api_name": "name"}, "status": "error"}]}
            """#
        let (zoho, _) = AnsweringTransport.client(.json(body, status: 207), .json(body, status: 400), HTTPResponse(status: 204), .json(#"{"notes": []}"#))
        for _ in 0..<2 {
            let results: ActionResults<OperationReceipt<OperationDetails>> = try await call(zoho, .post).results("notes")
            #expect(results.count == 2 && results.failures.map(\.index) == [1] && results.failures[0].error.crmCode == "DUPLICATE_DATA")
        }
        for _ in 0..<2 {
            let none: ActionResults<OperationReceipt<OperationDetails>> = try await call(zoho, .post).results("notes")
            #expect(none.isEmpty)
        }
    }
}
