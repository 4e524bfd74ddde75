import RecordCore

/// Changing custom views over the API: `/settings/custom_views`.
enum CustomViewEndpoints {
    private static let keys: Set<String> = [
        "sort_by", "sort_order", "fields", "favorite", "shared_to", "access_type", "offline", "default", "name", "display_value", "criteria",
    ]
    /// What a view that the system made keeps.
    private static let fixed: Set<String> = ["name", "display_value", "criteria"]

    /// `PUT /settings/custom_views`, and `PUT /settings/custom_views/{id}`
    static func update(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        try change(&state, call, keys)
    }

    /// `PUT …/actions/change_sort`, for several views or the one in the path.
    static func changeSort(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        try change(&state, call, ["sort_by", "sort_order"])
    }

    private static func change(_ state: inout ZohoState, _ call: ZohoCall, _ keys: Set<String>) throws(ZohoError) -> ZohoReply {
        let module = try MetadataEndpoints.knownModule(state, call)
        return try SettingsBatch.run("custom_views", call, whenAllSucceed: 200, &state) { (item, state) throws(ZohoError) -> WriteResult in
            let id = try item.ownID(call)
            guard let view = state.customViews(of: module.name).first(where: { $0["id"]?.string == id }) else { throw .unknownRecord(id) }
            if let order = try item.optionalText("sort_order"), order != "asc", order != "desc" { throw item.invalid("sort_order") }
            var changes = item.members(keys)
            if view["system_defined"] == true, let first = changes.first(where: { fixed.contains($0.key) && view[$0.key] != $0.value }) {
                throw .notAllowed("system views keep their names and criteria", [JSONMember("api_name", .string(first.key))])
            }
            for place in changes.indices where changes[place].key == "sort_by" { changes[place].value = try field(changes[place].value, item, module, &state) }
            let kept = (state.settings.viewChanges[id] ?? []).filter { old in !changes.contains { $0.key == old.key } }
            state.settings.viewChanges[id] = kept + changes
            return .success("custom view updated", ["id": .string(id)])
        }
    }

    /// The field to sort by, with id and API name, however the client names it.
    private static func field(
        _ value: JSONValue, _ item: SettingsItem, _ module: ZohoModule, _ state: inout ZohoState
    ) throws(ZohoError) -> JSONValue {
        guard !value.isNull else { return value }
        let name = value["api_name"]?.string ?? value["id"].flatMap(References.id) ?? value.string
        let known = state.fieldObjects(of: module.name).first { $0["api_name"]?.string == name || $0["id"]?.string == name }
        guard let known else { throw item.invalid("sort_by") }
        return ["api_name": known["api_name"] ?? .null, "id": known["id"] ?? .null]
    }
}
