import RecordCore

/// The keys that begin with `$`: what the service says about a record besides its fields.
enum SystemKeys {
    static func members(of record: StoredRecord, in module: ZohoModule) -> [JSONMember] {
        var members = general
        if record.values["Locked__s"]?.bool == true, let place = members.firstIndex(where: { $0.key == "$locked_for_me" }) {
            members[place] = JSONMember("$locked_for_me", true)
        }
        if record.values["$approved"] == false {
            members = members.map { member in
                switch member.key {
                case "$approved": JSONMember("$approved", false)
                case "$approval_state": JSONMember("$approval_state", approvalState(of: record))
                default: member
                }
            }
        }
        if LineItems.has(module) { members.append(JSONMember("$line_tax", record.values["$line_tax"] ?? [])) }
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

    /// What a client may write: `$approved: false` creates a record that waits for its approval, `$line_tax` holds the taxes
    /// on a whole quote, order or invoice.
    static func keep(_ item: [JSONMember], in record: inout StoredRecord, _ module: ZohoModule) {
        for member in item {
            switch member.key {
            case "$approved" where member.value == false: record.values["$approved"] = false
            case "$line_tax" where LineItems.has(module): record.values["$line_tax"] = member.value
            default: break
            }
        }
    }

    static func problems(of item: [JSONMember], at path: String) -> [ZohoError] {
        item.compactMap { member in
            let expected: String?
            switch member.key {
            case "$approved": expected = member.value.bool == nil ? "boolean" : nil
            case "$append_values":
                let isRight = member.value.object?.allSatisfy { $0.value.bool != nil } ?? false
                expected = isRight ? nil : "jsonobject"
            case "$line_tax": expected = member.value.array?.allSatisfy { $0.object != nil } ?? false ? nil : "jsonarray"
            case "$se_module": expected = member.value.string == nil ? "text" : nil
            default: expected = nil
            }
            return expected.map { .wrongType($0, member.key, at: "\(path).\(member.key)") }
        }
    }

    static func approvalState(of record: StoredRecord) -> JSONValue {
        record.values["$approved"] == false ? "approval_process_pending" : "approved"
    }

    /// No automation in the sandbox: the same for every record.
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
