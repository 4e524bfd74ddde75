import CRMRuntime
import Foundation

/// Ordered mishaps as Zoho would show them.
enum ZohoFaults {
    /// The answer instead of the endpoint's; nil where the endpoint works first.
    static func reply(_ kind: SandboxFault.Kind) -> ZohoReply? {
        switch kind {
        case .status(let status):
            return ZohoReply(ZohoError(status, status >= 500 ? "INTERNAL_ERROR" : "INVALID_REQUEST", "Internal Server Error"))
        case .html(let status):
            let page = "<!DOCTYPE html><html><head><title>\(status)</title></head><body><h1>Sorry, something went wrong</h1></body></html>"
            return ZohoReply(status, .verbatim(Array(page.utf8)), headers: ["Content-Type": "text/html;charset=UTF-8"])
        case .invalidToken:
            return ZohoReply(.invalidToken)
        case .tooManyRequests(let seconds):
            var reply = ZohoReply(ZohoError(429, "TOO_MANY_REQUESTS", "too many requests fired in concurrent"))
            reply.headers["Retry-After"] = seconds.map(String.init)
            return reply
        case .closed:
            return ZohoReply(503, headers: [SandboxFault.header: "closed"])
        case .truncated, .closedAfterwards:
            return nil
        }
    }
}
