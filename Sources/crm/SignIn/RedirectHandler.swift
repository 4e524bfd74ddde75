#if CommandLine
import FlyingFox
import Foundation
import ZohoCRM

/// Takes the browser's return from the sign-in page, and answers it with a page that says how it went.
///
/// Anybody on this computer can call it, so only what carries the state of this sign-in ends the wait.
///
/// A class with a lock: what it expects is known only when its server has got a port, and requests come at any time.
final class RedirectHandler: HTTPHandler, @unchecked Sendable {
    enum Verdict: Sendable {
        case signedIn
        case refused(CRMError)
        /// Not an answer to this sign-in, which goes on waiting.
        case stray
    }

    typealias Judge = @Sendable (URL) -> Verdict

    private let lock = NSLock()
    private var expected: (redirect: LoopbackRedirect, judge: Judge)?

    func expect(_ redirect: LoopbackRedirect, _ judge: @escaping Judge) {
        lock.withLock { expected = (redirect, judge) }
    }

    func handleRequest(_ request: FlyingFox.HTTPRequest) async throws -> FlyingFox.HTTPResponse {
        let target = RequestTarget.escaped(request.target.rawValue)
        guard request.method == .GET, let expected = lock.withLock({ expected }),
            let url = expected.redirect.url(ofTarget: target)
        else { return Self.page(.notFound, "Nothing here", "") }
        return switch expected.judge(url) {
        case .signedIn: Self.page(.ok, "You may close this window", "The sign-in goes on in the terminal.")
        case .refused(let error): Self.page(.ok, "You are not signed in", Self.escaped(error.message))
        case .stray:
            Self.page(.badRequest, "This is not the sign-in that waits", "Open the address that the terminal shows.")
        }
    }

    private static func page(_ status: HTTPStatusCode, _ title: String, _ text: String) -> FlyingFox.HTTPResponse {
        let html = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>crm login</title>
            <style>body { font: 16px/1.5 system-ui, sans-serif; max-width: 34rem; margin: 3rem auto; color-scheme: light dark }</style>
            </head><body><h1>\(title)</h1><p>\(text)</p></body></html>
            """
        return HTTPResponse(
            statusCode: status,
            headers: [
                .contentType: "text/html;charset=utf-8", HTTPHeader("Cache-Control"): "no-store",
                HTTPHeader("Referrer-Policy"): "no-referrer",
                HTTPHeader("Content-Security-Policy"): "default-src 'none'; style-src 'unsafe-inline'",
            ], body: Data(html.utf8))
    }

    private static func escaped(_ text: String) -> String {
        text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
    }
}
#endif
