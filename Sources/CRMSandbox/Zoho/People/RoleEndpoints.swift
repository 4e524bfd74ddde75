import RecordCore

/// The roles, which make a tree.
enum RoleEndpoints {
    /// The two that every organisation begins with.
    static func initial(_ ids: IDSource) -> SettingsTable {
        let chief: JSONValue = ["name": "CEO", "id": .string(ids.fixed(26_005))]
        return SettingsTable([
            row(id: ids.fixed(26_005), name: "CEO", superior: .null, isTop: true),
            row(id: ids.fixed(26_008), name: "Manager", superior: chief, isTop: false),
        ])
    }

    static func list(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let roles = state.organisation.roles.rows.filter { call.path["id"] == nil || $0["id"]?.string == call.path["id"] }
        return roles.isEmpty ? .noContent : ZohoReply(json: ["roles": .array(roles)])
    }

    static func create(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        try SettingsBatch.run("roles", call, whenAllSucceed: 201, &state) { (item, state) throws(ZohoError) -> WriteResult in
            let name = try item.text("name", max: 50)
            guard !state.organisation.roles.has("name", name) else { throw item.duplicate("name") }
            let id = String(state.ids.next())
            state.organisation.roles.append(row(id: id, name: name, superior: try superior(item, of: nil, state), isTop: false))
            state.organisation.roles.merge(changes(item, state, call), into: id)
            state.organisation.roles.merge([JSONMember("created_by__s", state.userReference(call.user)), JSONMember("created_time__s", state.wireTime(state.now))], into: id)
            return .success("Role added", ["id": .string(id)])
        }
    }

    static func update(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        try SettingsBatch.run("roles", call, whenAllSucceed: 200, &state) { (item, state) throws(ZohoError) -> WriteResult in
            let id = try item.ownID(call)
            guard let role = state.organisation.roles[id] else { throw .unknownRecord(id) }
            if let name = try item.optionalText("name", max: 50) {
                guard !state.organisation.roles.has("name", name, except: id) else { throw item.duplicate("name") }
                state.organisation.roles.merge([JSONMember("name", .string(name)), JSONMember("display_label", .string(name))], into: id)
            }
            if item.json["reporting_to"] != nil {
                guard role["admin_user"] != true else { throw item.invalid("reporting_to") }
                state.organisation.roles.merge([JSONMember("reporting_to", try superior(item, of: id, state))], into: id)
            }
            state.organisation.roles.merge(changes(item, state, call), into: id)
            return .success("role updated", ["id": .string(id)])
        }
    }

    /// `DELETE /settings/roles/{id}?transfer_to_id=…`: users and lower roles go to another role.
    static func delete(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        guard let heir = call.request["transfer_to_id"] else { throw .missingParameter("transfer_to_id") }
        return try SettingsBatch.runIDs("roles", call, &state) { (id, state) throws(ZohoError) -> WriteResult in
            guard let role = state.organisation.roles[id] else { throw .unknownRecord(id) }
            guard role["admin_user"] != true else { throw .notAllowed("the top role cannot be deleted", [JSONMember("id", .string(id))]) }
            guard heir != id, let other = state.organisation.roles[heir] else { throw .invalidParameter("transfer_to_id") }
            for place in state.organisation.users.indices where state.organisation.users[place].role == id {
                state.organisation.users[place].role = heir
            }
            let superior: JSONValue = ["name": other["name"] ?? .null, "id": .string(heir)]
            // The heir may stand below the role that goes.
            state.organisation.roles.update(where: { $0["reporting_to"]?["id"]?.string == id && $0["id"]?.string == heir }, "reporting_to", to: role["reporting_to"] ?? .null)
            state.organisation.roles.update(where: { $0["reporting_to"]?["id"]?.string == id }, "reporting_to", to: superior)
            state.organisation.roles.remove(id)
            return .success("Role Deleted", ["id": .string(id)])
        }
    }

    /// The role above, which must not be the role itself or one below it.
    private static func superior(_ item: SettingsItem, of role: String?, _ state: ZohoState) throws(ZohoError) -> JSONValue {
        let id = try item.id("reporting_to")
        guard let above = state.organisation.roles[id] else {
            throw .invalid("id", at: "\(item.place("reporting_to")).id", "the id given seems to be invalid")
        }
        var next: String? = id
        while let current = next {
            guard current != role else { throw .invalid("id", at: "\(item.place("reporting_to")).id") }
            next = state.organisation.roles[current]?["reporting_to"]?["id"]?.string
        }
        return ["name": above["name"] ?? .null, "id": .string(id)]
    }

    private static func changes(_ item: SettingsItem, _ state: ZohoState, _ call: ZohoCall) -> [JSONMember] {
        item.members(["description", "share_with_peers", "forecast_manager"]) + [
            JSONMember("modified_by__s", state.userReference(call.user)), JSONMember("modified_time__s", state.wireTime(state.now)),
        ]
    }

    private static func row(id: String, name: String, superior: JSONValue, isTop: Bool) -> JSONValue {
        [
            "id": .string(id), "name": .string(name), "display_label": .string(name), "reporting_to": superior,
            "forecast_manager": .null, "share_with_peers": true, "description": .null, "admin_user": .bool(isTop),
            "created_by__s": .null, "modified_by__s": .null, "created_time__s": .null, "modified_time__s": .null,
        ]
    }
}
