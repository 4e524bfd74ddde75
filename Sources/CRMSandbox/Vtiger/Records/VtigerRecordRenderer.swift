import RecordCore

/// A record as the server answers it.
struct VtigerRecordRenderer {
    enum Form: Sendable {
        /// As `retrieve` and the writes have it: with its label. They differ in line items alone.
        case whole, created, changed
        /// As sync and related records have it: without.
        case related
        /// A row of a query.
        case row
    }

    let state: VtigerState
    let form: Form

    init(_ state: VtigerState, _ form: Form) {
        self.state = state
        self.form = form
    }

    func json(_ record: VtigerRecord, as module: VtigerModule) -> JSONValue {
        var members: [JSONMember] = []
        if form != .row, let key = module.databaseKey { members.append(JSONMember(key, .string(String(record.number)))) }
        var id: JSONMember?
        for field in module.fields where field.isReadable && !field.isPseudo && !isLineItemField(field, of: module) {
            let member = JSONMember(field.name, value(of: field, in: record, module))
            // Rows of types that are no modules begin with their id, whole ones end with it.
            if module.databaseKey != nil, form != .row, field.kind == .id { id = member } else { members.append(member) }
        }
        if let id { members.append(id) }
        members += extras(record, module)
        return .object(members)
    }

    private func extras(_ record: VtigerRecord, _ module: VtigerModule) -> [JSONMember] {
        var members: [JSONMember] = []
        if !record.attachments.isEmpty {
            let prefix = module.name == "Documents" ? module.prefix : state.organisation.prefix(of: module.name) ?? module.prefix
            members.append(JSONMember("imageattachmentids", .string(record.attachments.map { "\(prefix)x\($0)" }.joined(separator: ","))))
        }
        if form == .row || form == .related { return members }
        if !module.isNumberedAlone { members.append(JSONMember("label", .string(record.label))) }
        if module.name == "Products" {
            let price = NumberPrefix.decimal(record.values["unit_price"] ?? "0")
            members += module.fields.filter(\.isPseudo).compactMap { tax in record.values[tax.name].map { JSONMember(tax.name, .string($0)) } }
            members += [JSONMember("currency1", .number(JSONNumber(price))), JSONMember("currency_id", "21x1")]
        }
        return module.isInventory ? members + InventoryAnswer.members(record, form, state.quirks) : members
    }

    /// Fields of line items are described among those of the record, and are in its rows only.
    private func isLineItemField(_ field: VtigerField, of module: VtigerModule) -> Bool {
        guard module.isInventory else { return false }
        switch form {
        case .row: return field.name.hasPrefix("shipping_&") || field.name.hasPrefix("hdnDiscount")
        case .changed: return field.name.hasPrefix("shipping_&")
        default: return field.name.hasPrefix("shipping_&") || InventoryAnswer.lineFields.contains(field.name)
        }
    }

    func value(of field: VtigerField, in record: VtigerRecord, _ module: VtigerModule) -> JSONValue {
        let stored = record.values[field.name]
        switch field.name {
        case "createdtime" where field.kind == .dateTime: return .string(VtigerState.text(record.created))
        case "modifiedtime" where field.kind == .dateTime: return .string(VtigerState.text(record.modified))
        case "modifiedby": return .string(state.userID(record.modifiedBy))
        case "assigned_user_id" where field.kind == .owner: return .string(Self.owner(record.owner, state))
        default: break
        }
        // What is left of a record without its module's row lies in the table that all records have in common.
        if record.isCorrupt, !["source", "starred", "tags", "description", "id"].contains(field.name) { return "" }
        switch field.kind {
        case .id: return .string("\(module.prefix)x\(record.number)")
        case .reference:
            if let stored, !stored.isEmpty, exists(stored) { return .string(stored) }
            let isNull = state.quirks.emptyIsNull && (form == .row || !(module.isActivity || module.name == "Users"))
            return isNull ? .null : ""
        case .date:
            if let stored, !stored.isEmpty { return .string(stored) }
            return state.quirks.emptyIsNull && form == .row ? .null : ""
        default: return .string(stored ?? field.emptyText)
        }
    }

    /// References to what is deleted read as none. What the snapshots do not describe is taken to be there.
    private func exists(_ text: String) -> Bool {
        guard let id = VtigerID(text), let number = id.number, let name = state.organisation.name(prefix: id.prefix) else { return false }
        guard let module = state.organisation.modules[name] else { return true }
        if module.isNumberedAlone { return state.record(number, in: name) != nil }
        return state.home(of: number) != nil
    }

    /// `19x1`, `20x2`; a number that is neither a user's nor a group's comes without a prefix.
    static func owner(_ number: Int, _ state: VtigerState) -> String {
        if state.user(number) != nil { return state.userID(number) }
        guard state.record(number, in: "Groups") != nil, let prefix = state.organisation.prefix(of: "Groups") else { return String(number) }
        return "\(prefix)x\(number)"
    }
}
