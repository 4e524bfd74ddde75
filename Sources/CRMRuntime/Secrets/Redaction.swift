import Foundation
import RecordCore

/// Takes credentials out of what errors and logs show.
public enum Redaction {
    /// Names of headers, query parameters, form fields and JSON members that carry credentials, by the words in
    /// them: matching words and not whole names also covers a vendor's or gateway's own spelling.
    static let telltales = [
        "token", "secret", "password", "authorization", "cookie", "api-key", "api_key", "apikey", "accesskey",
        "sessionname",
    ]
    /// Parameters that carry credentials only under their whole name: a grant `code`, but not a `zip_code`. Not
    /// for JSON, where `code` is an error's name.
    static let parameters: Set<String> = ["code", "key", "state", "code_verifier"]
    /// Names with a telltale that say nothing secret and are needed to understand a call.
    static let harmless: Set<String> = [
        "page_token", "token_type", "next_page_token", "previous_page_token", "page_token_expiry", "x-accesstoken-reset",
    ]

    /// Whether a header or JSON member of this name may hold a credential.
    public static func isSecret(_ name: String) -> Bool {
        let name = name.lowercased()
        return !harmless.contains(name) && telltales.contains { name.contains($0) }
    }

    /// Whether a query parameter or form field of this name may hold a credential.
    public static func isSecretParameter(_ name: String) -> Bool {
        parameters.contains(name.lowercased()) || isSecret(name)
    }

    /// The URL without user, password and the values of secret parameters.
    public static func url(_ url: URL) -> String {
        guard var parts = URLComponents(url: url, resolvingAgainstBaseURL: true) else { return Secret.placeholder }
        parts.user = nil
        parts.password = nil
        parts.fragment = nil
        // Built by hand from the encoded query: `queryItems` would decode and encode everything anew.
        let query = parts.percentEncodedQuery.map { Self.query($0) }
        parts.percentEncodedQuery = nil
        return (parts.string ?? Secret.placeholder) + (query.map { "?\($0)" } ?? "")
    }

    /// The parameters of a query or form with secret values replaced.
    static func query(_ text: String) -> String {
        text.split(separator: "&", omittingEmptySubsequences: false).map { pair in
            let name = pair.prefix { $0 != "=" }
            guard name.endIndex < pair.endIndex, isSecretParameter(name.removingPercentEncoding ?? String(name)) else {
                return String(pair)
            }
            return "\(name)=\(Secret.placeholder)"
        }.joined(separator: "&")
    }

    /// The headers with secret values replaced.
    public static func headers(_ headers: HTTPHeaders) -> HTTPHeaders {
        var result = HTTPHeaders()
        for field in headers.fields {
            result.append(field.name, isSecret(field.name) ? Secret.placeholder : field.value)
        }
        return result
    }

    /// The text with the secret parameters of the URLs in it replaced: the address of a sign-in page holds its session.
    static func text(_ text: String) -> String {
        guard text.contains("://"), text.contains("?") else { return text }
        return text.split(separator: " ", omittingEmptySubsequences: false).map { word in
            guard word.contains("://"), let mark = word.firstIndex(of: "?") else { return String(word) }
            return word[...mark] + query(String(word[word.index(after: mark)...]))
        }.joined(separator: " ")
    }

    /// The value with the text of secret members replaced, at every depth.
    public static func json(_ value: JSONValue) -> JSONValue {
        switch value {
        case .array(let elements): .array(elements.map(json))
        case .object(let members):
            .object(members.map { JSONMember($0.key, isSecret($0.key) ? .string(Secret.placeholder) : json($0.value)) })
        case .string(let text): .string(Self.text(text))
        default: value
        }
    }
}
