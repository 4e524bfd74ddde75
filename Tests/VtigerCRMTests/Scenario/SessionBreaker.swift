import Foundation
import VtigerCRM

/// Lets calls arrive with a session that the server does not know, as if it had ended in the meantime: works on servers
/// that cannot sign out, too.
final class SessionBreaker: HTTPTransport, @unchecked Sendable {
    private let base: any HTTPTransport
    private let lock = NSLock()
    private var ended: Set<String> = []
    private var last: String?

    init(_ base: any HTTPTransport) { self.base = base }

    /// From now on the sessions that were used so far are gone.
    func endSessions() { lock.withLock { if let last { ended.insert(last) } } }

    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        var request = request
        if let name = Self.session(of: request) {
            let isGone = lock.withLock {
                last = name
                return ended.contains(name)
            }
            if isGone { Self.replace(name, by: "0badc0ffee0badc0ffee0", in: &request) }
        }
        return try await base.send(request)
    }

    private static func session(of request: HTTPRequest) -> String? {
        var text = request.url.query ?? ""
        if case .data(let body) = request.body { text += "&" + String(decoding: body, as: UTF8.self) }
        return text.split(separator: "&").first { $0.hasPrefix("sessionName=") }.map { String($0.dropFirst("sessionName=".count)) }
    }

    private static func replace(_ name: String, by other: String, in request: inout HTTPRequest) {
        if let url = URL(string: request.url.absoluteString.replacingOccurrences(of: "sessionName=\(name)", with: "sessionName=\(other)")) {
            request.url = url
        }
        if case .data(let body) = request.body {
            let text = String(decoding: body, as: UTF8.self).replacingOccurrences(of: "sessionName=\(name)", with: "sessionName=\(other)")
            request.body = .data(Data(text.utf8))
        }
    }
}
