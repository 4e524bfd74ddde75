import Foundation
import Testing

@testable import CRMRuntime
import RecordCore

/// Every answer is either a good one or one clear error.
@Suite struct AnswerCheckTests {
    private func send(_ response: HTTPResponse, _ call: APICall = APICall("things.list", path: "/things")) async throws -> HTTPResponse {
        try await APIClient.test(ScriptedTransport(then: answer(response)), retry: .never).send(call)
    }

    @Test(arguments: [
        HTTPResponse.json(200, #"{"data":[]}"#), .json(201, " [1] \n"), .json(207, #"{"data":[{"error":"inside"}]}"#),
        .json(200, "{}", ["Content-Type": "Application/JSON; Charset=UTF-8"]),
        .json(200, "{}", ["Content-Type": "application/problem+json"]),
        .json(200, "{}", ["content-type": "text/html;charset=utf-8"]),
        .json(200, "{}", ["Content-Type": "application/json", "Content-Disposition": "attachment; filename=response.json"]),
        HTTPResponse(status: 200, body: Data("{}".utf8)), HTTPResponse(status: 204), HTTPResponse(status: 304),
        HTTPResponse(status: 204, headers: ["Content-Type": "application/json"]),
    ]) func goodAnswers(_ response: HTTPResponse) async throws {
        #expect(try await send(response).status == response.status)
    }

    struct Case: Sendable {
        let response: HTTPResponse
        let code: String
        init(_ response: HTTPResponse, _ code: String) { (self.response, self.code) = (response, code) }
    }

    @Test(arguments: [
        Case(.html(200), "http.html-answer"), Case(.html(404), "http.html-answer"), Case(.html(502), "http.html-answer"),
        Case(.json(200, "\n <!DOCTYPE html><html>"), "http.html-answer"),
        Case(HTTPResponse(status: 200, body: Data("<html>".utf8)), "http.html-answer"),
        Case(.json(200, "", [:]), "http.empty-answer"), Case(.json(201, " \n", [:]), "http.empty-answer"),
        Case(.json(200, #"{"data":[{"id":"1"},"#), "http.truncated-json"), Case(.json(200, #"{"data":[{"id":"1"#), "http.truncated-json"),
        Case(HTTPResponse(status: 200, headers: ["Content-Type": "text/plain"], body: Data("hello".utf8)), "http.content-type"),
        Case(HTTPResponse(status: 200, headers: ["Content-Type": "image/png"], body: Data([0x89, 0x50])), "http.content-type"),
        Case(.json(200, #"{"error":"HIDDEN"}"#), "test.HIDDEN"), Case(.json(200, #" { "error" : "HIDDEN" }"#), "test.HIDDEN"),
        Case(.json(400, #"{"error":"BAD"}"#), "test.BAD"), Case(.json(400, #"{"other":1}"#), "http.status-400"),
        Case(.json(418, #"{"error":"#), "http.status-418"), Case(HTTPResponse(status: 500), "http.status-500"),
        Case(HTTPResponse(status: 302, headers: ["Location": "https://login.example.com/"]), "http.redirect"),
        Case(HTTPResponse(status: 301), "http.redirect"),
    ]) func otherAnswers(_ test: Case) async throws {
        let error = try #require(await crmError { try await send(test.response) })
        #expect(error.code == test.code)
        #expect(error.call == "things.list")
        #expect(error.httpStatus == test.response.status)
        #expect(error.body == test.response.body)
        #expect(error.nextAction != nil || error.crmCode != nil)
    }

    @Test func resultsPerRecordComeBackIfTheCallTakesThem() async throws {
        let response = HTTPResponse.json(400, #"{"results":[{"error":"BAD"}]}"#)
        var call = APICall("things.create", .post, path: "/things")
        #expect(await crmError { try await send(response, call) }?.code == "http.status-400")
        call.acceptsErrorBody = true
        #expect(try await send(response, call).body == response.body)
        #expect(await crmError { try await send(.json(400, #"{"error":"BAD"}"#), call) }?.code == "test.BAD")
    }

    @Test func filesMayBeOfAnyTypeButNoWebPage() async throws {
        let call = APICall("files.get", path: "/file", expects: .file)
        let attachment: HTTPHeaders = ["Content-Type": "text/html", "Content-Disposition": "attachment; filename*=UTF-8''page.html"]
        #expect(try await send(HTTPResponse(status: 200, headers: attachment, body: Data("<html>".utf8)), call).status == 200)
        #expect(try await send(HTTPResponse(status: 200, headers: ["Content-Type": "application/zip"], body: Data([0x50, 0x4B])), call).status == 200)
        #expect(try await send(HTTPResponse(status: 200, headers: ["Content-Type": "text/plain"]), call).status == 200)
        #expect(await crmError { try await send(.html(200), call) }?.kind == .htmlAnswer)
        #expect(await crmError { try await send(.json(200, #"{"error":"GONE"}"#), call) }?.crmCode == "GONE")
    }

    @Test func limitsAndDetailsAreInTheError() async throws {
        let error = try #require(await crmError {
            try await send(.json(400, #"{"error":"BAD","details":{"field":"Last_Name"}}"#, ["x-credits": "41"]))
        })
        #expect(error.limits.creditsRemaining == 41)
        #expect(error.details == ["field": "Last_Name"])
        #expect(error.description.contains("41 credits left"))
        #expect(error.description.contains("Last_Name"))
    }

    @Test func longBodyIsWholeInThePropertyAndShortInPrint() async throws {
        let page = String(repeating: "<p>gateway</p>", count: 10_000)
        let error = try #require(await crmError { try await send(.html(502, page)) })
        #expect(error.body?.count == page.utf8.count)
        #expect(error.description.utf8.count < 1_500)
        #expect(error.description.contains("\(page.utf8.count) bytes"))
    }

    @Test func plainHTTPIsRefusedBeforeTheCall() async throws {
        let transport = ScriptedTransport(then: answer(CallRetryTests.good))
        var client = APIClient.test(transport, tokens: FixedToken("t"))
        for host in ["api.example.com", "127.0.0.1.example.com", "localhost.example.com", "192.168.0.1", "127.1"] {
            client.baseURL = URL(string: "http://\(host)")!
            #expect(await crmError { try await client.send(APICall("x", path: "/x")) }?.kind == .insecureURL)
        }
        #expect(transport.requests.isEmpty)
        for host in ["localhost:8080", "127.0.0.1", "127.3.2.1:1", "[::1]:9", "LOCALHOST"] {
            client.baseURL = URL(string: "http://\(host)")!
            #expect(try await client.send(APICall("x", path: "/x")).status == 200)
        }
        client.baseURL = URL(string: "ftp://localhost")!
        #expect(await crmError { try await client.send(APICall("x", path: "/x")) }?.kind == .insecureURL)
    }

    @Test func pathAndQueryKeepTheirEncoding() async throws {
        let transport = ScriptedTransport(then: answer(CallRetryTests.good))
        let call = APICall("x", path: "/things/a%2Fb%20c", query: [("criteria", "(A:equals:x+y@z)"), ("fields", "A,B")])
        _ = try await APIClient.test(transport).send(call)
        #expect(transport.requests[0].url.absoluteString
            == "https://api.example.com/base/things/a%2Fb%20c?criteria=%28A%3Aequals%3Ax%2By%40z%29&fields=A,B")
        let error = await crmError { try await APIClient.test(transport).send(APICall("x", path: "things")) }
        #expect(error?.code == "refused.url")
    }

    @Test func callHeadersWinOverClientHeaders() async throws {
        let transport = ScriptedTransport(then: answer(CallRetryTests.good))
        var client = APIClient.test(transport)
        client.headers = ["X-Org": "1", "X-Other": "2"]
        _ = try await client.send(APICall("x", path: "/x", headers: ["x-org": "9", "accept": "text/csv"]))
        let headers = transport.requests[0].headers
        #expect(headers["X-Org"] == "9")
        #expect(headers["X-Other"] == "2")
        #expect(headers["Accept"] == "text/csv")
    }

    @Test func answerThatIsNoJSONNamesTheCall() throws {
        let call = APICall("things.list", path: "/things")
        let cutOff = HTTPResponse.json(200, #"{"data":[1,2"#)
        #expect(throws: CRMError.self) { try cutOff.json(of: call) }
        do { _ = try HTTPResponse.json(200, "{\"a\":\n nope}").json(of: call) } catch let error as CRMError {
            #expect(error.kind == .invalidJSON)
            #expect(error.message.contains("2"))
        }
        #expect(try HTTPResponse(status: 204).json(of: call) == nil)
    }
}
