import CRMRuntime

/// The sign-in page: it shows what an app asks for and sends the browser back with a code, or with a refusal.
enum ConsentEndpoints {
    /// `GET /oauth/v2/auth`.
    static func page(_ state: inout ZohoState, _ request: IncomingRequest) -> ZohoReply {
        answer(request) { consent throws(ConsentRequest.Refusal) in
            // Who has agreed before is not asked again, and gets no refresh token again either.
            if !consent.alwaysAsks, let user = state.oauth.consenter(of: consent.client) {
                return accepted(consent, by: user, isRepeated: true, &state, request)
            }
            return html(200, ConsentPage.page(consent, users: state.organisation.users.filter(\.isActive)))
        }
    }

    /// `POST /oauth/v2/auth`: the form of the page.
    static func decision(_ state: inout ZohoState, _ request: IncomingRequest) -> ZohoReply {
        answer(request) { consent throws(ConsentRequest.Refusal) in
            let form = TokenRequest(request)
            guard form["decision"] == "accept" else { return refused(consent) }
            let user = form["user"].flatMap { state.organisation.user($0) } ?? state.organisation.administrator
            return accepted(consent, by: user.id, isRepeated: false, &state, request)
        }
    }

    private static func answer(
        _ request: IncomingRequest, _ body: (ConsentRequest) throws(ConsentRequest.Refusal) -> ZohoReply
    ) -> ZohoReply {
        do throws(ConsentRequest.Refusal) {
            return try body(ConsentRequest(TokenRequest(request)))
        } catch {
            // Nobody is sent to an address that may not be the app's.
            return html(400, ConsentPage.refusal(error))
        }
    }

    private static func accepted(
        _ consent: ConsentRequest, by user: String, isRepeated: Bool, _ state: inout ZohoState, _ request: IncomingRequest
    ) -> ZohoReply {
        guard
            let code = state.oauth.makeCode(for: consent, user: user, isRepeated: isRepeated, now: state.now, random: &state.random)
        else { return refused(consent) }
        return redirect(
            consent, [("code", code), ("location", "us"), ("accounts-server", request.origin)])
    }

    private static func refused(_ consent: ConsentRequest) -> ZohoReply { redirect(consent, [("error", "access_denied")]) }

    private static func redirect(_ consent: ConsentRequest, _ parameters: [(name: String, value: String)]) -> ZohoReply {
        let state = consent.state.map { [(name: "state", value: $0)] } ?? []
        return ZohoReply(302, headers: ["Location": consent.address(with: state + parameters), "Cache-Control": "no-store"])
    }

    private static func html(_ status: Int, _ text: String) -> ZohoReply {
        ZohoReply(
            status, .verbatim(Array(text.utf8)),
            headers: [
                "Content-Type": "text/html;charset=utf-8", "Cache-Control": "no-store", "X-Frame-Options": "DENY",
                "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'", "Referrer-Policy": "no-referrer",
            ])
    }
}
