import CRMRuntime
import CRMSandbox
import Foundation
import RecordCore
import Testing

@Suite("Tokens")
struct OAuthEndpointsTests {
    private let clock = VirtualClock()

    private func client() async throws -> SandboxClient {
        var options = SandboxOptions()
        options.clock = .virtual(clock)
        return try await SandboxClient(options)
    }

    private func token(_ client: SandboxClient, _ parameters: String) async throws -> SandboxClient.Answer {
        try await client.call(
            .post, "/oauth/v2/token", "client_id=a&client_secret=b&\(parameters)",
            headers: ["Content-Type": "application/x-www-form-urlencoded"], authorized: false)
    }

    private func status(_ client: SandboxClient, _ token: String, prefix: String = "Zoho-oauthtoken") async throws -> Int {
        try await client.call(.get, "/crm/v8/org", headers: ["Authorization": "\(prefix) \(token)"], authorized: false).status
    }

    @Test("A grant gives both tokens, a refresh only one; the domain is the sandbox's own")
    func tokens() async throws {
        let client = try await client()
        let granted = try await token(client, "grant_type=authorization_code&code=1000.abc&redirect_uri=http://x.example")
        #expect(granted.status == 200)
        #expect(granted.json["expires_in"] == 3600)
        #expect(granted.json["api_domain"] == "https://crm.example")
        #expect(granted.json["token_type"] == "Bearer")
        let refreshToken = try #require(granted.json["refresh_token"]?.string)
        let refreshed = try await token(client, "grant_type=refresh_token&refresh_token=\(refreshToken)")
        #expect(refreshed.json["refresh_token"] == nil)
        let access = try #require(refreshed.json["access_token"]?.string)
        #expect(try await status(client, access) == 200)
        #expect(try await status(client, access, prefix: "Bearer") == 200)
        #expect(try await status(client, access, prefix: "Basic") == 401)
    }

    @Test("A code is good once in ten minutes; those that begin with invalid never")
    func codes() async throws {
        let client = try await client()
        #expect(try await token(client, "grant_type=authorization_code&code=c").json["access_token"] != nil)
        let again = try await token(client, "grant_type=authorization_code&code=c")
        #expect(again.status == 200)
        #expect(again.json == ["error": "invalid_code"])
        #expect(try await token(client, "grant_type=authorization_code&code=invalid-1").json == ["error": "invalid_code"])
        #expect(try await token(client, "grant_type=authorization_code").json == ["error": "invalid_code"])
        clock.advance(seconds: 600)
        #expect(try await token(client, "grant_type=authorization_code&code=c").json["access_token"] != nil)
    }

    @Test("Ten refreshes in ten minutes, then access_denied until the window has passed")
    func window() async throws {
        let client = try await client()
        for _ in 0..<10 { #expect(try await token(client, "grant_type=refresh_token&refresh_token=r").json["access_token"] != nil) }
        let denied = try await token(client, "grant_type=refresh_token&refresh_token=r")
        #expect(denied.status == 200)
        #expect(denied.json == ["error": "access_denied"])
        #expect(try await token(client, "grant_type=refresh_token&refresh_token=other").json["access_token"] != nil)
        clock.advance(seconds: 599)
        #expect(try await token(client, "grant_type=refresh_token&refresh_token=r").json["access_token"] == nil)
        clock.advance(seconds: 1)
        #expect(try await token(client, "grant_type=refresh_token&refresh_token=r").json["access_token"] != nil)
    }

    @Test("Fifteen tokens are alive, the sixteenth ends the oldest")
    func alive() async throws {
        let client = try await client()
        var tokens: [String] = []
        for round in 0..<16 {
            if round == 10 { clock.advance(seconds: 600) }
            let answer = try await token(client, "grant_type=refresh_token&refresh_token=r")
            tokens.append(try #require(answer.json["access_token"]?.string))
            clock.advance(seconds: 1)
        }
        #expect(try await status(client, tokens[0]) == 401)
        #expect(try await status(client, tokens[1]) == 200)
        #expect(try await status(client, tokens[15]) == 200)
    }

    @Test("A token lives an hour; then, and when unknown, 401 with the documented body")
    func expiry() async throws {
        let client = try await client()
        clock.advance(seconds: 3_599)
        #expect(try await client.get("/org").status == 200)
        clock.advance(seconds: 1)
        let expired = try await client.get("/org")
        #expect(expired.status == 401)
        #expect(expired.json == ["code": "INVALID_TOKEN", "details": [:], "message": "invalid oauth token", "status": "error"])
        #expect(try await status(client, "nonsense") == 401)
        #expect(try await client.call(.get, "/crm/v8/org", authorized: false).code == "AUTHENTICATION_FAILURE")
    }

    @Test("Revoking a refresh token ends it and its access tokens")
    func revoke() async throws {
        let client = try await client()
        let granted = try await token(client, "grant_type=authorization_code&code=z")
        let (access, refresh) = (try #require(granted.json["access_token"]?.string), try #require(granted.json["refresh_token"]?.string))
        let revoked = try await client.call(.post, "/oauth/v2/token/revoke", "token=\(refresh)", authorized: false)
        #expect(revoked.json == ["status": "success"])
        #expect(try await status(client, access) == 401)
        #expect(try await token(client, "grant_type=refresh_token&refresh_token=\(refresh)").json == ["error": "invalid_code"])
    }

    @Test("Parameters may stand in the query, with an odd body, or in a multipart body")
    func carriers() async throws {
        let client = try await client()
        let parameters = "client_id=a&client_secret=b&grant_type=authorization_code&code="
        #expect(try await client.call(.post, "/oauth/v2/token?\(parameters)q1", "null", authorized: false).json["access_token"] != nil)
        #expect(try await client.call(.post, "/oauth/v2/token?\(parameters)q2", authorized: false).json["access_token"] != nil)
        let form = ["client_id": "a", "client_secret": "b", "grant_type": "authorization_code", "code": "m"].sorted { $0.key < $1.key }
            .map { "--X\r\nContent-Disposition: form-data; name=\"\($0.key)\"\r\n\r\n\($0.value)\r\n" }.joined() + "--X--\r\n"
        let multipart = try await client.call(
            .post, "/oauth/v2/token", form, headers: ["Content-Type": "multipart/form-data; boundary=X"], authorized: false)
        #expect(multipart.json["access_token"] != nil)
    }

    @Test("Errors of the accounts server come with status 200")
    func errors() async throws {
        let client = try await client()
        #expect(try await token(client, "grant_type=password").json == ["error": "unsupported_grant_type"])
        let nobody = try await client.call(.post, "/oauth/v2/token", "grant_type=refresh_token&refresh_token=r", authorized: false)
        #expect(nobody.status == 200)
        #expect(nobody.json == ["error": "invalid_client"])
    }

    @Test("Who is signed in")
    func userInfo() async throws {
        let client = try await client()
        let info = try await client.call(.get, "/oauth/user/info")
        #expect(info.json["Email"]?.string?.contains("@") == true)
        #expect(try await client.call(.get, "/oauth/user/info", authorized: false).status == 401)
    }
}
