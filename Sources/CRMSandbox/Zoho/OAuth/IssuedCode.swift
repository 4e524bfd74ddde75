/// A grant code that the sign-in page has given out.
struct IssuedCode: Sendable {
    let client: String
    let redirectURI: String
    let scopes: [String]
    let user: String
    let challenge: ConsentRequest.Challenge?
    /// Whether its tokens can be renewed.
    let givesRefreshToken: Bool
    let issued: Int64
    var isUsed = false
}
