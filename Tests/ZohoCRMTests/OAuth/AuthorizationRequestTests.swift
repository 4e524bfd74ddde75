import Foundation
import Testing

@testable import ZohoCRM

/// The address of the consent page, and what the redirect may bring.
@Suite struct AuthorizationRequestTests {
    private let request = AuthorizationRequest(
        dataCenter: .eu, clientID: "1000.AB", redirectURI: "https://app.example.com/zoho?x=1", scopes: [.modulesAll, "ZohoCRM.settings.tags.READ"],
        state: "st+ate")

    private func query(_ url: URL) -> [String: String] {
        let items = URLComponents(url: url, resolvingAgainstBaseURL: true)?.queryItems ?? []
        return Dictionary(items.map { ($0.name, $0.value ?? "") }, uniquingKeysWith: { "\($0) and \($1)" })
    }

    private func redirect(_ query: String, to base: String = "https://app.example.com/zoho?x=1") throws -> URL {
        try #require(URL(string: base + (base.contains("?") ? "&" : "?") + query))
    }

    private func failure(_ request: AuthorizationRequest, _ address: URL) -> CRMError? {
        do throws(CRMError) {
            _ = try request.grant(from: address)
            return nil
        } catch {
            return error
        }
    }

    @Test func addressOfTheConsentPage() {
        #expect(request.url.absoluteString.hasPrefix("https://accounts.zoho.eu/oauth/v2/auth?"))
        #expect(query(request.url) == [
            "scope": "ZohoCRM.modules.ALL,ZohoCRM.settings.tags.READ", "client_id": "1000.AB", "response_type": "code",
            "access_type": "offline", "redirect_uri": "https://app.example.com/zoho?x=1", "state": "st+ate", "prompt": "consent",
        ])
        let online = AuthorizationRequest(
            dataCenter: .us, clientID: "1000.AB", redirectURI: "https://app.example.com/", scopes: [], access: .online, alwaysAsks: false)
        #expect(query(online.url)["access_type"] == "online")
        #expect(query(online.url)["prompt"] == nil)
    }

    @Test func ownServerMayHaveAPath() throws {
        let here = try #require(URL(string: "http://127.0.0.1:8080/zoho/"))
        let request = AuthorizationRequest(
            dataCenter: .custom(accounts: here, api: here), clientID: "a", redirectURI: "http://127.0.0.1/cb", scopes: [.search])
        #expect(request.url.absoluteString.hasPrefix("http://127.0.0.1:8080/zoho/oauth/v2/auth?scope="))
    }

    @Test func statesAreNewAndLong() {
        let states = (0..<50).map { _ in
            AuthorizationRequest(dataCenter: .us, clientID: "a", redirectURI: "https://x.example", scopes: []).state
        }
        #expect(Set(states).count == 50)
        #expect(states.allSatisfy { $0.reveal().utf8.count == 43 })
        #expect(!"\(request)".contains("st+ate"))
    }

    /// The example of RFC 7636, appendix B.
    @Test func proofKeyOfTheStandard() {
        let key = ProofKey(verifier: "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")
        #expect(key.challenge == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")
    }

    @Test func proofKeyGoesOutAsItsDigest() throws {
        let request = AuthorizationRequest(
            dataCenter: .us, clientID: "a", redirectURI: "com.example.app://zoho", scopes: OAuthScope.usual, proofKey: ProofKey())
        let key = try #require(request.proofKey)
        #expect(query(request.url)["code_challenge"] == key.challenge)
        #expect(query(request.url)["code_challenge_method"] == "S256")
        #expect(!request.url.absoluteString.contains(key.verifier.reveal()))
        #expect(ProofKey() != ProofKey())
        #expect(request.callbackScheme == "com.example.app")
        #expect(self.request.callbackScheme == nil)
        let grant = try request.grant(
            from: redirect("state=\(request.state.reveal())&code=1000.c&location=us", to: "com.example.app://zoho"))
        #expect(grant.proofKey == key)
    }

    @Test func grantOfTheRedirect() throws {
        let grant = try request.grant(
            from: redirect("state=st%2Bate&code=1000.abc.def&location=us&accounts-server=https%3A%2F%2Faccounts.zoho.com"))
        #expect(grant.code == Secret("1000.abc.def"))
        #expect(grant.redirectURI == "https://app.example.com/zoho?x=1")
        #expect(grant.dataCenter == .us)
        #expect(!"\(grant)".contains("1000.abc"))
    }

    @Test(arguments: [
        ("code=c&state=st%2Bate", "eu"), ("code=c&state=st%2Bate&location=in", "in"), ("code=c&state=st%2Bate&location=EU", "eu"),
        ("code=c&state=st%2Bate&accounts-server=https://accounts.zohocloud.ca&location=us", "ca"),
        ("code=c&state=st%2Bate&accounts-server=", "eu"),
    ]) func dataCenterOfTheRedirect(_ query: String, _ name: String) throws {
        #expect(try request.grant(from: redirect(query)).dataCenter.name == name)
    }

    @Test(arguments: [
        ("code=c", "sign-in.state"), ("code=c&state=", "sign-in.state"), ("code=c&state=other", "sign-in.state"),
        ("code=c&state=st%2Bat", "sign-in.state"), ("code=c&state=st+ate2", "sign-in.state"),
        ("error=access_denied&state=other", "sign-in.state"),
        ("error=access_denied&state=st%2Bate", "sign-in.access_denied"), ("error=access_denied", "sign-in.access_denied"),
        ("error=invalid_scope&state=st%2Bate&code=c", "sign-in.invalid_scope"),
        ("state=st%2Bate", "sign-in.redirect"), ("state=st%2Bate&code=", "sign-in.redirect"),
        ("code=c&state=st%2Bate&accounts-server=https://accounts.zoho.example", "sign-in.accounts-server"),
        ("code=c&state=st%2Bate&accounts-server=http://accounts.zoho.eu", "sign-in.accounts-server"),
        ("code=c&state=st%2Bate&accounts-server=https://accounts.zoho.eu:444", "sign-in.accounts-server"),
        ("code=c&state=st%2Bate&accounts-server=https://x@accounts.zoho.eu", "sign-in.accounts-server"),
        ("code=c&state=st%2Bate&accounts-server=https://accounts.zoho.eu.example.com", "sign-in.accounts-server"),
        ("code=c&state=st%2Bate&location=moon", "sign-in.accounts-server"),
    ]) func refusals(_ query: String, _ code: String) throws {
        let error = try #require(failure(request, redirect(query)))
        #expect(error.code == code)
        #expect(error.nextAction != nil)
        #expect(!"\(error)".contains("st+ate") && !"\(error)".contains("st%2Bate"))
    }

    @Test(arguments: [
        "https://app.example.com/other", "https://evil.example.com/zoho", "http://app.example.com/zoho", "https://app.example.com:444/zoho",
    ]) func otherAddresses(_ base: String) throws {
        #expect(failure(request, try redirect("code=c&state=st%2Bate", to: base))?.code == "sign-in.redirect")
    }

    /// Whatever the redirect says, the code goes to the hosts that were configured.
    @Test func ownHostsStay() throws {
        let here = try #require(URL(string: "http://127.0.0.1:8080"))
        let own = DataCenter.custom(accounts: here, api: here)
        let request = AuthorizationRequest(
            dataCenter: own, clientID: "a", redirectURI: "http://127.0.0.1:9000/cb", scopes: [], state: "s")
        let grant = try request.grant(
            from: redirect("code=c&state=s&accounts-server=https://accounts.zoho.eu&location=eu", to: "http://127.0.0.1:9000/cb"))
        #expect(grant.dataCenter == own)
    }

    @Test func scopesAreText() {
        let scope: OAuthScope = "ZohoCRM.modules.leads.READ"
        #expect("\(scope)" == "ZohoCRM.modules.leads.READ")
        #expect(OAuthScope.modulesAll == "ZohoCRM.modules.ALL")
        #expect(Set(OAuthScope.usual).count == OAuthScope.usual.count)
    }
}
