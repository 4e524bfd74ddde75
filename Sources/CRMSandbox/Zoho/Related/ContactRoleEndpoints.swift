import RecordCore

/// What contacts can be in deals: `/Contacts/roles[/{id}]`.
enum ContactRoleEndpoints {
    /// Those that every organisation begins with.
    static func initial(_ ids: IDSource) -> SettingsTable {
        let names = ["Developer/Evaluator", "Decision Maker", "Purchasing", "Executive Sponsor", "Engineering Lead"]
        return SettingsTable(names.enumerated().map { row(id: ids.fixed(6_871 + $0 * 2), name: $1, number: $0 + 1) })
    }

    static func list(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let roles = state.organisation.contactRoles.rows.filter { call.path["id"] == nil || $0["id"]?.string == call.path["id"] }
        let sorted = roles.sorted { ($0["sequence_number"]?.int ?? 0) < ($1["sequence_number"]?.int ?? 0) }
        return roles.isEmpty ? .noContent : ZohoReply(json: ["contact_roles": .array(sorted)])
    }

    static func create(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        try SettingsBatch.run("contact_roles", call, whenAllSucceed: 200, &state) { (item, state) throws(ZohoError) -> WriteResult in
            let name = try item.text("name", max: 50)
            guard !state.organisation.contactRoles.has("name", name) else { throw item.duplicate("name") }
            let id = String(state.ids.next())
            let number = item.json["sequence_number"]?.int ?? state.organisation.contactRoles.rows.count + 1
            state.organisation.contactRoles.append(row(id: id, name: name, number: number))
            return .success("contact role added", ["id": .string(id)])
        }
    }

    /// `PUT /Contacts/roles`, and `PUT /Contacts/roles/{id}`
    static func update(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        try SettingsBatch.run("contact_roles", call, whenAllSucceed: 200, &state) { (item, state) throws(ZohoError) -> WriteResult in
            let id = try item.ownID(call)
            guard state.organisation.contactRoles[id] != nil else { throw .unknownRecord(id) }
            if let name = try item.optionalText("name", max: 50), state.organisation.contactRoles.has("name", name, except: id) {
                throw item.duplicate("name")
            }
            state.organisation.contactRoles.merge(item.members(["name", "sequence_number"]), into: id)
            return .success("contact role updated", ["id": .string(id)])
        }
    }

    static func delete(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        try SettingsBatch.runIDs("contact_roles", call, &state) { (id, state) throws(ZohoError) -> WriteResult in
            guard state.organisation.contactRoles[id] != nil else { throw .unknownRecord(id) }
            state.organisation.contactRoles.remove(id)
            return .success("contact role deleted", ["id": .string(id)])
        }
    }

    private static func row(id: String, name: String, number: Int) -> JSONValue {
        ["id": .string(id), "name": .string(name), "sequence_number": .number(JSONNumber(number))]
    }
}
