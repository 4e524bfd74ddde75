import CRMTesting
import Foundation
import Testing
import ZohoStandardModules

/// A whole session with known secrets, everything printed that can be, and all of it searched for them.
@Suite final class SecretTraceTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("secrets-\(UUID().uuidString)")
    private let trace = SecretTrace()

    init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(at: folder) }

    private func secret(_ name: String) -> String {
        // Signs that are escaped in URLs, forms and JSON.
        let text = "1000.\(name)/+\"ü %&=\(UUID().uuidString)"
        trace.hide(text, name)
        return text
    }

    /// Does what may fail, and prints the error.
    private func attempt(_ place: String, _ work: () async throws -> Void) async {
        do {
            try await work()
        } catch {
            trace.print(place, error)
        }
    }

    /// The search itself finds what it should.
    @Test func theSearchFindsEveryForm() throws {
        let secret = secret("hidden")
        let unreserved = CharacterSet.alphanumerics
        let encoded = try #require(secret.addingPercentEncoding(withAllowedCharacters: unreserved))
        for (place, text) in [("plain", secret), ("URL", encoded), ("basic", Data("id:\(secret)".utf8).base64EncodedString())] {
            trace.add(place, text: "before \(text) after")
        }
        trace.add("clean", text: "nothing")
        trace.print("error", CRMError(.transport, "a message", body: Data(secret.utf8)))
        let places = Set(trace.findings.compactMap { $0.components(separatedBy: " in ").last })
        #expect(places == ["plain", "URL", "basic", "error"])
    }

    @Test func aWholeSession() async throws {
        let crm = try await SandboxClient()
        let (sandbox, clock) = (crm.sandbox, crm.clock)
        let tap = SecretTap(trace: trace, base: sandbox.transport)
        let configuration = try configuration(sandbox)
        let requestLog = RequestLog(.bodies, clock: clock) { [trace] in trace.add("request log", text: $0) }
        let middleware: [any Middleware] = [PrintingMiddleware(trace: trace), requestLog]
        let store = FileTokenStore(folder.appendingPathComponent("tokens.json"))
        let zoho = try ZohoCRM(
            configuration, store: store, transport: tap, retry: RetryPolicy(jitter: Jitter { 0 }), middleware: middleware, observer: trace,
            clock: clock)
        await records(zoho, crm)
        await trouble(zoho, crm)
        await signingIn(zoho, tap, middleware, clock)
        await gateway(crm, tap, middleware)
        trace.print("client", zoho)
        trace.print("parts of the client", [zoho.api, zoho.api.tokens as Any, zoho.limits, store])
        trace.print("records of the store", try await store.load(TokenKey(service: "x", client: "y", account: "z")) as Any)
        // A token file that somebody has damaged.
        let key = TokenKey(service: "x", client: "y", account: "z")
        for damage in ["{\"\(secret("token in a broken file"))", "{\"version\": 1, \"tokens\": [\"\(secret("token in a broken file"))\"]}"] {
            try Data(damage.utf8).write(to: folder.appendingPathComponent("tokens.json"))
            await attempt("damaged token file") { _ = try await store.load(key) }
            await attempt("damaged token file, saving") { try await store.save(TokenRecord(refreshToken: Secret(secret("kept"))), for: key) }
        }
        trace.add("log file", text: try String(contentsOf: folder.appendingPathComponent("crm.log"), encoding: .utf8))

        let (outputs, secrets) = trace.counts
        #expect(outputs > 200 && secrets > 12, "\(outputs) outputs, \(secrets) secrets")
        // The search would find something, were it there.
        #expect(trace.contains("Authorization: …") && trace.contains("session_token=…") && trace.contains("Smith"))
        let findings = Set(trace.findings).sorted()
        #expect(findings.isEmpty, "\(findings.joined(separator: "\n"))")
    }

    private func configuration(_ sandbox: Sandbox) throws -> ZohoConfiguration {
        let file = folder.appendingPathComponent("oauth_configuration.properties")
        let text = """
            client_id=1000.CLIENT
            client_secret=\(secret("client secret"))
            accounts_url=\(sandbox.baseURL.absoluteString)
            base_url=\(sandbox.baseURL.absoluteString)
            applicationLogFilePath=\(folder.appendingPathComponent("crm.log").path)
            minLogLevel=bodies
            grant_tokn=\(secret("misspelt"))
            \(secret("pasted"))=
            """
        try Data(text.utf8).write(to: file)
        let configuration = try ZohoConfiguration(
            [.mySQLPassword: Secret(secret("password"))], files: [file],
            environment: ["ZCRM__grant_token": secret("grant code"), "ZCRM__odd": secret("odd variable")])
        trace.print("configuration", configuration)
        trace.add("report", text: configuration.report)
        trace.print("warnings", configuration.warnings)
        trace.print("credentials", try configuration.client())
        trace.print("tokens", try configuration.tokens())
        trace.print("database", try configuration.mySQL())
        for key in ConfigurationKey.allCases { trace.print("setting", configuration[key] as Any) }
        for broken in ["\(secret("a line"))\n".filter { $0 != "=" }, "{\"client_secret\": \(secret("no text"))}", "sandbox=\(secret("a value"))"] {
            try Data(broken.utf8).write(to: file)
            do { _ = try ZohoConfiguration(files: [file], environment: [:]).environment() } catch { trace.print("broken file", error) }
        }
        return configuration
    }

    private func records(_ zoho: ZohoCRM, _ crm: SandboxClient) async {
        await attempt("records") {
            let receipt = try await zoho.leads.create(.init(lastName: "Smith"))
            trace.print("receipt", receipt)
            trace.print("answer", try await zoho.withResponses { try await $0.leads.get(receipt.id) })
            for try await page in zoho.leads.list(.lastName).pages { trace.print("page", page.info) }
            let attached = try await zoho.leads[receipt.id].attach(data: Data("text".utf8), named: "a.txt")
            trace.print("attachment", attached)
            _ = try await zoho.leads[receipt.id].download(attached.id, to: folder)
            // The server ends the token: 401, a new one, the call again.
            await crm.sandbox.endAccessTokens()
            _ = try await zoho.leads.list(.id).collect()
            crm.clock.advance(seconds: 4_000)
            _ = try await zoho.leads.count()
        }
    }

    private func trouble(_ zoho: ZohoCRM, _ crm: SandboxClient) async {
        let faults: [SandboxFault.Kind] = [
            .html(200), .html(502), .status(500), .status(400), .tooManyRequests(retryAfter: 2), .invalidToken, .truncated, .closed,
            .closedAfterwards,
        ]
        for fault in faults {
            for call in 1...4 { await crm.order(fault, call: call, path: "/Leads") }
            await attempt("\(fault)") { _ = try await zoho.leads.list(.id).collect() }
            await crm.order(fault, path: "/oauth/v2/token")
            crm.clock.advance(seconds: 4_000)
            await attempt("\(fault) of sign-in") { _ = try await zoho.api.send(APICall("org.get", path: "/crm/v8/org")) }
        }
        await attempt("refused values") { _ = try await zoho.leads.create([.init(lastName: String(repeating: "x", count: 200))]).get() }
        await attempt("secrets in a URL") {
            let query = [(name: "access_token", value: secret("in a query")), ("client_secret", secret("in a query"))]
            _ = try await zoho.api.send(APICall("odd", path: "/crm/v8/nowhere", query: query, headers: ["X-Api-Key": secret("a header")]))
        }
        await attempt("plain http") {
            var api = zoho.api
            api.baseURL = try #require(URL(string: "http://user:hidden-password-1@api.example.com"))
            trace.hide("hidden-password-1", "password in a URL")
            _ = try await api.send(APICall("org.get", path: "/crm/v8/org"))
        }
    }

    private func signingIn(_ zoho: ZohoCRM, _ tap: SecretTap, _ middleware: [any Middleware], _ clock: VirtualClock) async {
        let client = ClientCredentials(id: "1000.CLIENT", secret: Secret(secret("client secret")))
        let oauth = OAuthClient(
            dataCenter: zoho.dataCenter, client: client, transport: tap, middleware: middleware, observer: trace, clock: clock)
        trace.print("sign-in client", oauth)
        await attempt("sign-in") {
            let key = ProofKey()
            let request = AuthorizationRequest(
                dataCenter: zoho.dataCenter, clientID: client.id, redirectURI: "http://127.0.0.1/x", scopes: OAuthScope.usual, proofKey: key)
            trace.hide(key.verifier.reveal(), "verifier")
            trace.hide(request.state.reveal(), "state")
            trace.print("authorization", request)
            var address = URLComponents(string: "http://127.0.0.1/x") ?? URLComponents()
            let code = secret("code")
            for state in [request.state.reveal(), "another-state-000"] {
                address.queryItems = [URLQueryItem(name: "code", value: code), URLQueryItem(name: "state", value: state)]
                await attempt("redirect") {
                    let grant = try request.grant(from: try #require(address.url))
                    trace.print("grant", grant)
                    trace.print("issued", try await oauth.tokens(for: grant))
                }
            }
            let issued = try await oauth.tokens(grantCode: Secret(secret("code")))
            trace.print("issued tokens", issued)
            let refresh = try #require(issued.refreshToken)
            trace.print("refreshed", try await oauth.tokens(refreshToken: refresh))
            try await oauth.revoke(refreshToken: refresh)
            await attempt("revoked") { _ = try await oauth.tokens(refreshToken: refresh) }
        }
        await attempt("wrong code") { _ = try await oauth.tokens(grantCode: Secret("invalid\(secret("code"))")) }
        await attempt("wrong token") { _ = try await oauth.tokens(refreshToken: Secret("invalid\(secret("refresh token"))")) }
        for tokens in [ZohoTokens.accessToken(Secret(secret("access token"))), .refreshToken(Secret(secret("refresh token")), client: client)] {
            let other = ZohoCRM(
                dataCenter: zoho.dataCenter, tokens: tokens, transport: tap, middleware: middleware, observer: trace, clock: clock)
            trace.print("other client", other)
            trace.print("its tokens", tokens)
            await attempt("other client's call") { _ = try await other.leads.count() }
        }
    }

    private func gateway(_ crm: SandboxClient, _ tap: SecretTap, _ middleware: [any Middleware]) async {
        for key in [secret("gateway key"), "invalid\(secret("gateway key"))".filter { $0 != " " }] {
            let gateway = crm.sandbox.gateway(key: Secret(key.filter { $0.isASCII && $0 != " " && $0 != "\"" }))
            trace.hide(gateway.key.reveal(), "gateway key")
            trace.print("gateway", gateway)
            await attempt("gateway") {
                let connections = try GatewayConnections(gateway, transport: tap, middleware: middleware, observer: trace, clock: crm.clock)
                trace.print("connections", connections)
                let new = try await connections.create()
                trace.print("connection", new)
                trace.print("list", try await connections.list())
                await attempt("nobody signs in") { _ = try await connections.active(new.id, patience: .seconds(5)) }
                let zoho = ZohoCRM(
                    gateway: gateway, connection: new.id, transport: tap, middleware: middleware, observer: trace, clock: crm.clock)
                trace.print("client of a gateway", zoho)
                await attempt("call through a gateway") { _ = try await zoho.leads.count() }
                _ = try await tap.send(HTTPRequest(method: .get, url: try #require(new.url)))
                trace.print("active", try await connections.active(new.id))
                _ = try await zoho.leads.count()
            }
        }
    }
}
