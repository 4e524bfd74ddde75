import CRMRuntime
import Foundation
import RecordCore
import VtigerCRM

/// What a server was asked, taken apart as it does it itself.
struct Asked: Sendable {
    let method: HTTPMethod
    let path: String
    /// Those of the query.
    let query: [String: String]
    /// Those of the form; for a multipart form its text is in `body`.
    let form: [String: String]
    let body: String
    let contentType: String?

    /// A parameter from wherever the server finds it.
    subscript(_ name: String) -> String? { form[name] ?? query[name] }
    var operation: String { self["operation"] ?? "" }
    var session: String? { self["sessionName"] }
    /// The parameter `element`, parsed.
    var element: JSONValue? { form["element"].flatMap { try? JSONValue(parsing: Array($0.utf8)) } }

    init(_ request: HTTPRequest) {
        method = request.method
        path = request.url.path
        contentType = request.headers["Content-Type"]
        query = Self.fields(URLComponents(url: request.url, resolvingAgainstBaseURL: true)?.percentEncodedQuery ?? "")
        var data = Data()
        switch request.body {
        case .data(let bytes): data = bytes
        case .file(let url): data = (try? Data(contentsOf: url)) ?? Data()
        case .none: break
        }
        body = String(decoding: data, as: UTF8.self)
        form = contentType == "application/x-www-form-urlencoded" ? Self.fields(body) : [:]
    }

    private static func fields(_ text: String) -> [String: String] {
        var fields: [String: String] = [:]
        for pair in text.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let words = parts.map { String(decoding: PercentEncoding.decoded($0) ?? [], as: UTF8.self) }
            fields[words[0]] = words.count > 1 ? words[1] : ""
        }
        return fields
    }
}

/// A server that knows sessions and leaves the rest to a test: challenges, sign-ins and refusals in the words of a real one.
final class StagedServer: HTTPTransport, @unchecked Sendable {
    typealias Handler = @Sendable (Asked) async throws -> HTTPResponse

    static let user = "admin"
    static let key = "k3y-0f-adm1n"

    private let lock = NSLock()
    private var requests: [Asked] = []
    private var challenges = 0
    private var challenge: String?
    private var logins = 0
    private var sessions: Set<String> = []
    private let handler: Handler
    /// Runs before a sign-in's answer to its challenge is looked at.
    private let beforeLogin: @Sendable (StagedServer) async -> Void

    init(
        _ handler: @escaping Handler = { _ in .result("{}") },
        beforeLogin: @escaping @Sendable (StagedServer) async -> Void = { _ in }
    ) {
        self.handler = handler
        self.beforeLogin = beforeLogin
    }

    var asked: [Asked] { lock.withLock { requests } }
    /// The operations in their order.
    var operations: [String] { asked.map(\.operation) }
    /// Without those of signing in.
    var calls: [Asked] { asked.filter { !["getchallenge", "login"].contains($0.operation) } }
    var loginCount: Int { lock.withLock { logins } }

    /// Ends every session, as the server's clean-up does.
    func endSessions() { lock.withLock { sessions = [] } }
    /// Somebody else asks for a challenge.
    func interfere() { lock.withLock { newChallenge() } }

    private func newChallenge() {
        challenges += 1
        challenge = "6b00e6531d7e\(challenges)"
    }

    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        let asked = Asked(request)
        lock.withLock { requests.append(asked) }
        switch asked.operation {
        case "getchallenge":
            return lock.withLock {
                guard asked["username"] == Self.user else { return .failure("ACCESS_DENIED", "username does not exists") }
                newChallenge()
                return .result(#"{"token":"\#(challenge ?? "")","serverTime":1795221075,"expireTime":1795221375}"#)
            }
        case "login":
            await beforeLogin(self)
            return lock.withLock {
                guard asked.form["accessKey"] == MD5.hex((challenge ?? "") + Self.key) else {
                    return .failure("INVALID_USER_CREDENTIALS", "Invalid username or password")
                }
                logins += 1
                let name = "6712c9966b00e6533aaf\(logins)"
                sessions.insert(name)
                return .result(
                    """
                    {"username":"admin","first_name":"","last_name":"Administrator","email":"admin@example.test","time_zone":"UTC",\
                    "hour_format":"12","date_format":"yyyy-mm-dd","is_admin":"on","call_duration":"5","other_event_duration":"5",\
                    "sessionName":"\(name)","userId":"19x1","version":"0.22","vtigerVersion":"8.4.0"}
                    """)
            }
        default:
            guard let session = asked.session else { return .failure("AUTHENTICATION_REQUIRED", "Authencation required") }
            guard lock.withLock({ sessions.contains(session) }) else {
                return .failure("INVALID_SESSIONID", "Session Identifier provided is Invalid")
            }
            return try await handler(asked)
        }
    }
}

extension HTTPResponse {
    /// A good answer with this result.
    static func result(_ json: String) -> HTTPResponse { .json(#"{"success":true,"result":\#(json)}"#) }

    static func failure(_ code: String, _ message: String) -> HTTPResponse {
        .json(#"{"success":false,"error":{"message":"\#(message)","code":"\#(code)"}}"#)
    }

    static func json(_ text: String, status: Int = 200) -> HTTPResponse {
        HTTPResponse(status: status, headers: ["Content-Type": "application/json"], body: Data(text.utf8))
    }

    static func html(_ text: String, status: Int = 200) -> HTTPResponse {
        HTTPResponse(status: status, headers: ["Content-Type": "text/html; charset=UTF-8"], body: Data(text.utf8))
    }

    /// What becomes of everything that the server does not handle.
    static let silence = HTTPResponse.html("", status: 500)
}
