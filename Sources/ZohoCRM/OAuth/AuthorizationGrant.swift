import CRMRuntime

/// What the redirect after a user's consent brings, checked: a code to be exchanged for tokens, once and soon.
///
///     try await accounts.signIn("anna@example.com", with: grant)
public struct AuthorizationGrant: Sendable, Hashable {
    /// Works once, for two or three minutes.
    public let code: Secret
    /// The one of the request, which the exchange has to repeat; nil for codes made in the console ("self client").
    public let redirectURI: String?
    public let proofKey: ProofKey?
    /// Where the user is at home: the only place where the code is worth something.
    public let dataCenter: DataCenter

    /// A code that came another way than ``AuthorizationRequest/grant(from:)``.
    public init(code: Secret, redirectURI: String? = nil, proofKey: ProofKey? = nil, dataCenter: DataCenter) {
        self.code = code
        self.redirectURI = redirectURI
        self.proofKey = proofKey
        self.dataCenter = dataCenter
    }
}
