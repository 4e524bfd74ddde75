import RecordCore

/// The metadata of a new custom module.
enum ModuleTemplate {
    static func entry(_ name: String, label: String, id: String, _ organisation: ZohoOrganisation) -> JSONValue {
        let profiles = organisation.profiles.named.map { profile -> JSONValue in ["name": .string(profile.name), "id": .string(profile.id)] }
        return [
            "id": .string(id), "api_name": .string(name), "module_name": .string("CustomModule\(organisation.modules.count + 1)"),
            "singular_label": .string(label), "plural_label": .string(label), "actual_singular_label": .string(label),
            "actual_plural_label": .string(label), "generated_type": "custom", "status": "visible", "access_type": "org_based",
            "api_supported": true, "creatable": true, "editable": true, "deletable": true, "viewable": true, "convertable": false,
            "quick_create": false, "show_as_tab": true, "has_more_profiles": false, "presence_sub_menu": false,
            "sub_menu_available": false, "feeds_required": false, "recycle_bin_on_delete": true, "visibility": 1,
            "profile_count": .number(JSONNumber(profiles.count)), "business_card_field_limit": 5, "modified_time": .null,
            "modified_by": .null, "web_link": .null, "description": .null, "private_profile": .null, "profiles": .array(profiles),
            "parent_module": [:], "arguments": [],
        ]
    }

    /// What every custom module has.
    static var fields: [SandboxField] {
        var name = SandboxField(apiName: "Name", dataType: "text", length: 120)
        name.isMandatory = true
        var times = ["Created_Time", "Modified_Time"].map { SandboxField(apiName: $0, dataType: "datetime", length: 120) }
        times.append(SandboxField(apiName: "id", dataType: "bigint", label: "Record Id", length: 18))
        for place in times.indices {
            times[place].metadata = [
                JSONMember("operation_type", ["web_create": false, "web_update": false, "api_create": false, "api_update": false])
            ]
        }
        var fields = [name, SandboxField(apiName: "Owner", dataType: "ownerlookup", length: 120)] + times
        for place in fields.indices { fields[place].metadata.append(JSONMember("custom_field", false)) }
        return fields
    }
}
