import CRMSchema
import RecordCore

/// Makes an account, a contact and a deal of a lead, as the conversion mapping of its fields says.
struct LeadConverter {
    let lead: StoredRecord
    let request: JSONValue
    /// `$.data[0]`.
    let path: String
    let user: String

    struct Outcome: Sendable {
        var account: StoredRecord?
        var contact: StoredRecord
        var deal: StoredRecord?
    }

    /// All or nothing: after an error the state is as it was.
    func convert(_ state: inout ZohoState) throws(ZohoError) -> Outcome {
        let before = state
        do throws(ZohoError) {
            return try work(&state)
        } catch {
            state = before
            throw error
        }
    }

    private func work(_ state: inout ZohoState) throws(ZohoError) -> Outcome {
        let owner = try owner(state)
        let (accounts, contacts) = (try state.module(named: "Accounts"), try state.module(named: "Contacts"))
        var account = try existing("Accounts", in: accounts, state)
        if account == nil, lead.values["Company"] != nil {
            account = try make("Accounts", in: accounts, owner: owner, with: [], &state)
        }
        let link = account.map { [JSONMember("Account_Name", ["id": .string($0.idText)])] } ?? []
        var contact: StoredRecord
        if let known = try existing("Contacts", in: contacts, state) {
            contact = known
            // A contact of another account stays there, unless it is told to move.
            if let account, contact.values["Account_Name"] == nil || request["overwrite"]?.bool == true {
                contact.values["Account_Name"] = .string(account.idText)
                contact.modifiedTime = state.now
                contact.modifiedBy = user
                state[store: "Contacts"].put(contact)
            }
        } else {
            contact = try make("Contacts", in: contacts, owner: owner, with: link, &state)
        }
        var deal: StoredRecord?
        if let fields = request["Deals"], !fields.isNull {
            guard fields.object != nil else { throw .wrongType("jsonobject", "Deals", at: "\(path).Deals") }
            let person = JSONMember("Contact_Name", ["id": .string(contact.idText)])
            deal = try make("Deals", in: try state.module(named: "Deals"), owner: owner, with: link + [person], &state)
        }
        let outcome = Outcome(account: account, contact: contact, deal: deal)
        try carryTags(to: outcome, &state)
        try moveBelongings(to: outcome, &state)
        markConverted(into: outcome, &state)
        return outcome
    }

    private func owner(_ state: ZohoState) throws(ZohoError) -> String {
        guard let named = request["assign_to"], !named.isNull else { return lead.owner }
        guard let id = References.id(named), state.organisation.user(id)?.isActive == true else {
            throw .invalid("assign_to", at: "\(path).assign_to.id")
        }
        return id
    }

    /// The record that the request names.
    private func existing(_ name: String, in module: ZohoModule, _ state: ZohoState) throws(ZohoError) -> StoredRecord? {
        guard let named = request[name], !named.isNull else { return nil }
        guard named.object != nil else { throw .wrongType("jsonobject", name, at: "\(path).\(name)") }
        guard let id = named["id"].flatMap(References.id) else { return nil }
        guard let number = UInt64(id), let record = state[store: module.name][number] else {
            throw .invalid("id", at: "\(path).\(name).id")
        }
        return record
    }

    /// A new record: the lead's values by the mapping, what the request gives beside them, and the links.
    private func make(
        _ name: String, in module: ZohoModule, owner: String, with links: [JSONMember], _ state: inout ZohoState
    ) throws(ZohoError) -> StoredRecord {
        let given = (request[name]?.object ?? []).filter { $0.key != "id" && $0.key != "Contact_Role" }
        var members = given + links.filter { link in !given.contains { $0.key == link.key } }
        for field in state.fieldObjects(of: "Leads") {
            guard let source = field["api_name"]?.string, let target = field["convert_mapping"]?[name]?.string,
                let value = lead.values[source], module[target]?.isCreatable == true,
                !members.contains(where: { $0.key == target })
            else { continue }
            members.append(JSONMember(target, value))
        }
        if !members.contains(where: { $0.key == "Owner" }) {
            members.append(JSONMember("Owner", ["id": .string(owner)]))
        }
        var ignored: [String] = []
        return try state.create(.object(members), in: module, path: "\(path).\(name)", user: user, ignored: &ignored)
    }

    // MARK: What the lead leaves

    /// `{"Contacts":["VIP"]}` names tags; a mass conversion names modules alone, and all tags go there.
    private func carryTags(to outcome: Outcome, _ state: inout ZohoState) throws(ZohoError) {
        guard let wanted = request["carry_over_tags"], !wanted.isNull else { return }
        let own = (lead.values["Tag"]?.array ?? []).compactMap(\.string)
        for (module, record) in outcome.made {
            var names: [String] = []
            if let list = wanted[module]?.array {
                names = list.compactMap { $0.string ?? $0["name"]?.string }
            } else if let modules = wanted.array, modules.contains(where: { $0["api_name"]?.string == module }) {
                names = own
            }
            guard !names.isEmpty, var record = state[store: module][record.id] else { continue }
            let old = (record.values["Tag"]?.array ?? []).compactMap(\.string)
            for name in names { Tags.register(name, color: nil, in: module, &state) }
            record.values["Tag"] = .array((old + names.filter { !old.contains($0) }).map(JSONValue.string))
            state[store: module].put(record)
        }
    }

    /// Notes go to the contact, activities to the deal or account, attachments where the request says.
    private func moveBelongings(to outcome: Outcome, _ state: inout ZohoState) throws(ZohoError) {
        let attachments = request["move_attachments_to"]?["api_name"]?.string
        if let attachments, outcome.made[attachments] == nil {
            throw .invalid("move_attachments_to", at: "\(path).move_attachments_to")
        }
        if let attachments, let target = outcome.made[attachments] {
            state.files.moveAttachments(of: lead.id, to: target.id, in: attachments)
        }
        let next = outcome.deal.map { ("Deals", $0) } ?? outcome.account.map { ("Accounts", $0) }
        state.repoint("Leads", lead.id) { field, module in
            switch (module, field) {
            case ("Notes", _): ("Contacts", outcome.contact.id)
            case (_, "What_Id"): next.map { ($0.0, $0.1.id) }
            default: nil
            }
        }
    }

    private func markConverted(into outcome: Outcome, _ state: inout ZohoState) {
        guard var record = state[store: "Leads"][lead.id] else { return }
        record.values["Converted__s"] = true
        record.values["Converted_Date_Time"] = state.wireTime(state.now)
        record.values["Lead_Conversion_Time"] = .number(JSONNumber(Int((state.now - lead.createdTime) / 86_400)))
        record.values["Converted_Account"] = outcome.account.map { .string($0.idText) }
        record.values["Converted_Contact"] = .string(outcome.contact.idText)
        record.values["Converted_Deal"] = outcome.deal.map { .string($0.idText) }
        record.modifiedTime = state.now
        record.modifiedBy = user
        state[store: "Leads"].put(record)
    }
}

extension LeadConverter.Outcome {
    /// By module.
    var made: [String: StoredRecord] {
        var made = ["Contacts": contact]
        made["Accounts"] = account
        made["Deals"] = deal
        return made
    }

    /// `{"Contacts":{"name","id"}, …}`; the oldest versions give ids alone.
    func details(_ state: ZohoState, version: Double) -> JSONValue {
        func reference(_ module: String, _ record: StoredRecord?) -> JSONMember {
            guard let record else { return JSONMember(module, .null) }
            guard version >= 3 else { return JSONMember(module, .string(record.idText)) }
            let name = state.displayName(of: record.idText, in: module).map(JSONValue.string) ?? .null
            return JSONMember(module, ["name": name, "id": .string(record.idText)])
        }
        return .object([reference("Contacts", contact), reference("Deals", deal), reference("Accounts", account)])
    }
}
