import CRMRuntime
import Foundation
import RecordCore
import Testing

/// A token store as an app writes it for a place of its own, here a table of texts.
private actor TableTokenStore: TokenStore {
    private var rows: [TokenKey: String] = [:]

    func load(_ key: TokenKey) throws -> TokenRecord? {
        try rows[key].flatMap { TokenRecord(json: try JSONValue(parsing: Data($0.utf8))) }
    }
    func save(_ record: TokenRecord, for key: TokenKey) { rows[key] = record.json.jsonText }
    func delete(_ key: TokenKey) { rows[key] = nil }
    func keys() -> [TokenKey] { Array(rows.keys) }
}

/// The protocol of stores is small enough to be met in ten lines.
@Suite struct OwnTokenStoreTests {
    @Test func keepsTokensForClients() async throws {
        let store = TableTokenStore()
        let issuer = CountingIssuer()
        let key = TokenKey(service: "accounts.zoho.eu/production", client: "1000.A", account: "ann")
        func client() -> RenewingTokens {
            RenewingTokens(
                issuer: issuer, refreshToken: "refresh", store: store, key: key,
                budget: TokenBudget(limit: 10, span: .seconds(600), pause: .seconds(600)))
        }
        let first = try await client().token()
        let second = try await client().token()
        #expect(first.value == second.value && second.generation == 1)
        #expect(await issuer.count == 1)
        #expect(try await store.load(key)?.refreshToken == "refresh")
        #expect(await store.keys() == [key])
        await store.delete(key)
        #expect(try await store.load(key) == nil)
    }
}

private actor CountingIssuer: TokenIssuer {
    private(set) var count = 0

    func issue(refreshToken: Secret?) async throws -> IssuedTokens {
        count += 1
        return IssuedTokens(accessToken: Secret("token-\(count)"), lifetime: .seconds(3600))
    }
}
