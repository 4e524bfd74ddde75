import RecordCore

/// The groups that variables are in. The API only reads them.
enum VariableGroupEndpoints {
    static func initial(_ ids: IDSource) -> SettingsTable {
        SettingsTable([
            row(id: ids.fixed(389_001), name: "General", description: "Variables of the organisation"),
            row(id: ids.fixed(389_004), name: "Integration", description: nil),
        ])
    }

    /// All, or the one that the path names by id or API name.
    static func list(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let groups = state.settings.variableGroups.rows.filter { group in
            guard let name = call.path["id"] else { return true }
            return group["id"]?.string == name || group["api_name"]?.string == name
        }
        return groups.isEmpty ? .noContent : ZohoReply(json: ["variable_groups": .array(groups)])
    }

    /// The group that a client names by id, API name or name.
    static func named(_ value: JSONValue, _ state: ZohoState) -> JSONValue? {
        let names = [References.id(value), value["api_name"]?.string, value["name"]?.string].compactMap(\.self)
        return state.settings.variableGroups.rows.first { group in
            names.contains { name in ["id", "api_name", "name"].contains { group[$0]?.string == name } }
        }
    }

    private static func row(id: String, name: String, description: String?) -> JSONValue {
        [
            "id": .string(id), "name": .string(name), "api_name": .string(name), "display_label": .string(name),
            "description": description.map(JSONValue.string) ?? .null, "source": "crm",
        ]
    }
}
