import Foundation
import Testing

@testable import ZohoCRM

/// The client from sign-in to answer, on a server made up here.
@Suite struct ClientTests {
    static let client = ClientCredentials(id: "1000.AB", secret: "client-secret")
    static let call = APICall("records.list", path: "/crm/v8/Leads", query: [("fields", "Last_Name")])

    /// Signs in and answers calls; tokens are numbered.
    private func server(
        grants: Set<String> = ["grant"], api: @escaping @Sendable (HTTPRequest) -> HTTPResponse = { _ in .zoho(200, #"{"data":[]}"#) }
    ) -> ClientFakeServer {
        ClientFakeServer { request, number in
            guard request.url.path.hasPrefix("/oauth/v2/token") else { return api(request) }
            let form = request.form
            switch form["grant_type"] {
            case "authorization_code" where grants.contains(form["code"] ?? ""):
                return .zoho(200, #"{"access_token":"access-\#(number)","refresh_token":"refresh","expires_in":3600}"#)
            case "refresh_token" where form["refresh_token"] == "refresh":
                return .zoho(200, #"{"access_token":"access-\#(number)","expires_in":3600}"#)
            default:
                return .zoho(200, #"{"error":"invalid_code"}"#)
            }
        }
    }

    @Test func refreshTokenSignIn() async throws {
        let server = server()
        let zoho = ZohoCRM(
            dataCenter: .us, tokens: .refreshToken("refresh", client: Self.client), organisation: "77", transport: server)
        _ = try await zoho.api.send(Self.call)
        _ = try await zoho.api.send(Self.call)
        #expect(server.requests.map(\.url.absoluteString) == [
            "https://accounts.zoho.com/oauth/v2/token", "https://www.zohoapis.com/crm/v8/Leads?fields=Last_Name",
            "https://www.zohoapis.com/crm/v8/Leads?fields=Last_Name",
        ])
        #expect(server.requests[1].headers["Authorization"] == "Zoho-oauthtoken access-1")
        #expect(server.requests[1].headers["X-CRM-ORG"] == "77")
        #expect(server.requests[0].headers["X-CRM-ORG"] == nil)
    }

    @Test func grantIsUsedOnceAndItsRefreshTokenFromThenOn() async throws {
        let server = server()
        let store = MemoryTokenStore()
        let one = ZohoCRM(dataCenter: .us, tokens: .grantToken("grant", client: Self.client, store: store), transport: server)
        _ = try await one.api.send(Self.call)
        let key = try #require(await store.keys().first)
        var record = try #require(await store.load(key))
        #expect(record.refreshToken == Secret("refresh"))
        record.accessToken = nil
        await store.save(record, for: key)

        let later = ZohoCRM(dataCenter: .us, tokens: .grantToken("grant", client: Self.client, store: store), transport: server)
        _ = try await later.api.send(Self.call)
        #expect(server.requests.compactMap { $0.form["grant_type"] } == ["authorization_code", "refresh_token"])
    }

    @Test func environmentsAndDataCentersDontShareTokens() async throws {
        let server = server()
        let tokens = ZohoTokens.refreshToken("refresh", client: Self.client)
        for (dataCenter, environment) in [(DataCenter.us, DataCenter.Environment.production), (.us, .sandbox), (.eu, .production)] {
            _ = try await ZohoCRM(dataCenter: dataCenter, environment: environment, tokens: tokens, transport: server).api.send(Self.call)
        }
        #expect(server.requests.filter { $0.url.host?.hasPrefix("accounts") == true }.count == 3)
        #expect(server.requests.map { $0.url.host }.contains("sandbox.zohoapis.com"))
    }

    @Test func invalidTokenIsReplacedOnceScopeMismatchIsNot() async throws {
        let server = server { request in
            request.headers["Authorization"] == "Zoho-oauthtoken access-1"
                ? .zoho(401, #"{"code":"INVALID_TOKEN","details":{},"message":"invalid oauth token","status":"error"}"#)
                : .zoho(401, #"{"code":"OAUTH_SCOPE_MISMATCH","details":{},"message":"invalid oauth scope","status":"error"}"#)
        }
        let zoho = ZohoCRM(dataCenter: .us, tokens: .refreshToken("refresh", client: Self.client), transport: server)
        let first = try #require(await thrownError { try await zoho.api.send(Self.call) })
        #expect(first.code == "zoho.OAUTH_SCOPE_MISMATCH")
        #expect(first.nextAction?.contains("scope") == true)
        #expect(server.requests.count == 4)
        _ = await thrownError { try await zoho.api.send(Self.call) }
        #expect(server.requests.count == 5)
    }

    @Test func accessDeniedStopsFurtherRequests() async throws {
        let server = ClientFakeServer { _, _ in .zoho(200, #"{"error":"access_denied"}"#) }
        let zoho = ZohoCRM(dataCenter: .us, tokens: .refreshToken("refresh", client: Self.client), transport: server)
        #expect(await thrownError { try await zoho.api.send(Self.call) }?.code == "sign-in.access_denied")
        for _ in 0..<5 { #expect(await thrownError { try await zoho.api.send(Self.call) }?.kind == .tokenBudget) }
        #expect(server.requests.count == 1)
    }

    @Test func fixedTokenAndProviderOfOnesOwn() async throws {
        let server = server()
        _ = try await ZohoCRM(dataCenter: .in, tokens: .accessToken("mine"), transport: server).api.send(Self.call)
        _ = try await ZohoCRM(dataCenter: .in, tokens: .provider(FixedToken("theirs")), transport: server).api.send(Self.call)
        #expect(server.requests.map { $0.headers["Authorization"] } == ["Zoho-oauthtoken mine", "Zoho-oauthtoken theirs"])
    }

    @Test func hostsOfAllDataCenters() throws {
        #expect(DataCenter.all.count == 10)
        #expect(Set(DataCenter.all.map(\.accounts)).count == 10)
        for center in DataCenter.all {
            #expect(center.api.host == "www.\(try #require(center.apiDomain))")
            #expect(center.api(in: .sandbox).host == "sandbox.\(try #require(center.apiDomain))")
            #expect(DataCenter(named: center.name.uppercased()) == center)
        }
        #expect(DataCenter.cn.accounts.absoluteString == "https://accounts.zoho.com.cn")
        #expect(DataCenter.ca.accounts.absoluteString == "https://accounts.zohocloud.ca")
        #expect(DataCenter.ca.files?.host == "upload.zohocloud.ca")
        #expect(DataCenter(named: "mars") == nil)
    }

    @Test func clientsPrintNoSecrets() async throws {
        let zoho = ZohoCRM(dataCenter: .us, tokens: .refreshToken("refresh-secret", client: Self.client), transport: server())
        var dumped = ""
        dump(zoho, to: &dumped)
        let text = "\(zoho) \(dumped) \(Self.client)"
        #expect(!text.contains("refresh-secret"))
        #expect(!text.contains("client-secret"))
    }
}
