import CRMTesting
import Foundation

/// A sandbox on a socket whose sign-in server counts its requests and can hold its answers back.
final class FleetServer: Sendable {
    let signIns = SignInDesk()
    private let crm: SandboxClient
    private let server: LoopbackServer

    var url: URL { server.url("") }

    init() async throws {
        let crm = try await SandboxClient()
        self.crm = crm
        server = try LoopbackServer(keepsAlive: true) { [signIns] text in Self.answer(to: text, of: crm.sandbox, signIns) }
    }

    /// Ends every access token at once, as an administrator's reset does.
    func endAccessTokens() async { await crm.sandbox.endAccessTokens() }

    /// Ends one access token.
    func revoke(_ token: Secret) async {
        let url = server.url("/oauth/v2/token/revoke?token=\(token.reveal())")
        _ = await crm.sandbox.respond(to: HTTPRequest(method: .post, url: url))
    }

    func advance(seconds: Int) { crm.clock.advance(seconds: Int64(seconds)) }

    /// Each connection has a thread of its own, which may wait.
    private static func answer(to text: String, of sandbox: Sandbox, _ signIns: SignInDesk) -> String? {
        guard let request = HTTPRequest(text: text) else { return nil }
        let (box, done) = (AnswerBox(), DispatchSemaphore(value: 0))
        Task {
            box.response = await sandbox.respond(to: request)
            done.signal()
        }
        done.wait()
        guard let response = box.response else { return nil }
        if request.url.path == "/oauth/v2/token" { signIns.pass() }
        let headers = response.headers.fields.filter { $0.name.lowercased() != "content-length" }.map { "\($0.name): \($0.value)" }
        return LoopbackServer.answer(
            "\(response.status) Answer", String(decoding: response.body, as: UTF8.self), headers, keepsAlive: true)
    }

    /// Written by one task, read after it has said so.
    private final class AnswerBox: @unchecked Sendable { var response: HTTPResponse? }
}

extension HTTPRequest {
    /// Reads a request from a socket, head and body; nil if it is none.
    fileprivate init?(text: String) {
        guard let end = text.range(of: "\r\n\r\n") else { return nil }
        var lines = text[..<end.lowerBound].components(separatedBy: "\r\n")
        let words = lines.removeFirst().split(separator: " ")
        guard words.count == 3, let method = HTTPMethod(rawValue: String(words[0])) else { return nil }
        var headers = HTTPHeaders()
        for line in lines {
            let parts = line.split(separator: ":", maxSplits: 1)
            if parts.count == 2 { headers.append(String(parts[0]), parts[1].trimmingCharacters(in: .whitespaces)) }
        }
        guard let url = URL(string: "http://\(headers["Host"] ?? "127.0.0.1")\(words[1])") else { return nil }
        let body = text[end.upperBound...]
        self.init(method: method, url: url, headers: headers, body: body.isEmpty ? .none : .data(Data(body.utf8)))
    }
}
