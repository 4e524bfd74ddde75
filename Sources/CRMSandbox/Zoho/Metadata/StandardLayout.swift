import RecordCore

/// The layout of a module whose snapshot has none: one section with every visible field.
enum StandardLayout {
    static func objects(of module: ZohoModule, _ state: inout ZohoState) -> [JSONValue] {
        let fields = state.fieldObjects(of: module.name).filter { $0["visible"]?.bool != false }
        guard !fields.isEmpty else { return [] }
        let id = LayoutChoice.standardID(of: module, state.organisation)
        let sectionID = UInt64(id).map { String($0 &+ 1) } ?? id
        let placed = fields.enumerated().map { position, field -> JSONValue in
            let added = [
                JSONMember("required", field["system_mandatory"] ?? false), JSONMember("section_id", .string(sectionID)),
                JSONMember("sequence_number", .number(JSONNumber(position + 1))),
            ]
            let kept = (field.object ?? []).filter { member in !added.contains { $0.key == member.key } }
            return .object(kept + added)
        }
        let profiles = state.organisation.profiles.named.map { profile -> JSONValue in
            ["default": true, "name": .string(profile.name), "id": .string(profile.id)]
        }
        return [
            [
                "id": .string(id), "name": "Standard", "api_name": "Standard__s", "display_label": "Standard", "status": "active",
                "visible": true, "source": "crm", "generated_type": "system", "created_for": .null, "created_time": .null,
                "modified_time": .null, "created_by": .null, "modified_by": .null, "has_more_profiles": false,
                "show_business_card": true, "profiles": .array(profiles),
                "actions_allowed": [
                    "edit": true, "rename": true, "clone": true, "downgrade": false, "delete": false, "deactivate": false,
                    "set_layout_permissions": true,
                ],
                "convert_mapping": .null,
                "sections": [
                    [
                        "id": .string(sectionID), "api_name": "Information", "name": "Information",
                        "display_label": "Information", "type": "used", "mode": "default_create", "sequence_number": 1,
                        "column_count": 2, "tab_traversal": "left_to_right", "isSubformSection": false,
                        "generated_type": "default", "properties": .null, "fields": .array(placed),
                    ]
                ],
            ]
        ]
    }
}
