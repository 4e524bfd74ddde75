import RecordCore

/// The keys that begin with `$`: what the service says about a record besides its fields.
enum SystemKeys {
    static func members(of record: StoredRecord, in module: ZohoModule) -> [JSONMember] {
        var members = general
        if module.name == "Leads" {
            members += [JSONMember("$converted", false), JSONMember("$converted_detail", [:])]
        }
        members.append(JSONMember("$layout_id", record.values["Layout"]?.string.map { LayoutChoice.json(id: $0, in: module) } ?? .null))
        return members
    }

    /// No automation, no approval and no locking in the sandbox: the same for every record.
    private static let general: [JSONMember] = [
        JSONMember("$currency_symbol", "$"),
        JSONMember("$approved", true),
        JSONMember("$approval", ["delegate": false, "takeover": false, "approve": false, "reject": false, "resubmit": false]),
        JSONMember("$approval_state", "approved"),
        JSONMember("$editable", true),
        JSONMember("$process_flow", false),
        JSONMember("$review", .null),
        JSONMember("$review_process", ["approve": false, "reject": false, "resubmit": false]),
        JSONMember("$orchestration", false),
        JSONMember("$pathfinder", false),
        JSONMember("$in_merge", false),
        JSONMember("$locked_for_me", false),
        JSONMember("$sharing_permission", "full_access"),
        JSONMember("$state", "save"),
        JSONMember("$field_states", .null),
        JSONMember("$canvas_id", .null),
        JSONMember("$wizard_connection_path", .null),
        JSONMember("$zia_visions", .null),
        JSONMember("$zia_owner_assignment", "owner_recommendation_unavailable"),
    ]
}
