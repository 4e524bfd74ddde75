/// Who asks for tokens: the id and, where it has one, the secret of a client.
struct TokenClient: Sendable {
    let id: String
    let secret: String?

    init(id: String, secret: String?) {
        self.id = id
        self.secret = secret
    }

    init(_ request: TokenRequest) throws(OAuthState.Refusal) {
        guard let id = request["client_id"], !id.hasPrefix("invalid") else { throw .invalidClient }
        secret = request["client_secret"]
        if secret?.hasPrefix("invalid") == true { throw .invalidClientSecret }
        self.id = id
    }

    func needsSecret() throws(OAuthState.Refusal) {
        if secret == nil { throw .invalidClient }
    }
}
