import RecordCore

/// The accounts server: tokens for codes, refresh tokens and clients, revocation, who is signed in. Errors come with HTTP
/// 200, as from the real one.
enum OAuthEndpoints {
    static func token(_ state: inout ZohoState, _ request: IncomingRequest) -> ZohoReply {
        let parameters = TokenRequest(request)
        do throws(OAuthState.Refusal) {
            return ZohoReply(json: answer(try issue(&state, TokenClient(parameters), parameters), request))
        } catch {
            return failure(error.rawValue)
        }
    }

    private static func issue(
        _ state: inout ZohoState, _ client: TokenClient, _ parameters: TokenRequest
    ) throws(OAuthState.Refusal) -> OAuthState.Issued {
        let user = state.organisation.administrator.id
        switch parameters["grant_type"] {
        case "authorization_code":
            return try state.oauth.redeem(
                code: parameters["code"] ?? "", client: client, redirectURI: parameters["redirect_uri"],
                verifier: parameters["code_verifier"], user: user, now: state.now, random: &state.random)
        case "refresh_token":
            return try state.oauth.refresh(
                parameters["refresh_token"] ?? "", client: client, user: user, now: state.now, random: &state.random)
        case "client_credentials":
            return try state.oauth.clientToken(
                client, scope: parameters["scope"], organisation: parameters["soid"], user: user, now: state.now,
                random: &state.random)
        default:
            throw .unsupportedGrantType
        }
    }

    static func revoke(_ state: inout ZohoState, _ request: IncomingRequest) -> ZohoReply {
        guard let token = TokenRequest(request)["token"], state.oauth.revoke(token) else { return failure("invalid_token") }
        return ZohoReply(json: ["status": "success"])
    }

    /// The user of a token, for old clients that keep tokens by e-mail address.
    static func userInfo(_ state: inout ZohoState, _ request: IncomingRequest) -> ZohoReply {
        guard let token = state.accessToken(of: request), let user = state.organisation.user(token.user) else {
            return ZohoReply(.invalidToken)
        }
        return ZohoReply(json: [
            "First_Name": .string(user.firstName ?? ""), "Last_Name": .string(user.lastName ?? ""), "Email": .string(user.email),
            "Display_Name": .string(user.name), "ZUID": .string(UserBodies.zuid(of: user)),
        ])
    }

    /// A refresh answer has no refresh token: the client keeps the old one. `api_domain` is the sandbox itself, else
    /// official clients would take the next calls, token included, to the real service.
    private static func answer(_ issued: OAuthState.Issued, _ request: IncomingRequest) -> JSONValue {
        var members = [JSONMember("access_token", .string(issued.access.text))]
        if let refreshToken = issued.refreshToken { members.append(JSONMember("refresh_token", .string(refreshToken))) }
        members += [
            JSONMember("scope", .string(issued.access.scopes.joined(separator: " "))),
            JSONMember("api_domain", .string(request.origin)),
            JSONMember("token_type", "Bearer"),
            JSONMember("expires_in", .number(JSONNumber(Int(issued.access.expires - issued.access.issued)))),
        ]
        return .object(members)
    }

    private static func failure(_ error: String) -> ZohoReply { ZohoReply(json: ["error": .string(error)]) }
}
