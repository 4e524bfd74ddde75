import Foundation

@testable import ZohoCRM

/// A sign-in server and an API for users by name: the codes `code-NAME` and `online-NAME` and the token `refresh-NAME`
/// give `access-NAME-1`, `access-NAME-2` …, and the API says who a token belongs to.
final class AccountServer: HTTPTransport, @unchecked Sendable {
    private let lock = NSLock()
    private var counts: [String: Int] = [:]
    private var refused: Set<String> = []
    private var log: [HTTPRequest] = []

    var requests: [HTTPRequest] { lock.withLock { log } }
    var tokenRequests: [HTTPRequest] { requests.filter { $0.url.path == "/oauth/v2/token" } }
    var calls: [HTTPRequest] { requests.filter { $0.url.path == "/crm/v8/who" } }
    var revoked: [String] { requests.filter { $0.url.path.hasSuffix("/revoke") }.compactMap { $0.form["token"] } }

    /// From now on the token is not taken any more.
    func refuse(_ token: String) { lock.withLock { _ = refused.insert(token) } }

    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        lock.withLock {
            log.append(request)
            switch request.url.path {
            case "/oauth/v2/token": return tokens(request.form)
            case "/oauth/v2/token/revoke": return .zoho(200, #"{"status":"success"}"#)
            default: return caller(request.headers["Authorization"] ?? "")
            }
        }
    }

    private func tokens(_ form: [String: String]) -> HTTPResponse {
        let parts = (form["code"] ?? form["refresh_token"] ?? "").split(separator: "-").map(String.init)
        guard parts.count == 2, ["code", "online", "refresh"].contains(parts[0]) else {
            return .zoho(200, #"{"error":"invalid_code"}"#)
        }
        let name = parts[1]
        counts[name, default: 0] += 1
        let refresh = parts[0] == "code" ? #""refresh_token":"refresh-\#(name)","# : ""
        return .zoho(200, #"{"access_token":"access-\#(name)-\#(counts[name, default: 0])",\#(refresh)"expires_in":3600}"#)
    }

    private func caller(_ authorization: String) -> HTTPResponse {
        let token = String(authorization.dropFirst("Zoho-oauthtoken ".count))
        let parts = token.split(separator: "-")
        guard parts.count == 3, !refused.contains(token) else {
            return .zoho(401, #"{"code":"INVALID_TOKEN","details":{},"message":"invalid oauth token","status":"error"}"#)
        }
        return .zoho(200, #"{"user":"\#(parts[1])"}"#)
    }
}
