/// Whose tokens they are, in words of the app's own choosing: an e-mail address, a number of your user table.
///
/// Tokens are kept under it together with the sign-in server, the environment and the client, and a client value is bound
/// to it for good: there is no way to call with somebody else's. The older clients keep theirs in the column
/// `useridentifier`.
public struct UserIdentifier: Sendable, Hashable, ExpressibleByStringLiteral, CustomStringConvertible {
    public let rawValue: String

    public init(_ rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: String) { self.init(value) }

    /// For apps that have one user only.
    public static let `default` = UserIdentifier("default")

    public var description: String { rawValue }
}
