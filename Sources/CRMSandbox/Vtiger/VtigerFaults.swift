import CRMRuntime

/// Ordered mishaps as a Vtiger server would show them.
enum VtigerFaults {
    /// The answer instead of the operation's; nil where the operation works first.
    static func reply(_ kind: SandboxFault.Kind, quirks: VtigerQuirks) -> VtigerReply? {
        switch kind {
        // The application has no statuses of its own: whatever breaks leaves an empty body.
        case .status(let status):
            var reply = VtigerReply(.crash, quirks: quirks)
            reply.status = status
            return reply
        case .html(let status): return VtigerReply(status, page: "Sorry, something went wrong")
        case .invalidToken: return VtigerReply(.invalidSession, quirks: quirks)
        case .tooManyRequests(let seconds):
            var reply = VtigerReply(429, page: "Too Many Requests")
            reply.headers["Retry-After"] = seconds.map(String.init)
            return reply
        case .closed:
            var reply = VtigerReply(.crash, quirks: quirks)
            reply.status = 503
            reply.headers[SandboxFault.header] = "closed"
            return reply
        case .truncated, .closedAfterwards: return nil
        }
    }
}
