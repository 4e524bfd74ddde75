/// An access token that the sandbox has given out.
struct AccessToken: Sendable, Hashable {
    let text: String
    let refreshToken: String
    let issued: Int64
    /// Seconds since 1970.
    let expires: Int64
    /// Id of the user that it stands for.
    let user: String
}
