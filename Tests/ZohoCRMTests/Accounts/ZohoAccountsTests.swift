import Foundation
import Testing

@testable import ZohoCRM

/// Several users at once: each has tokens of their own, wherever they are at home.
@Suite struct ZohoAccountsTests {
    private let server = AccountServer()
    private let store = MemoryTokenStore()

    private func accounts(_ client: ClientCredentials = .init(id: "1000.A", secret: "s")) -> ZohoAccounts {
        ZohoAccounts(
            dataCenter: .eu, client: client, elsewhere: [.us: .init(id: "1000.A", secret: "s-us")], store: store,
            transport: server, retry: .never)
    }

    /// Who the server takes a call for.
    private func caller(_ zoho: ZohoCRM) async throws -> String? {
        try await zoho.api.send(APICall("who", path: "/crm/v8/who")).json(of: APICall("who", path: "/crm/v8/who"))?["user"]?.string
    }

    @Test func eachUserCallsWithTheirOwnTokens() async throws {
        let accounts = accounts()
        try await accounts.signIn("anna", grantCode: "code-anna", redirectURI: "https://app.example.com/cb")
        try await accounts.signIn("ben", refreshToken: "refresh-ben")
        try await withThrowingTaskGroup(of: (String, String?).self) { group in
            for number in 0..<200 {
                let name = number.isMultiple(of: 2) ? "anna" : "ben"
                group.addTask { (name, try await caller(accounts.client(for: UserIdentifier(name)))) }
            }
            for try await (name, caller) in group { #expect(caller == name) }
        }
        #expect(try await accounts.users() == ["anna", "ben"])
        // The tokens of the sign-ins served all of it.
        #expect(server.tokenRequests.count == 2)
    }

    @Test func clientIsTheSameForAllWhoAsk() async throws {
        let accounts = accounts()
        try await accounts.signIn("anna", refreshToken: "refresh-anna")
        server.refuse("access-anna-1")
        try await withThrowingTaskGroup(of: String?.self) { group in
            for _ in 0..<100 { group.addTask { try await caller(accounts.client(for: "anna")) } }
            for try await caller in group { #expect(caller == "anna") }
        }
        #expect(server.tokenRequests.count == 2)
    }

    @Test func anotherProcessFindsWhoHasSignedIn() async throws {
        try await accounts().signIn("anna", grantCode: "code-anna")
        let zoho = try await accounts().client(for: "anna")
        #expect(zoho.user == "anna")
        #expect(try await caller(zoho) == "anna")
        #expect(server.tokenRequests.count == 1)
    }

    @Test func usersMayBeAtHomeInOtherDataCenters() async throws {
        try await accounts().signIn("joe", grantCode: "code-joe", dataCenter: .us)
        let accounts = accounts()
        let zoho = try await accounts.client(for: "joe")
        #expect(zoho.dataCenter == .us)
        #expect(server.tokenRequests.last?.url.host == "accounts.zoho.com")
        #expect(server.tokenRequests.last?.form["client_secret"] == "s-us")

        // He moves: what is kept of the old place goes.
        try await accounts.signIn("joe", grantCode: "code-joe", dataCenter: .eu)
        #expect(try await accounts.client(for: "joe").dataCenter == .eu)
        #expect(await store.keys().count == 1)
        let error = await thrownError { try await accounts.signIn("joe", grantCode: "code-joe", dataCenter: .jp) }
        #expect(error?.code == "sign-in.data-center")
    }

    @Test func strangersAreUnknown() async throws {
        let accounts = accounts()
        let error = await thrownError { try await accounts.client(for: "eve") }
        #expect(error?.code == "sign-in.unknown-user")
        // Another app's users, in the same store, are none of this app's.
        try await accounts.signIn("anna", refreshToken: "refresh-anna")
        let other = self.accounts(.init(id: "1000.B", secret: "s"))
        #expect(try await other.users() == [])
        #expect(await thrownError { try await other.client(for: "anna") }?.code == "sign-in.unknown-user")
    }

    @Test func refusedSignInKeepsNothing() async throws {
        let error = await thrownError { try await accounts().signIn("eve", refreshToken: "nonsense") }
        #expect(error?.code == "sign-in.invalid_code")
        #expect(await store.keys().isEmpty)
    }

    @Test func signInWithoutRefreshTokenSaysWhatToAskFor() async throws {
        let error = await thrownError { try await accounts().signIn("anna", grantCode: "online-anna") }
        #expect(error?.code == "sign-in.no-refresh-token")
        #expect(error?.nextAction?.contains("access_type=offline") == true)
        // A later consent gives none either, but the earlier one still holds.
        try await accounts().signIn("anna", grantCode: "code-anna")
        try await accounts().signIn("anna", grantCode: "online-anna")
        server.refuse("access-anna-1")
        server.refuse("access-anna-2")
        #expect(try await caller(accounts().client(for: "anna")) == "anna")
    }

    @Test func signingInAgainDoesNotRenewTheBudget() async throws {
        let accounts = accounts()
        for _ in 1...3 { try await accounts.signIn("anna", refreshToken: "refresh-anna") }
        let key = try #require(await store.keys().first)
        #expect(await store.load(key)?.requests.count == 3)
        // Another refresh token has a budget of its own.
        try await accounts.signIn("anna", refreshToken: "refresh-ben")
        #expect(await store.load(key)?.requests.count == 1)
    }

    @Test func signingInMoreOftenThanZohoAllowsIsRefusedHere() async throws {
        let accounts = accounts()
        for _ in 1...10 { try await accounts.signIn("anna", refreshToken: "refresh-anna") }
        let error = await thrownError { try await accounts.signIn("anna", refreshToken: "refresh-anna") }
        #expect(error?.code == "sign-in.token-budget")
        #expect(server.tokenRequests.count == 10)
        let key = try #require(await store.keys().first)
        #expect(await store.load(key)?.requests.count == 10)
    }

    @Test func signedOutStaysSignedOut() async throws {
        let accounts = accounts()
        let zoho = try await accounts.signIn("anna", grantCode: "code-anna")
        #expect(try await caller(zoho) == "anna")
        try await accounts.signOut("anna")
        #expect(server.revoked == ["refresh-anna"])
        #expect(try await accounts.users() == [])
        // A client that somebody still holds must not bring the account back into the store.
        server.refuse("access-anna-1")
        #expect(await thrownError { try await caller(zoho) }?.code == "sign-in.signed-out")
        #expect(await store.keys().isEmpty)
        try await accounts.signOut("anna")
        #expect(server.revoked.count == 1)
    }

    @Test func oneTokenServesAllOrganisationsOfAUser() async throws {
        let zoho = try await accounts().signIn("anna", grantCode: "code-anna")
        #expect(zoho.organisation == nil)
        let daughter = zoho.inOrganisation("60001")
        #expect(daughter.organisation == "60001")
        for client in [zoho, daughter, daughter.inOrganisation(nil)] { _ = try await caller(client) }
        #expect(server.calls.map { $0.headers["X-CRM-ORG"] } == [nil, "60001", nil])
        #expect(Set(server.calls.map { $0.headers["Authorization"] }).count == 1)
        #expect(server.tokenRequests.count == 1)
    }
}
