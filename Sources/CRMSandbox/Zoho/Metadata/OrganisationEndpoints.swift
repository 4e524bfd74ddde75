import RecordCore

/// The organisation, its users, roles and profiles.
enum OrganisationEndpoints {
    static func organisation(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        ZohoReply(json: ["org": .array([OrganisationBodies.organisation(state)])])
    }

    /// `GET /users?type=…`. The types are Zoho's; nobody in the sandbox is unconfirmed or deleted.
    static func users(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let type = call.request["type"] ?? "AllUsers"
        let users: [SandboxUser]
        switch type {
        case "CurrentUser": users = state.organisation.users.filter { $0.id == call.user }
        case "AllUsers", "ConfirmedUsers": users = state.organisation.users
        case "ActiveUsers", "ActiveConfirmedUsers": users = state.organisation.users.filter(\.isActive)
        case "DeactiveUsers": users = state.organisation.users.filter { !$0.isActive }
        case "AdminUsers", "ActiveConfirmedAdmins": users = state.organisation.users.filter { $0.isAdministrator && $0.isActive }
        case "NotConfirmedUsers", "DeletedUsers": users = []
        default:
            throw .invalidParameter(
                "type",
                supported: [
                    "AllUsers", "ActiveUsers", "DeactiveUsers", "ConfirmedUsers", "NotConfirmedUsers", "DeletedUsers",
                    "ActiveConfirmedUsers", "AdminUsers", "ActiveConfirmedAdmins", "CurrentUser",
                ])
        }
        let perPage = try ListParameters.perPage(call, state.limits)
        let page = max(1, try call.number("page") ?? 1)
        let rest = users.dropFirst(min(users.count, (page - 1) &* perPage))
        guard !rest.isEmpty else { return .noContent }
        let shown = rest.prefix(perPage)
        return ZohoReply(json: [
            "users": .array(shown.map { OrganisationBodies.user($0, state) }),
            "info": [
                "per_page": .number(JSONNumber(perPage)), "count": .number(JSONNumber(shown.count)),
                "page": .number(JSONNumber(page)), "more_records": .bool(shown.count < rest.count),
            ],
        ])
    }

    static func user(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        guard let user = state.organisation.user(call.path["id"] ?? "") else { return .noContent }
        return ZohoReply(json: ["users": .array([OrganisationBodies.user(user, state)])])
    }

    static func roles(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let roles = OrganisationBodies.roles(state).filter { call.path["id"] == nil || $0["id"]?.string == call.path["id"] }
        return roles.isEmpty ? .noContent : ZohoReply(json: ["roles": .array(roles)])
    }

    static func profiles(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let profiles = OrganisationBodies.profiles(state).filter { call.path["id"] == nil || $0["id"]?.string == call.path["id"] }
        return profiles.isEmpty ? .noContent : ZohoReply(json: ["profiles": .array(profiles)])
    }
}
