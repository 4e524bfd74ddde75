/// A refresh token that the sandbox has given out.
struct IssuedRefreshToken: Sendable {
    let client: String
    let user: String
    let scopes: [String]
    /// The client has proved itself by a proof key and has no secret.
    let isPublic: Bool
    /// Running number: the lowest goes first when there are too many.
    let number: Int
}
