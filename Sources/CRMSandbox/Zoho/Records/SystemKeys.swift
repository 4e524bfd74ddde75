import RecordCore

/// The keys that begin with `$`: what the service says about a record besides its fields.
enum SystemKeys {
    static func members(of record: StoredRecord, in module: ZohoModule) -> [JSONMember] {
        var members = general
        if record.values["Locked__s"]?.bool == true, let place = members.firstIndex(where: { $0.key == "$locked_for_me" }) {
            members[place] = JSONMember("$locked_for_me", true)
        }
        if module.name == "Leads" {
            members += converted(record)
        }
        members.append(JSONMember("$layout_id", record.values["Layout"]?.string.map { LayoutChoice.json(id: $0, in: module) } ?? .null))
        return members
    }

    /// Whether a lead was converted, and into what.
    private static func converted(_ record: StoredRecord) -> [JSONMember] {
        guard ConvertedLeads.isConverted(record) else {
            return [JSONMember("$converted", false), JSONMember("$converted_detail", [:])]
        }
        let made = [("account", "Converted_Account"), ("contact", "Converted_Contact"), ("deal", "Converted_Deal")]
        let details = made.compactMap { key, field in record.values[field].map { JSONMember(key, $0) } }
        return [JSONMember("$converted", true), JSONMember("$converted_detail", .object(details))]
    }

    /// No automation and no approval in the sandbox: the same for every record.
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
