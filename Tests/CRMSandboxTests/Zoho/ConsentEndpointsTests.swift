import CRMRuntime
import CRMSandbox
import Foundation
import RecordCore
import Testing

@Suite("Sign-in page")
struct ConsentEndpointsTests {
    private static let asked =
        "client_id=app&redirect_uri=https%3A%2F%2Fapp.example%2Fcb%3Fa%3D1&response_type=code&scope=ZohoCRM.modules.ALL&access_type=offline&prompt=consent&state=s%26t"
    private let clock = VirtualClock()

    private func client(_ change: (inout SandboxLimits) -> Void = { _ in }) async throws -> SandboxClient {
        var options = SandboxOptions()
        options.clock = .virtual(clock)
        change(&options.limits)
        return try await SandboxClient(options)
    }

    private func page(_ client: SandboxClient, _ query: String = asked) async throws -> SandboxClient.Answer {
        try await client.call(.get, "/oauth/v2/auth?\(query)", authorized: false)
    }

    private func decide(_ client: SandboxClient, _ form: String = "\(asked)&decision=accept") async throws -> [String: String] {
        let answer = try await client.call(.post, "/oauth/v2/auth", form, headers: .form, authorized: false)
        #expect(answer.status == 302)
        let parts = try #require(answer.headers["Location"].flatMap { URLComponents(string: $0) })
        #expect(parts.host == "app.example")
        return Dictionary((parts.queryItems ?? []).map { ($0.name, $0.value ?? "") }, uniquingKeysWith: { $1 })
    }

    private func token(_ client: SandboxClient, _ parameters: String, client id: String = "app") async throws -> JSONValue {
        try await client.call(
            .post, "/oauth/v2/token", "client_id=\(id)&\(parameters)", headers: .form, authorized: false).json
    }

    private static func grant(_ code: String?) -> String {
        "client_secret=x&grant_type=authorization_code&redirect_uri=https%3A%2F%2Fapp.example%2Fcb%3Fa%3D1&code=\(code ?? "")"
    }

    @Test("The page shows app, scopes and users, says what it is, and loads nothing")
    func shown() async throws {
        let client = try await client()
        let answer = try await page(client, Self.asked + "&evil=%3Cscript%3E")
        let text = String(decoding: answer.body, as: UTF8.self)
        #expect(answer.status == 200)
        #expect(answer.headers["Content-Type"] == "text/html;charset=utf-8")
        #expect(answer.headers["X-Frame-Options"] == "DENY")
        for word in ["<code>app</code>", "ZohoCRM.modules.ALL", "Ada Keller", "Accept", "Reject", "sandbox of swift-crm", "value=\"s&amp;t\""] {
            #expect(text.contains(word), "\(word)")
        }
        for word in ["script", "src=", "http-equiv", "Ines Duarte"] { #expect(!text.contains(word), "\(word)") }
        let hostile = try await page(client, Self.asked.replacingOccurrences(of: "client_id=app", with: "client_id=%3Cb%3E%22"))
        #expect(String(decoding: hostile.body, as: UTF8.self).contains("&lt;b&gt;&quot;"))
    }

    @Test("A wrong request is shown to the user, and nobody is sent anywhere", arguments: [
        ("client_id=app", "", "invalid_client"), ("client_id=app", "client_id=invalid-1", "invalid_client"),
        ("response_type=code", "response_type=token", "invalid_response_type"),
        ("scope=ZohoCRM.modules.ALL", "scope=", "invalid_scope"), ("scope=ZohoCRM.modules.ALL", "scope=modules", "invalid_scope"),
        ("redirect_uri=https%3A%2F%2Fapp.example%2Fcb%3Fa%3D1", "redirect_uri=javascript%3Aalert(1)", "invalid_redirect_uri"),
        ("redirect_uri=https%3A%2F%2Fapp.example%2Fcb%3Fa%3D1", "redirect_uri=%2Fcb", "invalid_redirect_uri"),
        ("access_type=offline", "access_type=always", "invalid_access_type"),
        ("prompt=consent", "code_challenge=short&code_challenge_method=S256", "invalid_code_challenge"),
    ]) func refused(_ part: String, _ replacement: String, _ word: String) async throws {
        let answer = try await page(client(), Self.asked.replacingOccurrences(of: part, with: replacement))
        #expect(answer.status == 400)
        #expect(answer.headers["Location"] == nil)
        #expect(String(decoding: answer.body, as: UTF8.self).contains(word))
    }

    @Test("Accepting sends a code, the state and the sign-in server back; rejecting an error")
    func decisions() async throws {
        let client = try await client()
        let accepted = try await decide(client)
        #expect(accepted["state"] == "s&t")
        #expect(accepted["a"] == "1")
        #expect(accepted["location"] == "us")
        #expect(accepted["accounts-server"] == "https://crm.example")
        #expect(accepted["code"]?.hasPrefix("1000.") == true)
        let rejected = try await decide(client, "\(Self.asked)&decision=reject")
        #expect(rejected == ["a": "1", "state": "s&t", "error": "access_denied"])
    }

    @Test("A code works once, soon, for its client and redirect URI; the scopes are those that were asked for")
    func codes() async throws {
        let client = try await client()
        let code = try await decide(client)["code"]
        #expect(try await token(client, Self.grant(code), client: "other") == ["error": "invalid_client"])
        #expect(try await token(client, "client_secret=x&grant_type=authorization_code&code=\(code ?? "")") == ["error": "invalid_redirect_uri"])
        #expect(try await token(client, Self.grant(code).replacingOccurrences(of: "client_secret=x&", with: "")) == ["error": "invalid_client"])
        let granted = try await token(client, Self.grant(code))
        #expect(granted["scope"] == "ZohoCRM.modules.ALL")
        #expect(try await token(client, Self.grant(code)) == ["error": "invalid_code"])
        let refresh = try #require(granted["refresh_token"]?.string)
        #expect(try await token(client, "client_secret=x&grant_type=refresh_token&refresh_token=\(refresh)")["scope"] == "ZohoCRM.modules.ALL")
        #expect(try await token(client, "client_secret=x&grant_type=refresh_token&refresh_token=\(refresh)", client: "other") == ["error": "invalid_client"])
        #expect(try await token(client, "client_secret=invalid&grant_type=refresh_token&refresh_token=\(refresh)") == ["error": "invalid_client_secret"])
        let late = try await decide(client)["code"]
        clock.advance(seconds: 179)
        let last = try await decide(client)["code"]
        clock.advance(seconds: 1)
        #expect(try await token(client, Self.grant(late)) == ["error": "invalid_code"])
        #expect(try await token(client, Self.grant(last))["access_token"] != nil)
        // Long after, it is still not taken for a code from the console.
        clock.advance(seconds: 3_600)
        #expect(try await token(client, Self.grant(late)) == ["error": "invalid_code"])
    }

    @Test("A proof key replaces the secret, and without it the code is worth nothing", arguments: ["S256", "plain"])
    func proof(_ method: String) async throws {
        let client = try await client()
        let verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
        let challenge = method == "S256" ? "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM" : verifier
        let form = "\(Self.asked)&code_challenge=\(challenge)&code_challenge_method=\(method)&decision=accept"
        let exchange = Self.grant("").replacingOccurrences(of: "client_secret=x&", with: "")
        for wrong in ["", "&code_verifier=\(verifier.uppercased())"] {
            let code = try #require(try await decide(client, form)["code"])
            #expect(try await token(client, exchange + code + wrong) == ["error": "invalid_code"])
            #expect(try await token(client, exchange + code + "&code_verifier=\(verifier)") == ["error": "invalid_code"])
        }
        let code = try #require(try await decide(client, form)["code"])
        let granted = try await token(client, exchange + code + "&code_verifier=\(verifier)")
        let refresh = try #require(granted["refresh_token"]?.string)
        #expect(try await token(client, "grant_type=refresh_token&refresh_token=\(refresh)")["access_token"] != nil)
    }

    @Test("Online access and a second consent without prompt give no refresh token")
    func withoutRefreshToken() async throws {
        let client = try await client()
        let online = Self.asked.replacingOccurrences(of: "offline", with: "online")
        let code = try await decide(client, "\(online)&decision=accept")["code"]
        let granted = try await token(client, Self.grant(code))
        #expect(granted["access_token"] != nil && granted["refresh_token"] == nil)
        let quiet = Self.asked.replacingOccurrences(of: "&prompt=consent", with: "")
        let answer = try await page(client, quiet)
        #expect(answer.status == 302)
        let parts = try #require(answer.headers["Location"].flatMap { URLComponents(string: $0) })
        let again = try await token(client, Self.grant(parts.queryItems?.first { $0.name == "code" }?.value))
        #expect(again["access_token"] != nil && again["refresh_token"] == nil)
        // Another app has not been let in yet.
        #expect(try await page(client, quiet.replacingOccurrences(of: "client_id=app", with: "client_id=app2")).status == 200)
    }

    @Test("Ten codes in ten minutes for a client, then access_denied")
    func manyCodes() async throws {
        let client = try await client()
        for _ in 0..<10 { #expect(try await decide(client)["code"] != nil) }
        #expect(try await decide(client)["error"] == "access_denied")
        clock.advance(seconds: 600)
        #expect(try await decide(client)["code"] != nil)
    }

    @Test("One refresh token too many ends the oldest of the user and its access tokens")
    func manyRefreshTokens() async throws {
        let client = try await client { $0.refreshTokensAlive = 2 }
        func signIn(_ user: String) async throws -> (access: String, refresh: String) {
            let code = try await decide(client, "\(Self.asked)&decision=accept&user=\(user)")["code"]
            let granted = try await token(client, Self.grant(code))
            return (try #require(granted["access_token"]?.string), try #require(granted["refresh_token"]?.string))
        }
        func works(_ access: String) async throws -> Bool {
            try await client.call(.get, "/crm/v8/org", headers: ["Authorization": "Zoho-oauthtoken \(access)"], authorized: false).status == 200
        }
        let other = try await signIn("4876876000000327011")
        let first = try await signIn("4876876000000327001")
        let second = try await signIn("4876876000000327001")
        #expect(try await works(first.access))
        _ = try await signIn("4876876000000327001")
        #expect(try await works(first.access) == false)
        #expect(try await token(client, "client_secret=x&grant_type=refresh_token&refresh_token=\(first.refresh)") == ["error": "invalid_code"])
        #expect(try await works(second.access))
        #expect(try await works(other.access))
    }

    @Test("Client credentials give an access token alone, ten in ten minutes")
    func clientCredentials() async throws {
        let client = try await client()
        let asked = "client_secret=x&grant_type=client_credentials&scope=ZohoCRM.modules.ALL,ZohoCRM.org.READ"
        let granted = try await token(client, "\(asked)&soid=ZohoCRM.60001")
        #expect(granted["refresh_token"] == nil)
        #expect(granted["scope"] == "ZohoCRM.modules.ALL ZohoCRM.org.READ")
        #expect(try await token(client, asked) == ["error": "missing_org_info"])
        #expect(try await token(client, "\(asked)&soid=ZohoBooks.1") == ["error": "missing_org_info"])
        #expect(try await token(client, "client_secret=x&grant_type=client_credentials&soid=ZohoCRM.1") == ["error": "invalid_scope"])
        #expect(try await token(client, "grant_type=client_credentials&scope=a.b.c&soid=ZohoCRM.1") == ["error": "invalid_client"])
        for _ in 0..<9 { #expect(try await token(client, "\(asked)&soid=ZohoCRM.60001")["access_token"] != nil) }
        #expect(try await token(client, "\(asked)&soid=ZohoCRM.60001") == ["error": "access_denied"])
    }

    @Test("A token is revoked once")
    func revokedTwice() async throws {
        let client = try await client()
        let revoke = { try await client.call(.post, "/oauth/v2/token/revoke", "token=r", authorized: false).json }
        #expect(try await revoke() == ["status": "success"])
        #expect(try await revoke() == ["error": "invalid_token"])
    }
}
