import RecordCore

/// Who works in which territory, asked from both sides: `/settings/territories/{territory}/users` and
/// `/users/{user}/territories`.
enum TerritoryUserEndpoints {
    // MARK: Users of a territory

    static func users(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let territory = try territory(state, call)
        let users = state.organisation.users.filter { user in
            user.territories.contains(territory.id) && (call.path["user"] == nil || call.path["user"] == user.id)
        }
        return try SettingsBatch.page("users", users.map { UserBodies.user($0, state) }, call, state)
    }

    static func addUsers(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let territory = try territory(state, call)
        guard call.path["user"] == nil else {
            return try SettingsBatch.runIDs("users", call, path: "user", &state) { (id, state) throws(ZohoError) -> WriteResult in
                try join(id, territory.id, &state)
                return .success("Users are associated successfully", ["id": .string(id)])
            }
        }
        return try SettingsBatch.run("users", call, whenAllSucceed: 200, &state) { (item, state) throws(ZohoError) -> WriteResult in
            let id = try item.id("id")
            try join(id, territory.id, &state)
            return .success("Users are associated successfully", ["id": .string(id)])
        }
    }

    static func removeUsers(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let territory = try territory(state, call)
        return try SettingsBatch.runIDs("users", call, path: "user", &state) { (id, state) throws(ZohoError) -> WriteResult in
            try leave(id, territory.id, &state)
            return .success("Users are de-associated successfully", ["id": .string(id)])
        }
    }

    // MARK: Territories of a user

    static func territories(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let user = try user(state, call)
        let known = user.territories.compactMap { SandboxTerritory.named($0, state) }
        let shown = known.filter { call.path["territory"] == nil || call.path["territory"] == $0.id }
        return try SettingsBatch.page("territories", shown.map { json($0, state) }, call, state)
    }

    static func addTerritories(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let user = try user(state, call)
        return try SettingsBatch.run("territories", call, whenAllSucceed: 200, &state) { (item, state) throws(ZohoError) -> WriteResult in
            let id = try item.id("id")
            guard SandboxTerritory.named(id, state) != nil else { throw item.invalid("id", "the id given seems to be invalid") }
            try join(user.id, id, &state)
            return .success("Territory is associated successfully", ["id": .string(id)])
        }
    }

    static func removeTerritories(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let user = try user(state, call)
        return try SettingsBatch.runIDs("territories", call, path: "territory", &state) { (id, state) throws(ZohoError) -> WriteResult in
            try leave(user.id, id, &state)
            return .success("Territory is removed successfully", ["id": .string(id)])
        }
    }

    // MARK: Both

    private static func territory(_ state: ZohoState, _ call: ZohoCall) throws(ZohoError) -> SandboxTerritory {
        guard let territory = SandboxTerritory.named(call.path["territory"] ?? "", state) else { throw .invalidPathID(2) }
        return territory
    }

    private static func user(_ state: ZohoState, _ call: ZohoCall) throws(ZohoError) -> SandboxUser {
        guard let user = state.organisation.user(call.path["user"] ?? ""), user.status != .deleted else { throw .invalidPathID(1) }
        return user
    }

    private static func join(_ user: String, _ territory: String, _ state: inout ZohoState) throws(ZohoError) {
        guard let place = state.organisation.users.firstIndex(where: { $0.id == user && $0.status != .deleted }) else {
            throw .unknownRecord(user)
        }
        guard !state.organisation.users[place].territories.contains(territory) else { return }
        state.organisation.users[place].territories.append(territory)
    }

    private static func leave(_ user: String, _ territory: String, _ state: inout ZohoState) throws(ZohoError) {
        guard let place = state.organisation.users.firstIndex(where: { $0.id == user }) else { throw .unknownRecord(user) }
        guard state.organisation.users[place].territories.contains(territory) else { throw .unknownRecord(territory) }
        state.organisation.users[place].territories.removeAll { $0 == territory }
    }

    /// Here the keys begin with capitals.
    private static func json(_ territory: SandboxTerritory, _ state: ZohoState) -> JSONValue {
        let above = territory.parent.flatMap { SandboxTerritory.named($0, state) }
        let manager = territory.manager.flatMap { state.organisation.user($0) }
        return [
            "id": .string(territory.id), "Name": .string(territory.name),
            "Manager": manager.map { ["id": .string($0.id), "Name": .string($0.name)] } ?? .null,
            "Reporting_To": above.map { ["id": .string($0.id), "Name": .string($0.name)] } ?? .null,
        ]
    }
}
