import Foundation
import ZohoCRM

/// A redirect URI on this computer: `http://127.0.0.1:8910/callback`.
struct LoopbackRedirect: Sendable {
    static let standardPort: UInt16 = 8910

    let scheme = "http"
    let host: String
    /// 0 for any free one.
    var port: UInt16
    let path: String

    init(port: UInt16) {
        host = "127.0.0.1"
        self.port = port
        path = "/callback"
    }

    /// nil if the URI is not one that this computer can listen for.
    init?(_ uri: String) {
        guard let parts = URLComponents(string: uri), parts.scheme?.lowercased() == "http", let host = parts.host,
            host == "localhost" || host.hasPrefix("127."), URLSafety.isLoopback(host), parts.query == nil
        else { return nil }
        self.host = host
        port = UInt16(exactly: parts.port ?? 80) ?? 80
        path = parts.percentEncodedPath.isEmpty ? "/" : parts.percentEncodedPath
    }

    /// What to listen on; a name is looked up by the browser alone.
    var address: String { host == "localhost" ? "127.0.0.1" : host }

    var uri: String { "\(scheme)://\(host)\(port == 80 ? "" : ":\(port)")\(path)" }

    /// The whole address of a request for this redirect; nil for a request for something else.
    func url(ofTarget target: String) -> URL? {
        guard target.prefix(while: { $0 != "?" }) == path else { return nil }
        let query = target.dropFirst(path.count)
        return URL(string: uri + query)
    }
}
