/// An access token that the sandbox has given out.
struct AccessToken: Sendable, Hashable {
    let text: String
    /// What it was made with: a refresh token, also one that nobody was told of, or the client itself.
    let source: String
    let issued: Int64
    /// Seconds since 1970.
    let expires: Int64
    /// Id of the user that it stands for.
    let user: String
    let scopes: [String]
}
