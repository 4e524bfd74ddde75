import RecordCore

/// The accounts server: tokens for codes and refresh tokens, revocation, who is signed in. Errors come with HTTP 200,
/// as from the real one.
enum OAuthEndpoints {
    static func token(_ state: inout ZohoState, _ request: IncomingRequest) -> ZohoReply {
        let parameters = TokenRequest(request)
        guard parameters["client_id"] != nil, parameters["client_secret"] != nil else { return failure("invalid_client") }
        let user = state.organisation.administrator.id
        do throws(OAuthState.Refusal) {
            switch parameters["grant_type"] {
            case "authorization_code":
                let token = try state.oauth.redeem(
                    code: parameters["code"] ?? "", user: user, now: state.now, random: &state.random)
                return ZohoReply(json: answer(token, state, request, withRefreshToken: true))
            case "refresh_token":
                let token = try state.oauth.refresh(
                    parameters["refresh_token"] ?? "", user: user, now: state.now, random: &state.random)
                return ZohoReply(json: answer(token, state, request, withRefreshToken: false))
            default:
                return failure("unsupported_grant_type")
            }
        } catch {
            return failure(error.rawValue)
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
            "First_Name": .string(user.firstName), "Last_Name": .string(user.lastName), "Email": .string(user.email),
            "Display_Name": .string(user.name), "ZUID": .string(OrganisationBodies.zuid(of: user)),
        ])
    }

    /// A refresh answer has no refresh token: the client keeps the old one. `api_domain` is the sandbox itself, else
    /// official clients would take the next calls, token included, to the real service.
    private static func answer(
        _ token: AccessToken, _ state: ZohoState, _ request: IncomingRequest, withRefreshToken: Bool
    ) -> JSONValue {
        var members = [JSONMember("access_token", .string(token.text))]
        if withRefreshToken { members.append(JSONMember("refresh_token", .string(token.refreshToken))) }
        members += [
            JSONMember("scope", "ZohoCRM.modules.ALL ZohoCRM.settings.ALL ZohoCRM.users.ALL ZohoCRM.org.ALL ZohoSearch.securesearch.READ"),
            JSONMember("api_domain", .string(request.origin)),
            JSONMember("token_type", "Bearer"),
            JSONMember("expires_in", .number(JSONNumber(Int(token.expires - token.issued)))),
        ]
        return .object(members)
    }

    private static func failure(_ error: String) -> ZohoReply { ZohoReply(json: ["error": .string(error)]) }
}
