import CRMRuntime
import Foundation

/// Asks a user to let an app into their CRM: the page to show in a browser, and what to make of the address that the
/// browser ends at.
///
///     let request = AuthorizationRequest(
///         dataCenter: .eu, clientID: "1000.AB…", redirectURI: "https://app.example.com/zoho", scopes: [.modulesAll, .search])
///     …                                             // show `request.url`; the browser comes back to the redirect URI
///     let grant = try request.grant(from: address)
///     try await accounts.signIn("anna@example.com", with: grant)
///
/// A server keeps `state` (and the verifier of the proof key) in the user's session, and makes the same request again
/// from them when the redirect arrives.
///
/// On an iPhone or Mac, `ASWebAuthenticationSession` shows the page and catches the redirect. Register the client as a
/// mobile application with a redirect URI of the app's own scheme:
///
///     let request = AuthorizationRequest(
///         dataCenter: .eu, clientID: "1000.AB…", redirectURI: "com.example.app://zoho", scopes: OAuthScope.usual,
///         proofKey: ProofKey())
///     let session = ASWebAuthenticationSession(url: request.url, callbackURLScheme: request.callbackScheme) { address, error in
///         guard let address else { return }         // the user has closed the window
///         Task {
///             let grant = try request.grant(from: address)
///             let zoho = try await accounts.signIn("me", with: grant)
///         }
///     }
///     session.presentationContextProvider = self
///     session.start()
///
/// Source: Zoho CRM v8, "Authorization request"; Zoho Accounts, "Mobile and desktop applications".
public struct AuthorizationRequest: Sendable {
    /// How long the app may use what the user allows.
    public enum Access: String, Sendable, Hashable, CaseIterable {
        /// Until it is revoked: there is a refresh token.
        case offline
        /// For the hour of one access token.
        case online
    }

    public let dataCenter: DataCenter
    /// The id of the registered client.
    public let clientID: String
    /// As registered, to the letter.
    public let redirectURI: String
    public let scopes: [OAuthScope]
    public let access: Access
    /// Whether the user is asked also if they have agreed before. Without it Zoho gives a refresh token for the first
    /// consent only.
    public let alwaysAsks: Bool
    /// What the redirect has to bring back, so that nobody can slip a code of their own into the sign-in.
    public let state: Secret
    /// For apps on people's devices; nil for clients that keep a secret on a server.
    public let proofKey: ProofKey?

    /// - Parameter state: one that was kept from before; a new one by itself.
    public init(
        dataCenter: DataCenter, clientID: String, redirectURI: String, scopes: [OAuthScope], access: Access = .offline,
        alwaysAsks: Bool = true, proofKey: ProofKey? = nil, state: Secret? = nil
    ) {
        self.dataCenter = dataCenter
        self.clientID = clientID
        self.redirectURI = redirectURI
        self.scopes = scopes
        self.access = access
        self.alwaysAsks = alwaysAsks
        self.proofKey = proofKey
        self.state = state ?? .random()
    }

    /// The page to show to the user.
    public var url: URL {
        var query: [(name: String, value: String)] = [
            ("scope", scopes.map(\.rawValue).joined(separator: ",")), ("client_id", clientID), ("response_type", "code"),
            ("access_type", access.rawValue), ("redirect_uri", redirectURI), ("state", state.reveal()),
        ]
        if alwaysAsks { query.append(("prompt", "consent")) }
        if let proofKey { query += [("code_challenge", proofKey.challenge), ("code_challenge_method", "S256")] }
        var parts = URLComponents(url: dataCenter.accounts, resolvingAgainstBaseURL: true) ?? URLComponents()
        let base = parts.percentEncodedPath
        parts.percentEncodedPath = (base.hasSuffix("/") ? String(base.dropLast()) : base) + "/oauth/v2/auth"
        parts.percentEncodedQuery = PercentEncoding.query(query)
        return parts.url ?? dataCenter.accounts
    }

    /// The scheme of the redirect URI, for `ASWebAuthenticationSession`; nil for redirects to a web server.
    public var callbackScheme: String? {
        guard let scheme = URL(string: redirectURI)?.scheme?.lowercased(), scheme != "http", scheme != "https" else { return nil }
        return scheme
    }

    /// The grant in the address that the browser was sent to.
    ///
    /// - Throws: `CRMError` of kind ``CRMError/Kind/signIn(reason:)``: `access_denied` if the user refused, another word
    ///   of Zoho's, `state` if the redirect is not the answer to this request, `redirect` if it leads elsewhere or lacks
    ///   the code, `accounts-server` if it names a sign-in server that this library does not know.
    public func grant(from redirect: URL) throws(CRMError) -> AuthorizationGrant {
        let redirect = try AuthorizationRedirect(redirect, to: redirectURI)
        // A refusal may come without a state; it gives nothing away, so it may be shown.
        if redirect.state != nil || redirect.error == nil { try check(redirect.state) }
        if let error = redirect.error { throw Self.refusal(error) }
        guard let code = redirect.code else {
            throw CRMError(
                .signIn(reason: "redirect"), "the address has neither a code nor an error in it",
                nextAction: "Take the whole address that the browser ended at, with everything after the question mark.")
        }
        return AuthorizationGrant(
            code: code, redirectURI: redirectURI, proofKey: proofKey, dataCenter: try redirect.home(configured: dataCenter))
    }

    private func check(_ found: String?) throws(CRMError) {
        guard let found, !state.isEmpty, state.matches(found) else {
            throw CRMError(
                .signIn(reason: "state"),
                found == nil ? "the redirect brings no state" : "the redirect brings the state of another sign-in",
                nextAction: "Start the sign-in again, and finish it in the same browser; an address from elsewhere is not safe to use.")
        }
    }

    private static func refusal(_ error: String) -> CRMError {
        guard error == "access_denied" else {
            return CRMError(
                .signIn(reason: error), "the sign-in server refused: \(error)", crmCode: error,
                nextAction: ZohoOAuthDialect.nextAction(for: error) ?? "Check client id, redirect URI and scopes of the request.")
        }
        return CRMError(
            .signIn(reason: error), "the user did not allow the access", crmCode: error,
            nextAction: "Start the sign-in again if that was a mistake.")
    }
}
