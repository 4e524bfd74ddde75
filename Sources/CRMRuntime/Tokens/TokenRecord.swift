import Foundation

/// What a store keeps of one account's sign-in.
public struct TokenRecord: Sendable, Hashable {
    /// Gives new access tokens; nil for accounts that sign in anew each time.
    public var refreshToken: Secret?
    /// The current access token; nil when there is none, or when the server refused it.
    public var accessToken: AccessToken?
    /// Number of the newest access token, kept also when the token itself is gone.
    public var generation: Int
    /// When access tokens were asked for lately, oldest first: the account's budget.
    public var requests: [Date]
    /// No new access token is asked for before this date, since the server has refused one.
    public var refusedUntil: Date?
    /// ``TokenKey/digest`` of the account that the record was made for. A store that hands out somebody else's record is
    /// found out by it; nil in records of stores that don't keep it.
    public var owner: String?

    public init(
        refreshToken: Secret? = nil, accessToken: AccessToken? = nil, generation: Int = 0, requests: [Date] = [],
        refusedUntil: Date? = nil, owner: String? = nil
    ) {
        self.refreshToken = refreshToken
        self.accessToken = accessToken
        self.generation = generation
        self.requests = requests
        self.refusedUntil = refusedUntil
        self.owner = owner
    }
}

/// Whose tokens a record holds. Tokens of one key are never used for another.
public struct TokenKey: Sendable, Hashable {
    /// The sign-in server and environment: `accounts.zoho.eu/production`.
    public var service: String
    /// The id of the registered client.
    public var client: String
    /// The user, in words of the app's own choosing.
    public var account: String

    public init(service: String, client: String, account: String) {
        self.service = service
        self.client = client
        self.account = account
    }

    /// A short name that is the same in every process, unlike `hashValue`: for the names of locks and files. FNV-1a.
    public var digest: String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in "\(service)\n\(client)\n\(account)".utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return String(hash, radix: 16)
    }
}
