import RecordCore

/// The users: listed by type, counted, invited, changed, deleted.
enum UserEndpoints {
    /// `GET /users?type=…&ids=…`
    static func list(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        var users = try chosen(state, call)
        if let ids = call.list("ids") { users = users.filter { ids.contains($0.id) } }
        let since = try call.time(header: "If-Modified-Since")
        if let since {
            users = users.filter { $0.modifiedTime > since }
            guard !users.isEmpty else { return .notModified }
        }
        return try SettingsBatch.page("users", users.map { UserBodies.user($0, state) }, call, state)
    }

    static func one(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        guard let user = state.organisation.user(call.path["id"] ?? "") else { return .noContent }
        if let since = try call.time(header: "If-Modified-Since"), user.modifiedTime <= since { return .notModified }
        return try SettingsBatch.page("users", [UserBodies.user(user, state)], call, state)
    }

    static func count(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        ZohoReply(json: ["count": .number(JSONNumber(try chosen(state, call).count))])
    }

    /// New users are active; that they accept the invitation does not happen here.
    static func create(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        try SettingsBatch.run("users", call, whenAllSucceed: 201, &state) { (item, state) throws(ZohoError) -> WriteResult in
            var user = SandboxUser(
                id: String(state.ids.next()), email: try item.text("email"), role: try item.id("role"),
                profile: try item.id("profile"), createdBy: call.user, createdTime: state.now, modifiedBy: call.user,
                modifiedTime: state.now)
            user.isConfirmed = false
            _ = try item.text("last_name", max: 50)
            try UserChange.apply(item, to: &user, state)
            state.organisation.users.append(user)
            return .success("User added", ["id": .string(user.id)])
        }
    }

    /// `PUT /users`, and `PUT /users/{id}`
    static func update(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        try SettingsBatch.run("users", call, whenAllSucceed: 200, &state) { (item, state) throws(ZohoError) -> WriteResult in
            let id = try item.ownID(call)
            guard let place = state.organisation.users.firstIndex(where: { $0.id == id }) else { throw .unknownRecord(id) }
            var user = state.organisation.users[place]
            try UserChange.check(item, of: user, state)
            try UserChange.apply(item, to: &user, state)
            user.modifiedBy = call.user
            user.modifiedTime = state.now
            state.organisation.users[place] = user
            return .success("User updated", ["id": .string(id)])
        }
    }

    static func delete(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        try SettingsBatch.runIDs("users", call, &state) { (id, state) throws(ZohoError) -> WriteResult in
            try state.deleteUser(id, by: call.user)
            return .success("User deleted", ["id": .string(id)])
        }
    }

    private static func chosen(_ state: ZohoState, _ call: ZohoCall) throws(ZohoError) -> [SandboxUser] {
        let type = try UserType.of(call)
        return state.organisation.users.filter { type.includes($0, state.organisation, caller: call.user) }
    }
}

extension ZohoState {
    /// A deleted user can be looked up by id and owns what they owned.
    mutating func deleteUser(_ id: String, by caller: String) throws(ZohoError) {
        guard let place = organisation.users.firstIndex(where: { $0.id == id }) else { throw .unknownRecord(id) }
        guard organisation.users[place].status != .deleted else {
            throw ZohoError(400, "ID_ALREADY_DELETED", "User is already deleted", [JSONMember("id", .string(id))])
        }
        guard id != organisation.administrator.id else {
            throw ZohoError(400, "NOT_ALLOWED", "Primary Contact cannot be deleted", [JSONMember("id", .string(id))])
        }
        organisation.users[place].status = .deleted
        organisation.users[place].territories = []
        organisation.users[place].modifiedBy = caller
        organisation.users[place].modifiedTime = now
    }
}
