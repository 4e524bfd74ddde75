import RecordCore

/// `POST /Leads/{id}/actions/convert` and `GET /Leads/{id}/__conversion_options`.
enum ConvertEndpoints {
    static func convert(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        _ = try state.module(call, among: ConvertedLeads.modules)
        let (_, lead) = try state.record(call)
        let request = try call.only("data")
        try check(lead, state)
        let converter = LeadConverter(lead: lead, request: request, path: "$.data[0]", user: call.user)
        do throws(ZohoError) {
            let outcome = try converter.convert(&state)
            let details = outcome.details(state, version: call.version)
            guard call.version >= 3 else { return ZohoReply(json: ["data": .array([details])]) }
            return WriteResult.reply(
                [.success("The record has been converted successfully", details)], whenAllSucceed: 200)
        } catch {
            throw error.wrapped()
        }
    }

    /// Whether a lead can be converted at all.
    static func check(_ lead: StoredRecord, _ state: ZohoState) throws(ZohoError) {
        guard !ConvertedLeads.isConverted(lead) else {
            throw ZohoError(400, "ID_ALREADY_CONVERTED", "id already converted", [JSONMember("resource_path_index", 1)])
        }
        guard state.actions.locks[.init(module: "Leads", id: lead.id)] == nil else { throw .locked(lead.idText, "convert") }
    }

    /// The contacts with the lead's e-mail address, and the accounts with the name of its company.
    static func options(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        _ = try state.module(call, among: ConvertedLeads.modules)
        let (_, lead) = try state.record(call)
        try check(lead, state)
        let contacts = matches(lead, "Email", "Contacts", "Email", &state)
        let accounts = matches(lead, "Company", "Accounts", "Account_Name", &state)
        guard contacts.field != nil || accounts.field != nil else { return .noContent }
        let preferred = contacts.field == nil ? "Accounts" : "Contacts"
        let id = state.organisation.modules[preferred]?.description.id.map(JSONValue.string) ?? .null
        return ZohoReply(json: [
            "__conversion_options": [
                "module_preference": ["api_name": .string(preferred), "id": id],
                "Contacts": contacts.records, "Accounts": accounts.records, "Deals": .null,
                "preference_field_matched_value": [
                    "Contacts": contacts.field.map { .array([$0]) } ?? .null,
                    "Accounts": accounts.field.map { .array([$0]) } ?? .null, "Deals": .null,
                ],
                "modules_with_multiple_layouts": .array([]),
            ]
        ])
    }

    /// - Returns: rows with the display field; both null where nothing matches.
    private static func matches(
        _ lead: StoredRecord, _ source: String, _ module: String, _ target: String, _ state: inout ZohoState
    ) -> (records: JSONValue, field: JSONValue?) {
        guard let value = lead.values[source], let known = state.organisation.modules[module] else { return (.null, nil) }
        let found = state[store: module].ids(where: target, equals: value).compactMap { state[store: module][$0] }
        guard !found.isEmpty else { return (.null, nil) }
        let renderer = RecordRenderer(state: state, module: known)
        let shown = [target, known.displayField ?? target, "Phone", "Layout", "$editable"].reduce(into: [String]()) {
            if !$0.contains($1) { $0.append($1) }
        }
        let field = state.rawField(target, of: module)?["id"] ?? .null
        return (
            .array(found.map { renderer.row($0, fields: shown) }),
            ["field": ["api_name": .string(target), "id": field], "matched_lead_value": value]
        )
    }
}
