import CRMRuntime
import Foundation

/// What an app asks for at the sign-in page: the parameters of `GET /oauth/v2/auth`.
struct ConsentRequest: Sendable {
    /// Why there is nothing to consent to; the word that the page shows.
    enum Refusal: String, Error, Sendable {
        case client = "invalid_client"
        case responseType = "invalid_response_type"
        case redirectURI = "invalid_redirect_uri"
        case scope = "invalid_scope"
        case accessType = "invalid_access_type"
        case challenge = "invalid_code_challenge"
    }

    /// The digest of a proof key (RFC 7636).
    struct Challenge: Sendable, Hashable {
        let text: String
        let isPlain: Bool

        func isMet(by verifier: String?) -> Bool {
            guard let verifier else { return false }
            return text == (isPlain ? verifier : Base64URL.text(SHA256.digest(verifier.utf8)))
        }
    }

    let client: String
    let redirectURI: String
    let scopes: [String]
    let isOffline: Bool
    let alwaysAsks: Bool
    let state: String?
    let challenge: Challenge?
    /// All of them as they came, for the form of the page.
    let parameters: [(name: String, value: String)]

    init(_ request: TokenRequest) throws(Refusal) {
        guard let client = request["client_id"], !client.hasPrefix("invalid") else { throw .client }
        guard let redirectURI = request["redirect_uri"], Self.isUsable(redirectURI) else { throw .redirectURI }
        guard request["response_type"] == "code" else { throw .responseType }
        guard let scopes = Self.scopes(request["scope"]) else { throw .scope }
        let access = request["access_type"] ?? "online"
        guard access == "online" || access == "offline" else { throw .accessType }
        self.client = client
        self.redirectURI = redirectURI
        self.scopes = scopes
        isOffline = access == "offline"
        alwaysAsks = request["prompt"]?.lowercased() == "consent"
        state = request["state"]
        challenge = try Self.challenge(request["code_challenge"], method: request["code_challenge_method"])
        parameters = Self.names.compactMap { name in request[name].map { (name, $0) } }
    }

    /// `service.scope.operation`, separated by commas or spaces; nil if one is none, or there are none.
    static func scopes(_ text: String?) -> [String]? {
        let scopes = (text ?? "").split { $0 == "," || $0 == " " }.map(String.init)
        let areScopes = scopes.allSatisfy { scope in
            let parts = scope.split(separator: ".", omittingEmptySubsequences: false)
            return parts.count >= 3
                && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") } }
        }
        return scopes.isEmpty || !areScopes ? nil : scopes
    }

    /// The address to send the browser back to.
    func address(with parameters: [(name: String, value: String)]) -> String {
        redirectURI + (redirectURI.contains("?") ? "&" : "?") + PercentEncoding.query(parameters)
    }

    private static let names = [
        "client_id", "redirect_uri", "response_type", "scope", "access_type", "prompt", "state", "code_challenge",
        "code_challenge_method",
    ]

    /// An absolute address without fragment; not one that a browser would run.
    private static func isUsable(_ uri: String) -> Bool {
        guard let parts = URLComponents(string: uri), let scheme = parts.scheme?.lowercased(), parts.fragment == nil else { return false }
        return !["javascript", "data", "file", "about"].contains(scheme) && (scheme != "https" && scheme != "http" || parts.host != nil)
    }

    private static func challenge(_ text: String?, method: String?) throws(Refusal) -> Challenge? {
        guard let text else { return nil }
        switch method ?? "plain" {
        case "S256" where text.utf8.count == 43: return Challenge(text: text, isPlain: false)
        case "plain" where (43...128).contains(text.utf8.count): return Challenge(text: text, isPlain: true)
        default: throw .challenge
        }
    }
}
