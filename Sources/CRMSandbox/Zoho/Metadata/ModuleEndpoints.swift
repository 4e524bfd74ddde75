import RecordCore

/// Making modules and changing their settings over the API: `/settings/modules`.
enum ModuleEndpoints {
    private static let keys: Set<String> = [
        "singular_label", "plural_label", "description", "quick_create", "show_as_tab", "per_page", "sequence_number", "display_field",
        "business_card_fields", "activity_badge", "related_list_properties", "search_layout_fields", "filter_status", "profiles",
        "default_mapping_fields", "lookup_field_properties", "webform_supported",
    ]

    static func create(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        try SettingsBatch.run("modules", call, whenAllSucceed: 200, &state) { (item, state) throws(ZohoError) -> WriteResult in
            let singular = try item.text("singular_label")
            let plural = try item.text("plural_label")
            guard let profiles = item.json["profiles"]?.array, !profiles.isEmpty else { throw .missingKey("profiles", at: item.place("profiles")) }
            let name = try item.optionalText("api_name") ?? plural.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "_")
            guard state.organisation.modules[name] == nil else { throw item.duplicate("api_name") }
            try change([.add(name, label: plural), .set(name, key: "singular_label", to: .string(singular))], item, &state)
            return .success("module created", ["id": state.organisation.modules[name]?.description.id.map(JSONValue.string) ?? .null])
        }
    }

    /// `PUT /settings/modules`, and `PUT /settings/modules/{name}` by API name or id. Names of the API stay.
    static func update(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        try SettingsBatch.run("modules", call, whenAllSucceed: 200, &state) { (item, state) throws(ZohoError) -> WriteResult in
            let wanted: String
            if let name = call.path["name"] {
                wanted = name
            } else if let name = try item.optionalText("api_name") {
                wanted = name
            } else {
                wanted = try item.id("id")
            }
            let module = state.organisation.modules[wanted] ?? state.organisation.modules.values.first { $0.description.id == wanted }
            guard let module else { throw .invalidModule }
            let changes = item.members(keys)
            do throws(SandboxError) {
                if !changes.isEmpty { try state.set(changes, of: module.name) }
            } catch {
                throw ZohoError(400, "INVALID_DATA", "\(error)", [JSONMember("json_path", .string(item.path))])
            }
            return .success("module updated", ["id": module.description.id.map(JSONValue.string) ?? .null])
        }
    }

    private static func change(_ changes: [ModuleChange], _ item: SettingsItem, _ state: inout ZohoState) throws(ZohoError) {
        do throws(SandboxError) {
            try state.change(changes)
        } catch {
            throw ZohoError(400, "INVALID_DATA", "\(error)", [JSONMember("json_path", .string(item.path))])
        }
    }
}
