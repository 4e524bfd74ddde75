import RecordCore

/// `convertlead`: a lead becomes an account, a contact, a potential.
enum ConvertLeadOperation {
    static func convert(_ state: inout VtigerState, _ call: PlayedCall) throws(VtigerFailure) -> JSONValue? {
        if state.quirks.convertLeadIsBroken { throw .crash }
        let user = try call.caller()
        let element = try ElementText.read(call, state.quirks)
        var (lead, leads) = try RecordOperations.find(element["leadId"].flatMap(ElementText.scalar), user, state)
        guard leads.name == "Leads" else { throw .accessDenied }
        if lead.isConverted { throw .alreadyConverted }
        let owner = element["assignedTo"].flatMap(ElementText.scalar) ?? VtigerRecordRenderer.owner(lead.owner, state)

        // All or nothing: what fails on the way leaves no trace.
        var work = state
        var ids: [JSONMember] = []
        var made: [String: String] = [:]
        for name in ["Accounts", "Contacts", "Potentials"] {
            guard let entity = element["entities"]?[name], isWanted(entity), let module = work.organisation.modules[name] else { continue }
            var sent = Dictionary((entity.object ?? []).map { ($0.key, $0.value) }, uniquingKeysWith: { _, last in last })
            sent["create"] = nil
            sent["name"] = nil
            sent["assigned_user_id"] = .string(owner)
            let account: JSONValue? = made["Accounts"].map { .string($0) }
            switch name {
            case "Contacts": sent["account_id"] = sent["account_id"] ?? account
            case "Potentials":
                sent["related_to"] = sent["related_to"] ?? account
                sent["contact_id"] = sent["contact_id"] ?? made["Contacts"].map { .string($0) }
            default: break
            }
            let record = try RecordOperations.make(module, sent, user, [], &work)
            let id = "\(module.prefix)x\(record.number)"
            made[name] = id
            ids.append(JSONMember(name, .string(id)))
        }
        lead.isConverted = true
        lead.modified = work.now
        work.put(lead, in: leads)
        state = work
        return .object(ids)
    }

    private static func isWanted(_ entity: JSONValue) -> Bool {
        guard let create = entity["create"].flatMap(ElementText.scalar) else { return false }
        return !["", "0", "false"].contains(create)
    }
}
