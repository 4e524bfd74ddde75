import Foundation
import Testing

@testable import CRMRuntime

/// Calls and their access token.
@Suite struct CallTokenTests {
    static let call = APICall("things.list", path: "/things")
    static let create = APICall("things.create", .post, path: "/things", body: .data(Data("{}".utf8)))
    static let refused = HTTPResponse.json(401, #"{"error":"TOKEN"}"#)

    /// A server that takes one token only.
    static func server(taking token: String) -> ScriptedTransport {
        ScriptedTransport { $0.headers["Authorization"] == "Bearer \(token)" ? CallRetryTests.good : refused }
    }

    private func tokens(_ issuer: any TokenIssuer) -> RenewingTokens {
        .test(issuer, clock: RuntimeClock(TestClock()))
    }

    @Test func refusedTokenIsReplacedAndTheCallSentAgain() async throws {
        let issuer = ScriptedIssuer()
        let transport = Self.server(taking: "token-2")
        // Not repeatable, but refused is not carried out.
        _ = try await APIClient.test(transport, tokens: tokens(issuer)).send(Self.create)
        #expect(transport.requests.map { $0.headers["Authorization"] } == ["Bearer token-1", "Bearer token-2"])
        #expect(transport.requests.map(\.body) == [Self.create.body, Self.create.body])
        #expect(issuer.requests.count == 2)
    }

    @Test func fiftyRefusedCallsRefreshOnce() async throws {
        let issuer = ScriptedIssuer()
        let gate = Gate()
        // Every first answer is held back until all calls have been sent with the first token.
        let transport = ScriptedTransport { request in
            if request.headers["Authorization"] == "Bearer token-2" { return CallRetryTests.good }
            await gate.pass()
            return Self.refused
        }
        let client = APIClient.test(transport, tokens: tokens(issuer))
        try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<50 { group.addTask { try await client.send(Self.call).status } }
            await gate.reached(50)
            await gate.open()
            for try await status in group { #expect(status == 200) }
        }
        #expect(issuer.requests.count == 2)
        #expect(transport.requests.count == 100)
    }

    @Test func secondRefusalIsReported() async throws {
        let issuer = ScriptedIssuer()
        let transport = Self.server(taking: "none")
        let error = try #require(await crmError { try await APIClient.test(transport, tokens: tokens(issuer)).send(Self.call) })
        #expect(error.kind == .service(vendor: "test", code: "TOKEN"))
        #expect(error.attempts == 2)
        #expect(transport.requests.count == 2)
        #expect(issuer.requests.count == 2)
    }

    @Test func fixedTokenIsNotSentTwice() async throws {
        let transport = Self.server(taking: "other")
        let client = APIClient.test(transport, tokens: FixedToken("mine"))
        #expect(await crmError { try await client.send(Self.call) }?.crmCode == "TOKEN")
        #expect(transport.requests.count == 1)
    }

    @Test func refusalDoesNotUseUpAttempts() async throws {
        let transport = ScriptedTransport([
            answer(Self.refused), failure(.connectionLost), failure(.connectionLost), failure(.connectionLost),
            answer(CallRetryTests.good),
        ])
        let client = APIClient.test(transport, tokens: tokens(ScriptedIssuer()))
        #expect(try await client.send(Self.call).status == 200)
    }

    @Test func troubleAtSigningInIsRetriedLikeACallThatWasNotSent() async throws {
        let trouble = CRMError(.connectionLost, "gone", call: "oauth.refresh", retryCause: .connectionLost)
        let issuer = ScriptedIssuer(failing: [trouble, trouble])
        let transport = Self.server(taking: "token-1")
        _ = try await APIClient.test(transport, tokens: tokens(issuer)).send(Self.create)
        #expect(issuer.requests.count == 3)
        #expect(transport.requests.count == 1)
    }

    @Test func refusedSignInIsReportedAtOnce() async {
        let issuer = ScriptedIssuer(failing: [CRMError(.signIn(reason: "invalid_client"), "wrong", call: "oauth.refresh")])
        let transport = Self.server(taking: "token-1")
        let error = await crmError { try await APIClient.test(transport, tokens: tokens(issuer)).send(Self.call) }
        #expect(error?.code == "sign-in.invalid_client")
        #expect(issuer.requests.count == 1)
        #expect(transport.requests.isEmpty)
    }

    @Test func apiDomainOfTheTokenIsUsed() async throws {
        let transport = ScriptedTransport(then: answer(CallRetryTests.good))
        let client = APIClient.test(
            transport, tokens: FixedToken("t", apiDomain: URL(string: "https://eu.example.com")))
        _ = try await client.send(Self.call)
        var elsewhere = Self.call
        elsewhere.baseURL = URL(string: "https://files.example.com/")
        _ = try await client.send(elsewhere)
        #expect(transport.requests.map(\.url.absoluteString) == ["https://eu.example.com/things", "https://files.example.com/things"])
    }

    @Test func headerBuilderIsReplaceable() async throws {
        let transport = ScriptedTransport(then: answer(CallRetryTests.good))
        var client = APIClient.test(transport, tokens: FixedToken("key"))
        client.authorization = Authorization { ["X-Api-Key": $0.value.reveal(), "X-Connection": "7"] }
        _ = try await client.send(Self.call)
        #expect(transport.requests[0].headers["X-Api-Key"] == "key")
        #expect(transport.requests[0].headers["X-Connection"] == "7")
        #expect(transport.requests[0].headers["Authorization"] == nil)
    }
}
