import CRMRuntime
import Foundation
import RecordCore

/// The sign-in server's answer with tokens in it.
struct TokenAnswer {
    let accessToken: Secret
    let refreshToken: Secret?
    let lifetime: Duration
    let apiDomain: URL?
    let scopes: [String]

    /// nil if there is no access token in it.
    init?(_ body: JSONValue) {
        guard let token = body["access_token"]?.string, !token.isEmpty else { return nil }
        accessToken = Secret(token)
        refreshToken = body["refresh_token"]?.string.flatMap { $0.isEmpty ? nil : Secret($0) }
        lifetime = Self.lifetime(body)
        apiDomain = body["api_domain"]?.string.flatMap(URL.init(string:))
        // Separated by spaces here, although requests have commas.
        scopes = (body["scope"]?.string ?? "").split { $0 == " " || $0 == "," }.map(String.init)
    }

    /// Old deployments send `expires_in` in milliseconds, and then `expires_in_sec` beside it; so the latter wins,
    /// and `expires_in` alone is seconds. Without either an hour, as documented.
    private static func lifetime(_ body: JSONValue) -> Duration {
        let seconds = number(body["expires_in_sec"]) ?? number(body["expires_in"]) ?? 3600
        // A year at most, so that no nonsense overflows a date.
        return .seconds(min(max(0, seconds), 31_536_000))
    }

    /// A number, also where it comes as a text.
    private static func number(_ value: JSONValue?) -> Double? {
        switch value {
        case .number(let number): number.double
        case .string(let text): Double(text)
        default: nil
        }
    }
}
