import RecordCore

/// The page on which a user would sign in. Opening it is the sign-in: the connection is active then, or has failed if the
/// address ends with `&deny=true`.
enum GatewayPage {
    static func open(_ state: inout ZohoState, _ request: IncomingRequest, _: [String: String]) -> ZohoReply {
        let isRefused = request["deny"] == "true"
        let isKnown = state.gateway.finish(
            session: request["session_token"] ?? "", isRefused ? .failed : .active, now: state.now)
        guard isKnown else { return page(404, "There is no such sign-in; make a new connection.") }
        return page(200, isRefused ? "You have refused. The connection cannot be used." : "You are signed in. You can close this page.")
    }

    private static func page(_ status: Int, _ text: String) -> ZohoReply {
        let html = "<!DOCTYPE html><html lang=\"en\"><head><title>Sandbox</title></head><body><p>\(text)</p></body></html>"
        return ZohoReply(status, .verbatim(Array(html.utf8)), headers: ["Content-Type": "text/html;charset=UTF-8"])
    }
}
