#if CommandLine
import Foundation

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// A browser that can do one thing: open a consent page and answer it.
enum ConsentBrowser {
    struct NoForm: Error { let page: String }

    /// Answers the page and follows the redirect; the text of the last page.
    /// - Parameter user: which of the users that the page offers.
    static func answer(_ address: URL, _ decision: String, user: Int = 0) async throws -> String {
        let page = String(decoding: try await URLSession.shared.data(from: address).0, as: UTF8.self)
        var fields: [(name: String, value: String)] = []
        var users: [String] = []
        for tag in page.split(separator: "<") {
            if tag.hasPrefix("input type=\"hidden\""), let name = attribute("name", tag), let value = attribute("value", tag) {
                fields.append((name, value))
            } else if tag.hasPrefix("option"), let value = attribute("value", tag) {
                users.append(value)
            }
        }
        guard user < users.count, let target = URL(string: "/oauth/v2/auth", relativeTo: address) else { throw NoForm(page: page) }
        var request = URLRequest(url: target)
        request.httpMethod = "POST"
        request.setValue("application/x-www-form-urlencoded", forHTTPHeaderField: "Content-Type")
        fields += [("user", users[user]), ("decision", decision)]
        request.httpBody = Data(fields.map { "\($0.name)=\(escaped($0.value))" }.joined(separator: "&").utf8)
        return String(decoding: try await URLSession.shared.data(for: request).0, as: UTF8.self)
    }

    /// The first address of a consent page in what `crm login` says.
    static func address(in talk: String) -> URL? {
        talk.split(whereSeparator: \.isWhitespace).first { $0.contains("/oauth/v2/auth?") }.flatMap { URL(string: String($0)) }
    }

    private static func attribute(_ name: String, _ tag: Substring) -> String? {
        guard let start = tag.range(of: " \(name)=\"")?.upperBound, let end = tag[start...].firstIndex(of: "\"") else { return nil }
        return tag[start..<end].replacingOccurrences(of: "&amp;", with: "&")
    }

    private static func escaped(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? text
    }
}
#endif
