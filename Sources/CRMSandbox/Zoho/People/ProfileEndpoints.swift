import RecordCore

/// The profiles: made by cloning, with permissions that can be switched.
enum ProfileEndpoints {
    /// How many profiles an organisation may have.
    private static let limit = 25

    static func initial(_ profiles: [ZohoOrganisation.NamedID], _ ids: IDSource) -> SettingsTable {
        SettingsTable(profiles.map { row($0, isSystem: $0.name == "Administrator" || $0.name == "Standard", ids) })
    }

    static func list(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let profiles = state.organisation.profiles.rows.filter { call.path["id"] == nil || $0["id"]?.string == call.path["id"] }
        guard !profiles.isEmpty else { return .noContent }
        // A single profile shows its permissions, the list does not.
        let shown = call.path["id"] == nil
            ? profiles.map { $0.setting(["permissions_details"], to: []).setting(["sections"], to: []) } : profiles
        return ZohoReply(json: ["profiles": .array(shown), "info": ["license_limit": .number(JSONNumber(limit))]])
    }

    /// `POST /settings/profiles/{id}/actions/clone`
    static func clone(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let source = call.path["id"] ?? ""
        return try SettingsBatch.run("profiles", call, whenAllSucceed: 201, &state) { (item, state) throws(ZohoError) -> WriteResult in
            guard let old = state.organisation.profiles[source] else { throw .unknownRecord(source) }
            let name = try item.text("name", max: 50)
            guard !state.organisation.profiles.has("name", name) else { throw item.duplicate("name") }
            guard state.organisation.profiles.rows.count < limit else {
                throw ZohoError(400, "LICENSE_LIMIT_EXCEEDED", "Request exceeds your license limit.", [JSONMember("limit", .number(JSONNumber(limit)))])
            }
            let id = String(state.ids.next())
            state.organisation.profiles.append(old.setting(["id"], to: .string(id)))
            state.organisation.profiles.merge(
                [
                    JSONMember("name", .string(name)), JSONMember("display_label", .string(name)), JSONMember("custom", true),
                    JSONMember("category", true), JSONMember("default", false),
                    JSONMember("description", item.json["description"] ?? .null),
                    JSONMember("created_by", state.userReference(call.user)), JSONMember("created_time", state.wireTime(state.now)),
                ], into: id)
            return .success("profile created successfully", ["id": .string(id)])
        }
    }

    static func update(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let id = call.path["id"] ?? ""
        return try SettingsBatch.run("profiles", call, whenAllSucceed: 200, &state) { (item, state) throws(ZohoError) -> WriteResult in
            guard let profile = state.organisation.profiles[id] else { throw .unknownRecord(id) }
            if let name = try item.optionalText("name", max: 50) {
                guard !state.organisation.profiles.has("name", name, except: id) else { throw item.duplicate("name") }
                state.organisation.profiles.merge([JSONMember("name", .string(name)), JSONMember("display_label", .string(name))], into: id)
            }
            if item.json["permissions_details"] != nil {
                let permissions = try switched(profile["permissions_details"]?.array ?? [], item)
                state.organisation.profiles.merge([JSONMember("permissions_details", .array(permissions))], into: id)
            }
            state.organisation.profiles.merge(
                item.members(["description"]) + [
                    JSONMember("modified_by", state.userReference(call.user)), JSONMember("modified_time", state.wireTime(state.now)),
                ], into: id)
            return .success("profile updated successfully", ["id": .string(id)])
        }
    }

    /// `DELETE /settings/profiles/{id}?transfer_to=…`: answers with a bare result.
    static func delete(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let id = call.path["id"] ?? ""
        guard let heir = call.request["transfer_to"] else { throw .missingParameter("transfer_to") }
        guard let profile = state.organisation.profiles[id] else { throw .invalidPathID(2) }
        guard profile["custom"] == true else { throw .notAllowed("system profiles cannot be deleted", [JSONMember("id", .string(id))]) }
        guard heir != id, state.organisation.profiles[heir] != nil else { throw .invalidParameter("transfer_to") }
        for place in state.organisation.users.indices where state.organisation.users[place].profile == id {
            state.organisation.users[place].profile = heir
        }
        state.organisation.profiles.remove(id)
        return ZohoReply(json: WriteResult.success("Profile deleted", ["id": .string(id)]).json)
    }

    private static func switched(_ permissions: [JSONValue], _ item: SettingsItem) throws(ZohoError) -> [JSONValue] {
        guard let wanted = item.json["permissions_details"]?.array else {
            throw .wrongType("jsonarray", "permissions_details", at: item.place("permissions_details"))
        }
        var permissions = permissions
        for (position, entry) in wanted.enumerated() {
            let one = SettingsItem(entry, "\(item.place("permissions_details"))[\(position)]")
            let id = try one.id("id")
            guard let place = permissions.firstIndex(where: { $0["id"]?.string == id }) else {
                throw one.invalid("id", "the id given seems to be invalid or already deleted")
            }
            guard let isOn = try one.optionalBool("enabled") else { throw .missingKey("enabled", at: one.place("enabled")) }
            permissions[place] = permissions[place].setting(["enabled"], to: .bool(isOn))
        }
        return permissions
    }

    private static func row(_ profile: ZohoOrganisation.NamedID, isSystem: Bool, _ ids: IDSource) -> JSONValue {
        let permissions = ProfilePermissions.all(ids)
        return [
            "id": .string(profile.id), "name": .string(profile.name), "display_label": .string(profile.name),
            "type": "normal_profile", "custom": .bool(!isSystem), "category": .bool(!isSystem), "description": .null,
            "default": .bool(isSystem), "created_time": .null, "modified_time": .null, "created_by": .null, "modified_by": .null,
            "permissions_details": .array(permissions), "sections": .array(ProfilePermissions.sections(permissions)), "_default_view": .null,
        ]
    }
}
