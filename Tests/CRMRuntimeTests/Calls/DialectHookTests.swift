import Foundation
import RecordCore
import Testing

@testable import CRMRuntime

/// What a vendor may do with an answer before it is looked at, and with an error before it is thrown.
@Suite struct DialectHookTests {
    /// Servers of this vendor write `OK ` before their JSON and say nothing of what they cannot do.
    private struct Mender: APIDialect {
        func failure(status: Int, body: JSONValue) -> APIFailure? { nil }
        func mayHoldFailure(_ body: Data) -> Bool { false }
        func holdsResults(_ body: JSONValue) -> Bool { false }
        func limits(in headers: HTTPHeaders) -> APILimits { APILimits() }

        func repaired(_ response: HTTPResponse) -> RepairedAnswer? {
            guard response.body.starts(with: Data("OK ".utf8)) else { return nil }
            var response = response
            response.body = Data(response.body.dropFirst(3))
            return RepairedAnswer(response, ClientNotice("answer.repaired", "cut off: OK"))
        }

        func explain(_ error: inout CRMError, _ response: HTTPResponse, of call: APICall) {
            guard response.status == 500 else { return }
            error.message = "\(call.name) is too much for it"
            error.retryCause = .unexplained
        }
    }

    private final class Ears: ClientObserver, @unchecked Sendable {
        let heard = Shared<[String]>([])
        func noticed(_ notice: ClientNotice, in call: String) { heard.change { $0.append("\(call) \(notice.code)") } }
    }

    private func client(_ transport: ScriptedTransport, _ ears: Ears = Ears()) -> APIClient {
        var client = APIClient.test(transport, tokens: FixedToken("k"), observer: Observers(ears))
        client.dialect = Mender()
        return client
    }

    @Test func aMendedAnswerIsAnAnswerAndTold() async throws {
        let ears = Ears()
        let transport = ScriptedTransport([answer(.json(200, "OK {}"))], then: answer(.json(200, "{}")))
        for _ in 1...2 { #expect(try await client(transport, ears).send(CallRetryTests.get()).body == Data("{}".utf8)) }
        #expect(ears.heard.value == ["things.list answer.repaired"])
    }

    @Test func anUnexplainedFailureIsRepeatedOnceWhereItMayBe() async throws {
        let silent = ScriptedTransport(then: answer(HTTPResponse(status: 500)))
        let error = await crmError { try await client(silent).send(CallRetryTests.get()) }
        #expect(error?.message == "things.list is too much for it" && error?.attempts == 2 && silent.requests.count == 2)
        let write = ScriptedTransport(then: answer(HTTPResponse(status: 500)))
        #expect(await crmError { try await client(write).send(CallRetryTests.post()) } != nil)
        #expect(write.requests.count == 1)
    }

    @Test func aTokenMayGoAnywhere() async throws {
        let transport = ScriptedTransport(then: answer(.json(200, "{}")))
        var client = client(transport)
        client.authorization = Authorization(editing: { token, request in
            request.body = .data(Data("session=\(token.value.reveal())".utf8))
        })
        _ = try await client.send(CallRetryTests.post())
        #expect(transport.requests[0].body == .data(Data("session=k".utf8)))
        #expect(transport.requests[0].headers["Authorization"] == nil)
    }
}
