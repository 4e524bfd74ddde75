#if MySQL
import CRMRuntime
import Foundation
import RecordCore

/// The two tables as one: what older clients know of an account, and what they don't.
struct OAuthTable {
    private let connection: MySQLConnection

    init(_ connection: MySQLConnection) { self.connection = connection }

    /// Makes the tables if they are not there. A user who may not make ours does without: the budget is then counted by
    /// each server on its own.
    func prepare() throws {
        // Columns and widths are those of the older clients.
        try makeUnlessDenied(
            """
            CREATE TABLE IF NOT EXISTS oauthtokens (useridentifier VARCHAR(100) NOT NULL, accesstoken VARCHAR(100), \
            refreshtoken VARCHAR(100), expirytime BIGINT NOT NULL)
            """)
        try makeUnlessDenied(
            """
            CREATE TABLE IF NOT EXISTS oauthtokens_swift (account VARCHAR(190) NOT NULL, service VARCHAR(190) NOT NULL, \
            client VARCHAR(190) NOT NULL, tokens TEXT NOT NULL, PRIMARY KEY (account, service, client)) \
            CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
            """)
        do {
            try connection.run("SELECT 1 FROM oauthtokens_swift LIMIT 1")
            connection.hasOwnTable = true
        } catch where error.isMissingTable || error.isDenied {
            connection.hasOwnTable = false
        }
    }

    private func makeUnlessDenied(_ sql: String) throws {
        do { try connection.command(sql) } catch where error.isDenied {}
    }

    // MARK: Reading

    func record(_ key: TokenKey) throws -> TokenRecord? {
        let shared = try sharedRow(of: key.account)
        let own = try ownRecord(key)
        guard let shared else { return own }
        guard var record = own else {
            // Written by an older client, or by us for another server or client of the same user name.
            return try isClaimed(shared.refreshToken, byOthersThan: key) ? nil : TokenRecord(shared, generation: 1)
        }
        guard shared.accessToken != record.accessToken?.value, shared.expiry > record.accessToken?.expiry ?? .distantPast else {
            return record
        }
        if shared.refreshToken == record.refreshToken {
            // An older client has renewed the access token.
            record.accessToken = AccessToken(shared.accessToken, expiry: shared.expiry, generation: record.generation + 1)
            record.generation += 1
            return record
        }
        // An older client has signed the user in anew.
        return try isClaimed(shared.refreshToken, byOthersThan: key)
            ? record : TokenRecord(shared, generation: record.generation + 1)
    }

    func keys() throws -> [TokenKey] {
        guard connection.hasOwnTable else { return [] }
        return try connection.run("SELECT service, client, account FROM oauthtokens_swift ORDER BY account, service, client")
            .map { TokenKey(service: $0[0].text ?? "", client: $0[1].text ?? "", account: $0[2].text ?? "") }
    }

    private func sharedRow(of account: String) throws -> SharedTokens? {
        // Older clients add rows without looking; the newest counts.
        try connection.run(
            """
            SELECT accesstoken, refreshtoken, expirytime FROM oauthtokens WHERE useridentifier = ? \
            ORDER BY expirytime DESC LIMIT 1
            """, [.text(account)]
        ).first.map(SharedTokens.init(row:))
    }

    private func ownRecord(_ key: TokenKey) throws -> TokenRecord? {
        guard connection.hasOwnTable else { return nil }
        let rows = try connection.run(
            "SELECT tokens FROM oauthtokens_swift WHERE account = ? AND service = ? AND client = ?", parameters(key))
        guard let text = rows.first?.first?.text else { return nil }
        return (try? JSONValue(parsing: Data(text.utf8))).flatMap { TokenRecord(json: $0) }
    }

    /// Tokens of one server or client are never used for another, even if both call the user the same.
    private func isClaimed(_ refreshToken: Secret, byOthersThan key: TokenKey) throws -> Bool {
        guard connection.hasOwnTable else { return false }
        return try connection.run(
            "SELECT tokens FROM oauthtokens_swift WHERE account = ? AND NOT (service = ? AND client = ?)", parameters(key)
        ).contains { row in
            guard let text = row.first?.text, let json = try? JSONValue(parsing: Data(text.utf8)) else { return false }
            return TokenRecord(json: json)?.refreshToken == refreshToken
        }
    }

    // MARK: Writing

    func save(_ record: TokenRecord, _ key: TokenKey) throws {
        try inTransaction {
            if connection.hasOwnTable {
                try connection.run(
                    "REPLACE INTO oauthtokens_swift (account, service, client, tokens) VALUES (?, ?, ?, ?)",
                    parameters(key) + [.text(record.json.jsonText)])
            }
            // Older clients don't make the column unique, so nothing can be replaced by key.
            try connection.run("DELETE FROM oauthtokens WHERE useridentifier = ?", [.text(key.account)])
            let milliseconds = record.accessToken?.expiry.map { Int(($0.timeIntervalSince1970 * 1000).rounded()) }
            try connection.run(
                "INSERT INTO oauthtokens (useridentifier, accesstoken, refreshtoken, expirytime) VALUES (?, ?, ?, ?)",
                [
                    .text(key.account), .text(record.accessToken?.value.reveal() ?? ""),
                    .text(record.refreshToken?.reveal() ?? ""), MySQLValue(milliseconds ?? 0),
                ])
        }
    }

    func delete(_ key: TokenKey) throws {
        try inTransaction {
            if let refreshToken = try record(key)?.refreshToken {
                try connection.run(
                    "DELETE FROM oauthtokens WHERE useridentifier = ? AND refreshtoken = ?",
                    [.text(key.account), .text(refreshToken.reveal())])
            }
            if connection.hasOwnTable {
                try connection.run(
                    "DELETE FROM oauthtokens_swift WHERE account = ? AND service = ? AND client = ?", parameters(key))
            }
        }
    }

    private func inTransaction(_ body: () throws -> Void) throws {
        try connection.command("START TRANSACTION")
        do {
            try body()
            try connection.command("COMMIT")
        } catch {
            _ = try? connection.command("ROLLBACK")
            throw error
        }
    }

    private func parameters(_ key: TokenKey) -> [MySQLValue] { [.text(key.account), .text(key.service), .text(key.client)] }

    /// A name of at most 64 characters, as the server demands.
    static func lockName(_ key: TokenKey) -> String { "swift-crm.\(key.digest)" }
}
#endif
