import CRMRuntime
import Foundation

/// The address that the browser is sent to after the consent, taken apart. Nothing in it is trusted yet.
struct AuthorizationRedirect {
    let code: Secret?
    let state: String?
    let error: String?
    /// `eu`: where the user is at home.
    let location: String?
    /// `https://accounts.zoho.eu`
    let accountsServer: String?

    /// - Throws: `CRMError` if the address is not the one that was asked for.
    init(_ address: URL, to redirectURI: String) throws(CRMError) {
        guard let found = URLComponents(url: address, resolvingAgainstBaseURL: true),
            let asked = URLComponents(string: redirectURI), Self.isSame(found, asked)
        else {
            throw CRMError(
                .signIn(reason: "redirect"), "the address is not the redirect URI \(Self.shown(redirectURI))",
                nextAction: "Give the redirect URI exactly as it is registered.")
        }
        var values: [String: String] = [:]
        // Of a name that is there twice the first counts.
        for item in found.queryItems ?? [] where values[item.name] == nil { values[item.name] = item.value }
        func value(_ name: String) -> String? { values[name].flatMap { $0.isEmpty ? nil : $0 } }
        code = value("code").map { Secret($0) }
        state = value("state")
        error = value("error").map(Self.word)
        location = value("location")
        accountsServer = value("accounts-server")
    }

    /// Where the code has to be exchanged. Only data centres that are known here are followed, as the code and the
    /// client's secret go there; hosts of one's own stay as they are configured.
    func home(configured: DataCenter) throws(CRMError) -> DataCenter {
        guard configured.name != "custom" else { return configured }
        if let accountsServer {
            let url = URL(string: accountsServer)
            let known = DataCenter.all.first { center in
                url?.scheme?.lowercased() == "https" && url?.port == nil && url?.user == nil
                    && url?.host?.lowercased() == center.accounts.host
            }
            guard let known else { throw unknown(url?.host ?? accountsServer) }
            return known
        }
        guard let location else { return configured }
        guard let known = DataCenter(named: location) else { throw unknown(location) }
        return known
    }

    private func unknown(_ name: String) -> CRMError {
        CRMError(
            .signIn(reason: "accounts-server"), "the redirect names the sign-in server “\(Self.word(name))”, which is not known here",
            nextAction: "If it is Zoho's, use `DataCenter.custom(accounts:api:)` with it; otherwise do not go on.")
    }

    private static func isSame(_ one: URLComponents, _ other: URLComponents) -> Bool {
        one.scheme?.lowercased() == other.scheme?.lowercased() && one.host?.lowercased() == other.host?.lowercased()
            && one.port == other.port && path(one) == path(other)
    }

    private static func path(_ parts: URLComponents) -> String {
        parts.percentEncodedPath.isEmpty ? "/" : parts.percentEncodedPath
    }

    private static func shown(_ uri: String) -> String { URL(string: uri).map(Redaction.url) ?? uri }

    /// A word from outside that may stand in a message: short, and nothing but printable characters.
    private static func word(_ text: String) -> String {
        String(text.unicodeScalars.prefix(60).filter { $0.value > 0x20 && $0.value < 0x7F }.map(Character.init))
    }
}
