import CRMRuntime

/// An app as registered in Zoho's API console.
public struct ClientCredentials: Sendable, Hashable {
    /// `1000.…`; not a secret by itself.
    public var id: String
    /// Empty for an app on people's devices, which cannot keep one; then it is not sent.
    public var secret: Secret

    public init(id: String, secret: Secret) {
        self.id = id
        self.secret = secret
    }
}
