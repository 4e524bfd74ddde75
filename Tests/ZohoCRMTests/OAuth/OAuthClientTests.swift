import Foundation
import Testing

@testable import ZohoCRM

/// Zoho's sign-in server and its ways.
@Suite struct OAuthClientTests {
    static let client = ClientCredentials(id: "1000.AB", secret: "s+cret&=ü")

    private func oauth(
        _ server: ClientFakeServer, _ dataCenter: DataCenter = .eu, _ environment: DataCenter.Environment = .production
    ) -> OAuthClient {
        OAuthClient(dataCenter: dataCenter, environment: environment, client: Self.client, transport: server)
    }

    @Test func refreshIsAFormWithEverythingInTheBody() async throws {
        let server = ClientFakeServer { _, _ in
            .zoho(200, #"{"access_token":"1000.a","api_domain":"https://www.zohoapis.eu","token_type":"Bearer","expires_in":3600,"scope":"A.b C.d"}"#)
        }
        let tokens = try await oauth(server).tokens(refreshToken: "1000.r")
        #expect(tokens == IssuedTokens(
            accessToken: "1000.a", lifetime: .seconds(3600), apiDomain: URL(string: "https://www.zohoapis.eu"), scopes: ["A.b", "C.d"]))
        let request = server.requests[0]
        #expect(request.method == .post)
        #expect(request.url.absoluteString == "https://accounts.zoho.eu/oauth/v2/token")
        #expect(request.headers["content-type"] == "application/x-www-form-urlencoded")
        #expect(request.headers["Authorization"] == nil)
        #expect(request.form == [
            "grant_type": "refresh_token", "client_id": "1000.AB", "client_secret": "s+cret&=ü", "refresh_token": "1000.r",
        ])
    }

    @Test func grantGivesARefreshToken() async throws {
        let server = ClientFakeServer { _, _ in .zoho(200, #"{"access_token":"a","refresh_token":"r","expires_in":3600}"#) }
        let oauth = oauth(server)
        #expect(try await oauth.tokens(grantCode: "1000.code").refreshToken == Secret("r"))
        _ = try await oauth.tokens(grantCode: "c", redirectURI: "https://app.example.com/cb")
        #expect(server.requests[0].form == [
            "grant_type": "authorization_code", "client_id": "1000.AB", "client_secret": "s+cret&=ü", "code": "1000.code",
        ])
        #expect(server.requests[1].form["redirect_uri"] == "https://app.example.com/cb")
    }

    @Test(arguments: [
        (#""expires_in":3600"#, 3600), (#""expires_in":3600000,"expires_in_sec":3600"#, 3600), (#""expires_in_sec":"1800""#, 1800),
        (#""expires_in":"3600""#, 3600), (#""token_type":"Bearer""#, 3600), (#""expires_in":-5"#, 0), (#""expires_in":1e300"#, 31_536_000),
    ]) func lifetime(_ member: String, _ seconds: Double) async throws {
        let server = ClientFakeServer { _, _ in .zoho(200, "{\"access_token\":\"a\",\(member)}") }
        #expect(try await oauth(server).tokens(refreshToken: "r").lifetime == .seconds(seconds))
    }

    struct Failure: Sendable {
        let response: HTTPResponse
        let code: String
        init(_ response: HTTPResponse, _ code: String) { (self.response, self.code) = (response, code) }
    }

    @Test(arguments: [
        Failure(.zoho(200, #"{"error":"invalid_code"}"#), "sign-in.invalid_code"),
        Failure(.zoho(400, #"{"error":"invalid_client","error_description":"no such client"}"#), "sign-in.invalid_client"),
        Failure(.zoho(200, #"{"error":"Access Denied","status":"failure"}"#), "sign-in.access_denied"),
        Failure(.zoho(401, #"{"error":"invalid_client_secret"}"#), "sign-in.invalid_client_secret"),
        Failure(.zoho(200, #"{"status":"failure"}"#), "sign-in.general_error"),
        Failure(.zoho(200, #"{"token_type":"Bearer"}"#), "answer.no-access-token"),
        Failure(.zoho(200, #"{"access_token":""}"#), "answer.no-access-token"),
        Failure(.zoho(200, #"{"access_token":"1000.sec"#), "http.truncated-json"),
        Failure(.zoho(200, ""), "http.empty-answer"),
        Failure(HTTPResponse(status: 204), "answer.no-access-token"),
        Failure(HTTPResponse(status: 200, headers: ["Content-Type": "text/html"], body: Data("<html>".utf8)), "http.html-answer"),
        Failure(HTTPResponse(status: 503, headers: ["Content-Type": "text/html"], body: Data("<html>".utf8)), "http.html-answer"),
        Failure(HTTPResponse(status: 302, headers: ["Location": "https://www.zoho.com/down.html"]), "http.redirect"),
    ]) func failures(_ failure: Failure) async throws {
        let server = ClientFakeServer { _, _ in failure.response }
        let error = try #require(await thrownError { try await oauth(server).tokens(refreshToken: "1000.refresh") })
        #expect(error.code == failure.code)
        #expect(error.call == "oauth.refresh")
        #expect(error.nextAction != nil)
        #expect(!"\(error)".contains("1000.") && !"\(error)".contains("s+cret"))
        #expect(server.requests.count == 1)
    }

    @Test func revoke() async throws {
        let server = ClientFakeServer { _, number in .zoho(200, number == 1 ? #"{"status":"success"}"# : #"{"error":"invalid_token"}"#) }
        let oauth = oauth(server)
        try await oauth.revoke(refreshToken: "1000.r")
        #expect(server.requests[0].url.absoluteString == "https://accounts.zoho.eu/oauth/v2/token/revoke")
        #expect(server.requests[0].form == ["token": "1000.r"])
        #expect(await thrownError { try await oauth.revoke(refreshToken: "1000.r") }?.code == "sign-in.invalid_token")
    }

    @Test(arguments: [
        ("https://www.zohoapis.eu", true), ("https://WWW.zohoapis.eu/", true), ("https://eu2.zohoapis.eu", true),
        ("https://www.zohoapis.com", false), ("https://evil.example.com", false), ("https://www.zohoapis.eu.example.com", false),
        ("https://evilzohoapis.eu", false), ("http://www.zohoapis.eu", false), ("https://sandbox.zohoapis.eu", false),
        ("http://127.0.0.1:8080", false), ("https://www.zohoapis.eu:8443", false), ("https://x@www.zohoapis.eu", false), ("nonsense", false),
    ]) func apiDomainOfTheSameDataCenterIsAdopted(_ text: String, _ isAdopted: Bool) async throws {
        let server = ClientFakeServer { _, _ in .zoho(200, "{\"access_token\":\"a\",\"api_domain\":\"\(text)\"}") }
        #expect((try await oauth(server).tokens(refreshToken: "r").apiDomain != nil) == isAdopted)
    }

    @Test func apiDomainKeepsTheEnvironment() throws {
        let production = try #require(URL(string: "https://www.zohoapis.eu"))
        let sandbox = try #require(URL(string: "https://sandbox.zohoapis.eu"))
        #expect(DataCenter.eu.accepted(apiDomain: production, in: .sandbox) == nil)
        #expect(DataCenter.eu.accepted(apiDomain: sandbox, in: .sandbox) == sandbox)
    }

    @Test func apiDomainOnThisComputer() throws {
        let here = try #require(URL(string: "http://localhost:8080"))
        let local = DataCenter.custom(accounts: here, api: here)
        let other = try #require(URL(string: "http://127.0.0.1:9090"))
        #expect(local.accepted(apiDomain: other, in: .production) == other)
        #expect(local.accepted(apiDomain: try #require(URL(string: "https://www.zohoapis.com")), in: .production) == nil)
    }
}
