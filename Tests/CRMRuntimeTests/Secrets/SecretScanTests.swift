import Foundation
import RecordCore
import Testing

@testable import CRMRuntime

/// No credential shows up in anything that is printed.
@Suite struct SecretScanTests {
    /// The text that must be nowhere.
    static let marker = "s3cr3t-0f-th3-t3st"

    private func expectClean(_ text: String, _ comment: Comment? = nil, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(!text.contains(Self.marker), comment, sourceLocation: sourceLocation)
    }

    private func printed(_ value: Any) -> String {
        var dumped = ""
        dump(value, to: &dumped)
        return "\(value) \(String(reflecting: value)) \(String(describing: value)) \(dumped)"
    }

    @Test func secretsDontPrint() {
        let secret = Secret(Self.marker)
        let token = AccessToken(secret, expiry: Date(), issued: Date())
        expectClean(printed(secret))
        expectClean(printed([secret]))
        expectClean(printed(token))
        expectClean(printed(TokenRecord(refreshToken: secret, accessToken: token)))
        expectClean(printed(IssuedTokens(accessToken: secret, refreshToken: secret)))
        expectClean(printed(FixedToken(secret)))
        expectClean(printed(MemoryTokenStore()))
        #expect(secret.reveal() == Self.marker)
    }

    /// Collects everything that an observer and a log are told.
    final class Ears: ClientObserver {
        let heard = Shared<[String]>([])
        func add(_ value: Any) { heard.change { $0.append("\(value) \(String(reflecting: value))") } }
        func callStarted(_ call: ObservedCall) { add(call) }
        func callWillRetry(_ call: ObservedCall, after error: CRMError, delay: Duration) { add((call, error)) }
        func callFinished(_ call: ObservedCall, _ outcome: CallOutcome) { add((call, outcome)) }
        func tokenRefreshed(_ refresh: ObservedRefresh) { add(refresh) }
    }

    /// A transport of somebody else's may throw anything.
    static let foreignError: ScriptedTransport.Answer = { _ in
        throw NSError(domain: "Test", code: 1, userInfo: ["url": marker])
    }

    @Test(arguments: [
        answer(.json(200, #"{"data":[]}"#)), answer(.html(200)), answer(.html(502)), answer(.json(401, #"{"error":"TOKEN"}"#)),
        answer(.json(400, #"{"error":"BAD","details":{"x":1}}"#)), failure(.connectionLost), failure(.cannotConnect),
        foreignError,
    ]) func callsLogsAndErrors(_ answer: @escaping ScriptedTransport.Answer) async {
        let ears = Ears()
        let log = RequestLog(.bodies) { ears.add($0) }
        let issuer = ConstantIssuer()
        let clock = TestClock(jumping: true)
        let tokens = RenewingTokens(
            issuer: issuer, refreshToken: Secret(Self.marker), store: MemoryTokenStore(), key: RenewingTokens.testKey,
            budget: RenewingTokens.testBudget, observer: ears, clock: RuntimeClock(clock))
        var client = APIClient.test(ScriptedTransport(then: answer), tokens: tokens, clock: clock, middleware: [log], observer: ears)
        client.baseURL = URL(string: "https://user:\(Self.marker)@api.example.com")!
        let secretFields = [("client_secret", Self.marker), ("code", Self.marker), ("refresh_token", Self.marker), ("zapikey", "x")]
        let call = APICall(
            "sign-in", .post, path: "/x", query: [("access_token", Self.marker), ("page", "2")],
            headers: ["X-Api-Key": Self.marker, "Content-Type": "application/x-www-form-urlencoded"], body: .form(secretFields))
        // Not dumped: `underlying` holds what another library threw, as it is.
        do { _ = try await client.send(call) } catch { expectClean("\(error) \(String(reflecting: error)) \(error.localizedDescription)") }
        #expect(!ears.heard.value.isEmpty)
        for text in ears.heard.value { expectClean(text) }
        #expect(ears.heard.value.contains { $0.contains("page=2") })
    }

    @Test func answersWithCredentialsAreNotInErrors() async throws {
        let texts = [
            #"{"access_token":"\#(Self.marker)""#, #"{"access_token":"\#(Self.marker)","x":}"#, "access_token=\(Self.marker)",
        ]
        for text in texts {
            let call = APICall("oauth.refresh", .post, path: "/token", isConfidential: true)
            let client = APIClient.test(ScriptedTransport(then: answer(.json(200, text))))
            do { _ = try await client.send(call).json(of: call) } catch {
                expectClean(printed(error))
                if let body = (error as? CRMError)?.body { expectClean(String(decoding: body, as: UTF8.self)) }
            }
        }
    }

    @Test func logShowsBodiesWithoutCredentials() async throws {
        let lines = Shared<[String]>([])
        let log = RequestLog(.bodies, clock: TestClock(jumping: true)) { line in lines.change { $0.append(line) } }
        let reply = #"{"access_token":"\#(Self.marker)","nested":[{"Client_Secret":"\#(Self.marker)"}],"Last_Name":"Smith"}"#
        let request = HTTPRequest(
            method: .post, url: URL(string: "https://x.example.com/t?code=\(Self.marker)&id=7&state=\(Self.marker)")!,
            headers: ["Authorization": Self.marker, "Content-Type": "application/x-www-form-urlencoded", "Set-Cookie": Self.marker],
            body: .form([("code", Self.marker), ("grant_type", "authorization_code")]))
        _ = try await log.intercept(request, call: "t") { _ in .json(200, reply) }
        _ = try await log.intercept(request, call: "t") { _ in .json(200, "{\"access_token\":\"\(Self.marker)") }
        let text = lines.value.joined(separator: "\n")
        expectClean(text)
        #expect(text.contains("Smith"))
        #expect(text.contains("id=7"))
        #expect(text.contains("grant_type=authorization_code"))
    }

    @Test func pageTokensStayReadable() {
        let url = URL(string: "https://x.example.com/Leads?page_token=abc&fields=Zip_Code")!
        #expect(Redaction.url(url) == url.absoluteString)
    }
}

/// Always gives the same secret.
private struct ConstantIssuer: TokenIssuer {
    func issue(refreshToken: Secret?) async throws -> IssuedTokens {
        IssuedTokens(accessToken: Secret(SecretScanTests.marker), lifetime: .seconds(60), refreshToken: Secret(SecretScanTests.marker))
    }
}
