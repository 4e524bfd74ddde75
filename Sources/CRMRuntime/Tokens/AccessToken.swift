import Foundation

/// What a call identifies itself with.
public struct AccessToken: Sendable, Hashable {
    public var value: Secret
    /// nil where the end is not known, as with a token given by hand.
    public var expiry: Date?
    /// When it was issued; nil where that is not known.
    public var issued: Date?
    /// Counts the access tokens of an account from 1. A token that the server refuses is replaced once per
    /// generation, however many calls were refused.
    public var generation: Int
    /// The base URL that the sign-in server names for this token, if it may be used instead of the client's.
    public var apiDomain: URL?
    /// What the token allows, as the server writes it.
    public var scopes: [String]

    public init(
        _ value: Secret, expiry: Date? = nil, issued: Date? = nil, generation: Int = 1, apiDomain: URL? = nil,
        scopes: [String] = []
    ) {
        self.value = value
        self.expiry = expiry
        self.issued = issued
        self.generation = generation
        self.apiDomain = apiDomain
        self.scopes = scopes
    }

    /// - Parameter date: when it was issued.
    public init(_ issued: IssuedTokens, date: Date, generation: Int) {
        self.init(
            issued.accessToken, expiry: issued.lifetime.map { date.addingTimeInterval($0.seconds) }, issued: date,
            generation: generation, apiDomain: issued.apiDomain, scopes: issued.scopes)
    }

    /// Whether the token still works after this much more time.
    public func lasts(_ duration: Duration, from date: Date) -> Bool {
        guard let expiry else { return true }
        return expiry.timeIntervalSince(date) > duration.seconds
    }
}
