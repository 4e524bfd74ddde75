import CRMRuntime

/// The proof that whoever exchanges a grant code is the one who asked for it (PKCE, RFC 7636, method S256).
///
/// The sign-in server gets a digest with the request and the text itself with the code, so that a code that another app
/// on the device has caught is worth nothing to it.
///
/// Zoho requires it of clients that are registered as mobile or desktop applications and takes no secret for granted
/// there; for the other types it documents neither that it is needed nor that it harms. Source: Zoho Accounts,
/// "Mobile and desktop applications".
public struct ProofKey: Sendable, Hashable {
    /// 43 to 128 unreserved characters; goes out with the code only.
    public let verifier: Secret

    /// A new one, from the system's random numbers.
    public init() { verifier = .random() }

    /// One that was kept from before, in the session of a user for instance.
    public init(verifier: Secret) { self.verifier = verifier }

    /// What goes into the URL of the request.
    public var challenge: String { Base64URL.text(SHA256.digest(verifier.reveal().utf8)) }
}
