import CRMTesting
import Foundation
import RecordCore
import Testing

@testable import ZohoCRM

/// Whole sign-ins against the sandbox: the browser is a form that this test fills in.
@Suite struct SignInFlowTests {
    private static let redirectURI = "http://127.0.0.1:8910/callback"
    private let client = ClientCredentials(id: "1000.APP", secret: "secret")

    /// A CRM, its sign-in server and their time.
    private struct Server {
        let sandbox: Sandbox
        let clock: VirtualClock
        let center: DataCenter

        init() async throws {
            var options = SandboxOptions()
            options.recordsRequests = true
            let kit = try await SandboxClient(options: options)
            (sandbox, clock) = (kit.sandbox, kit.clock)
            center = .custom(accounts: sandbox.baseURL, api: sandbox.baseURL)
        }

        func accounts(_ client: ClientCredentials, _ store: any TokenStore = MemoryTokenStore()) -> ZohoAccounts {
            ZohoAccounts(dataCenter: center, client: client, store: store, transport: sandbox.transport, clock: clock)
        }

        func zoho(_ tokens: ZohoTokens) -> ZohoCRM {
            ZohoCRM(dataCenter: center, tokens: tokens, transport: sandbox.transport, retry: .never, clock: clock)
        }

        /// Opens the page and answers it; gives the address that the browser ends at.
        func browse(_ request: AuthorizationRequest, _ decision: String, user: Int = 0) async throws -> URL {
            let page = await sandbox.respond(to: HTTPRequest(method: .get, url: request.url, headers: [:], body: .none))
            if let address = page.headers["Location"] { return try #require(URL(string: address)) }
            let form = ConsentForm(page.body)
            let fields = form.hidden + [("user", form.users[user]), ("decision", decision)]
            let target = try #require(URL(string: "/oauth/v2/auth", relativeTo: request.url)?.absoluteURL)
            let answer = await sandbox.respond(to: HTTPRequest(method: .post, url: target, headers: .form, body: .form(fields)))
            return try #require(answer.headers["Location"].flatMap { URL(string: $0) })
        }

        func ask(_ client: ClientCredentials, proofKey: ProofKey? = nil, access: AuthorizationRequest.Access = .offline, always: Bool = true)
            -> AuthorizationRequest
        {
            AuthorizationRequest(
                dataCenter: center, clientID: client.id, redirectURI: redirectURI, scopes: [.modulesAll, .usersRead], access: access,
                alwaysAsks: always, proofKey: proofKey)
        }
    }

    private func userName(_ zoho: ZohoCRM) async throws -> String? {
        let call = APICall("users.current", path: "/crm/v8/users", query: [("type", "CurrentUser")])
        return try await zoho.api.send(call).json(of: call)?["users"]?[0]?["full_name"]?.string
    }

    @Test func consentGivesAClientOfThatUser() async throws {
        let server = try await Server()
        let accounts = server.accounts(client)
        let request = server.ask(client)
        let grant = try request.grant(from: try await server.browse(request, "accept", user: 1))
        let zoho = try await accounts.signIn("tomasz", with: grant)
        #expect(try await userName(zoho) == "Tomasz Brandt")
        let other = server.ask(client)
        try await accounts.signIn("mei", with: try other.grant(from: try await server.browse(other, "accept", user: 2)))
        #expect(try await userName(accounts.client(for: "mei")) == "Mei Okafor")
        #expect(try await userName(accounts.client(for: "tomasz")) == "Tomasz Brandt")
        #expect(try await zoho.api.tokens?.token().scopes == ["ZohoCRM.modules.ALL", "ZohoCRM.users.READ"])
        server.clock.advance(seconds: 3_600)
        #expect(try await userName(zoho) == "Tomasz Brandt")
    }

    @Test func refusalOfTheUser() async throws {
        let server = try await Server()
        let request = server.ask(client)
        let address = try await server.browse(request, "reject")
        #expect(await thrownError { try request.grant(from: address) }?.code == "sign-in.access_denied")
    }

    @Test func appWithoutASecret() async throws {
        let server = try await Server()
        let app = ClientCredentials(id: "1000.PHONE", secret: "")
        let request = server.ask(app, proofKey: ProofKey())
        let grant = try request.grant(from: try await server.browse(request, "accept"))
        let zoho = try await server.accounts(app).signIn("me", with: grant)
        server.clock.advance(seconds: 3_600)
        #expect(try await userName(zoho) == "Ada Keller")
        for request in await server.sandbox.recordedRequests where request.url.path == "/oauth/v2/token" {
            #expect(request.form["client_secret"] == nil)
        }
    }

    @Test func caughtCodeIsWorthNothing() async throws {
        let server = try await Server()
        let app = ClientCredentials(id: "1000.PHONE", secret: "")
        let request = server.ask(app, proofKey: ProofKey())
        let grant = try request.grant(from: try await server.browse(request, "accept"))
        let oauth = OAuthClient(dataCenter: server.center, client: app, transport: server.sandbox.transport)
        let caught = await thrownError {
            try await oauth.tokens(grantCode: grant.code, redirectURI: grant.redirectURI, proofKey: ProofKey())
        }
        #expect(caught?.code == "sign-in.invalid_code")
    }

    @Test func codesEndAfterThreeMinutesAndAfterOneUse() async throws {
        let server = try await Server()
        let oauth = OAuthClient(dataCenter: server.center, client: client, transport: server.sandbox.transport)
        let request = server.ask(client)
        let grant = try request.grant(from: try await server.browse(request, "accept"))
        _ = try await oauth.tokens(for: grant)
        #expect(await thrownError { try await oauth.tokens(for: grant) }?.code == "sign-in.invalid_code")
        let late = try request.grant(from: try await server.browse(request, "accept"))
        server.clock.advance(seconds: 180)
        #expect(await thrownError { try await oauth.tokens(for: late) }?.code == "sign-in.invalid_code")
        let elsewhere = try request.grant(from: try await server.browse(request, "accept"))
        let wrong = await thrownError { try await oauth.tokens(grantCode: elsewhere.code, redirectURI: "http://127.0.0.1/other") }
        #expect(wrong?.code == "sign-in.invalid_redirect_uri")
    }

    @Test func grantOfAnotherDataCenterIsNotSent() async throws {
        let server = ClientFakeServer { _, _ in .zoho(200, "{}") }
        let oauth = OAuthClient(dataCenter: .eu, client: client, transport: server)
        let grant = AuthorizationGrant(code: "c", dataCenter: .us)
        #expect(await thrownError { try await oauth.tokens(for: grant) }?.code == "sign-in.data-center")
        #expect(server.requests.isEmpty)
    }

    @Test func onlineAccessSaysWhatToDo() async throws {
        let server = try await Server()
        let request = server.ask(client, access: .online)
        let grant = try request.grant(from: try await server.browse(request, "accept"))
        let error = await thrownError { try await server.accounts(client).signIn("me", with: grant) }
        #expect(error?.code == "sign-in.no-refresh-token")
        #expect(error?.nextAction?.contains("access_type=offline") == true)

        // A client of its own may use the hour, and then says what to do.
        let again = try request.grant(from: try await server.browse(request, "accept"))
        let zoho = server.zoho(.grantToken(again.code, client: client, redirectURI: again.redirectURI))
        #expect(try await userName(zoho) == "Ada Keller")
        server.clock.advance(seconds: 3_600)
        let ended = await thrownError { try await userName(zoho) }
        #expect(ended?.code == "sign-in.no-refresh-token")
        #expect(ended?.nextAction?.contains("prompt=consent") == true)
    }

    @Test func secondConsentWithoutPromptGivesNoRefreshToken() async throws {
        let server = try await Server()
        let accounts = server.accounts(client)
        let first = server.ask(client, always: false)
        try await accounts.signIn("me", with: try first.grant(from: try await server.browse(first, "accept")))
        let second = server.ask(client, always: false)
        let grant = try second.grant(from: try await server.browse(second, "accept"))
        // Known from before, the old refresh token stays.
        try await accounts.signIn("me", with: grant)
        let third = try second.grant(from: try await server.browse(second, "accept"))
        #expect(await thrownError { try await accounts.signIn("other", with: third) }?.code == "sign-in.no-refresh-token")
    }

    @Test func signOutEndsTheTokens() async throws {
        let server = try await Server()
        let accounts = server.accounts(client)
        let request = server.ask(client)
        let zoho = try await accounts.signIn("me", with: try request.grant(from: try await server.browse(request, "accept")))
        try await accounts.signOut("me")
        #expect(await thrownError { try await userName(zoho) }?.code.hasPrefix("sign-in.") == true)
    }

    // MARK: Client credentials

    @Test func clientCredentialsOnTheWire() async throws {
        let server = ClientFakeServer { _, _ in
            .zoho(200, #"{"access_token":"a","refresh_token":"never","expires_in":3600,"scope":"ZohoCRM.modules.ALL"}"#)
        }
        let oauth = OAuthClient(dataCenter: .eu, client: client, transport: server)
        let issued = try await oauth.tokens(scopes: [.modulesAll, .search], organisation: "60001")
        #expect(issued.refreshToken == nil)
        #expect(server.requests[0].url.absoluteString == "https://accounts.zoho.eu/oauth/v2/token")
        #expect(server.requests[0].form == [
            "grant_type": "client_credentials", "client_id": "1000.APP", "client_secret": "secret",
            "scope": "ZohoCRM.modules.ALL,ZohoSearch.securesearch.READ", "soid": "ZohoCRM.60001",
        ])
    }

    @Test func clientCredentialsAreAskedForAgain() async throws {
        let server = try await Server()
        let store = MemoryTokenStore()
        let zoho = server.zoho(.clientCredentials(client: client, scopes: [.modulesAll], organisation: "60001", store: store))
        for _ in 0..<3 {
            #expect(try await userName(zoho) == "Ada Keller")
            server.clock.advance(seconds: 3_600)
        }
        let asked = await server.sandbox.recordedRequests.filter { $0.url.path == "/oauth/v2/token" }
        #expect(asked.count == 3)
        #expect(asked.allSatisfy { $0.form["grant_type"] == "client_credentials" })
        let key = try #require(await store.keys().first)
        #expect(await store.load(key)?.refreshToken == nil)
    }

    @Test func clientCredentialsOfOtherScopesAreOthers() async throws {
        let server = try await Server()
        let store = MemoryTokenStore()
        func zoho(_ scopes: [OAuthScope], _ organisation: String) -> ZohoCRM {
            server.zoho(.clientCredentials(client: client, scopes: scopes, organisation: organisation, store: store))
        }
        for zoho in [zoho([.modulesAll], "1"), zoho([.search, .usersRead], "1"), zoho([.usersRead, .search], "1"), zoho([.modulesAll], "2")] {
            _ = try await zoho.api.tokens?.token()
        }
        #expect(await store.keys().count == 3)
    }

    @Test func clientCredentialsKeepTheBudget() async throws {
        let server = try await Server()
        let zoho = server.zoho(.clientCredentials(client: client, scopes: [.modulesAll], organisation: "60001"))
        for _ in 0..<10 {
            let token = try #require(try await zoho.api.tokens?.token())
            await zoho.api.tokens?.invalidate(token)
        }
        #expect(await thrownError { try await zoho.api.tokens?.token() }?.code == "sign-in.token-budget")
        #expect(await server.sandbox.recordedRequests.count == 10)
    }

    @Test func clientCredentialsWithoutOrganisation() async throws {
        let server = ClientFakeServer { _, _ in .zoho(200, #"{"error":"missing_org_info"}"#) }
        let oauth = OAuthClient(dataCenter: .eu, client: client, transport: server)
        let error = await thrownError { try await oauth.tokens(scopes: [.search], organisation: "") }
        #expect(error?.code == "sign-in.missing_org_info")
        #expect(error?.nextAction?.contains("zgid") == true)
    }
}

/// The fields of the sandbox's consent page, as a browser would send them.
private struct ConsentForm {
    private(set) var hidden: [(name: String, value: String)] = []
    private(set) var users: [String] = []

    init(_ page: Data) {
        for tag in String(decoding: page, as: UTF8.self).split(separator: "<") {
            func attribute(_ name: String) -> String? {
                guard let start = tag.range(of: " \(name)=\"")?.upperBound, let end = tag[start...].firstIndex(of: "\"") else { return nil }
                return tag[start..<end].replacingOccurrences(of: "&amp;", with: "&")
            }
            if tag.hasPrefix("input type=\"hidden\""), let name = attribute("name"), let value = attribute("value") {
                hidden.append((name, value))
            } else if tag.hasPrefix("option"), let user = attribute("value") {
                users.append(user)
            }
        }
    }
}
