#if MySQL
import CRMRuntime
import Foundation
import RecordCore

/// The two tables as one: what older clients know of an account, and what they don't.
struct OAuthTable {
    private let connection: MySQLConnection

    init(_ connection: MySQLConnection) { self.connection = connection }

    /// Makes the tables if they are not there. A user who may not make ours does without: the budget is then counted by
    /// each server on its own, and the store can tell nobody's name.
    func prepare() throws {
        // Columns and widths are those of the older clients.
        try makeUnlessDenied(
            """
            CREATE TABLE IF NOT EXISTS oauthtokens (useridentifier VARCHAR(100) NOT NULL, accesstoken VARCHAR(100), \
            refreshtoken VARCHAR(100), expirytime BIGINT NOT NULL) CHARACTER SET utf8mb4
            """)
        // Bytes and not characters: names that a collation takes for the same are different accounts.
        try makeUnlessDenied(
            """
            CREATE TABLE IF NOT EXISTS oauthtokens_swift (account VARBINARY(\(Self.width)) NOT NULL, \
            service VARBINARY(\(Self.width)) NOT NULL, client VARBINARY(\(Self.width)) NOT NULL, tokens TEXT NOT NULL, \
            PRIMARY KEY (account, service, client)) CHARACTER SET utf8mb4
            """)
        // No `catch where`: on a function with typed errors it crashes the compiler (Swift 6.3).
        do {
            try connection.run("SELECT 1 FROM oauthtokens_swift LIMIT 1")
            connection.hasOwnTable = true
        } catch let failure as MySQLFailure {
            guard failure.isMissingTable || failure.isDenied else { throw failure }
            connection.hasOwnTable = false
        }
    }

    private func makeUnlessDenied(_ sql: String) throws {
        do {
            try connection.command(sql)
        } catch let failure as MySQLFailure {
            guard failure.isDenied else { throw failure }
        }
    }

    /// Bytes of each part of a key.
    private static let width = 255

    /// - Throws: `CRMError` for names that don't fit, which the server might cut off.
    static func check(_ key: TokenKey) throws(CRMError) {
        guard key.account.count <= 100, [key.account, key.service, key.client].allSatisfy({ $0.utf8.count <= width }) else {
            throw CRMError(
                .signIn(reason: "store"), "the user's name is too long for the table: 100 characters, \(width) bytes",
                nextAction: "Use a shorter user identifier, such as the number of your user table.")
        }
    }

    // MARK: Reading

    func record(_ key: TokenKey) throws -> TokenRecord? {
        let shared = try sharedRow(of: key.account)
        let own = try ownRecord(key)
        guard let shared else { return own }
        guard var record = own else {
            // Written by an older client, or by us for another server or client of the same user name.
            return try isClaimed(shared.refreshToken, byOthersThan: key) ? nil : TokenRecord(shared, generation: first(shared))
        }
        guard !shared.accessToken.isEmpty, shared.accessToken != record.accessToken?.value,
            shared.expiry > record.accessToken?.expiry ?? .distantPast
        else { return record }
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

    /// Without a table of our own nobody counts; then the end of a token tells which one is newer.
    private func first(_ shared: SharedTokens) -> Int {
        connection.hasOwnTable ? 1 : max(1, Int(shared.expiry.timeIntervalSince1970))
    }

    func keys() throws -> [TokenKey] {
        guard connection.hasOwnTable else { return [] }
        return try connection.run("SELECT service, client, account FROM oauthtokens_swift ORDER BY account, service, client")
            .map { TokenKey(service: $0[0].text ?? "", client: $0[1].text ?? "", account: $0[2].text ?? "") }
    }

    /// Letter by letter: the collations of older tables take `Ann` for `ann`.
    private static let isUser = "CAST(CONVERT(useridentifier USING utf8mb4) AS BINARY) = CAST(? AS BINARY)"

    private func sharedRow(of account: String) throws -> SharedTokens? {
        // Older clients add rows without looking; the newest counts.
        try connection.run(
            """
            SELECT accesstoken, refreshtoken, expirytime FROM oauthtokens WHERE \(Self.isUser) \
            ORDER BY expirytime DESC LIMIT 1
            """, [.text(account)]
        ).first.map(SharedTokens.init(row:))
    }

    private func ownRecord(_ key: TokenKey) throws -> TokenRecord? {
        guard connection.hasOwnTable else { return nil }
        let rows = try connection.run(
            "SELECT tokens FROM oauthtokens_swift WHERE account = ? AND service = ? AND client = ?", parameters(key))
        guard let text = rows.first?.first?.text else { return nil }
        guard let json = try? JSONValue(parsing: Data(text.utf8)), let record = TokenRecord(json: json) else {
            throw CRMError(
                .signIn(reason: "store"), "the tokens of “\(key.account)” in the table oauthtokens_swift are damaged",
                nextAction: "Remove the row and sign in again.")
        }
        return record
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
            try connection.run("DELETE FROM oauthtokens WHERE \(Self.isUser)", [.text(key.account)])
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
                    "DELETE FROM oauthtokens WHERE \(Self.isUser) AND refreshtoken = ?",
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

    /// A name of at most 64 characters, as the server demands, and of this database, as locks are the whole server's.
    static func lockName(_ key: TokenKey, in database: String) -> String {
        let place = TokenKey(service: key.service, client: key.client, account: "\(key.account)\n\(database)")
        return "swift-crm.\(place.digest)"
    }
}
#endif
