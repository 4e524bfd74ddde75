import CRMSchema
import RecordCore

/// Writes a stored record as the API shows it.
struct RecordRenderer {
    let state: ZohoState
    let module: ZohoModule

    /// All fields and system keys, as a get by id or a search answers.
    func whole(_ record: StoredRecord, withRowCounts: Bool) -> JSONValue {
        var members: [JSONMember] = []
        members.reserveCapacity(module.fields.count + 24)
        for field in module.fields where withRowCounts || field.isListed {
            members.append(JSONMember(field.apiName.value, value(of: field, in: record)))
        }
        if !module.has("id") { members.append(JSONMember("id", .string(record.idText))) }
        members += SystemKeys.members(of: record, in: module)
        for (field, target) in record.referencedModules where module[field]?.sourceType.value == "lookup" {
            members.append(JSONMember("$se_module", .string(target)))
        }
        if let files = NoteAttachments.member(of: record, in: module, state) { members.append(files) }
        if withRowCounts, let rows = rowCounts() { members.append(JSONMember("$has_more", rows)) }
        return .object(members)
    }

    /// The fields that were asked for, and the id. Unknown names are left out, as are fields that lists do not carry.
    func row(_ record: StoredRecord, fields names: [String], inList: Bool = true) -> JSONValue {
        var members: [JSONMember] = []
        members.reserveCapacity(names.count + 1)
        for name in names where name != "id" {
            if let field = module[name] {
                if inList && !field.isListed { continue }
                members.append(JSONMember(name, value(of: field, in: record)))
                if let target = record.referencedModules[name], field.sourceType.value == "lookup" {
                    members.append(JSONMember("$se_module", .string(target)))
                }
            } else if name == NoteAttachments.key, let files = NoteAttachments.member(of: record, in: module, state) {
                members.append(files)
            } else if let system = SystemKeys.members(of: record, in: module).first(where: { $0.key == name }) {
                members.append(system)
            }
        }
        members.append(JSONMember("id", .string(record.idText)))
        return .object(members)
    }

    /// Nothing is ever cut here, and that is what the flags say.
    private func rowCounts() -> JSONValue? {
        let lists = module.fields.filter {
            switch $0.type {
            case .subform, .multiLookup: true
            default: false
            }
        }
        return lists.isEmpty ? nil : .object(lists.map { JSONMember($0.apiName.value, false) })
    }

    func value(of field: FieldDescription, in record: StoredRecord) -> JSONValue {
        let name = field.apiName.value
        switch name {
        case "id": return .string(record.idText)
        case "Created_Time": return state.wireTime(record.createdTime)
        case "Modified_Time", "Last_Activity_Time", "Change_Log_Time__s": return state.wireTime(record.modifiedTime)
        case "Created_By": return state.userReference(record.createdBy, withMail: true)
        case "Modified_By": return state.userReference(record.modifiedBy, withMail: true)
        case "Owner": return state.userReference(record.owner, withMail: true)
        default: break
        }
        guard let stored = record.values[name] else { return Self.empty(field) }
        return value(stored, field, record)
    }

    /// What a field without a value looks like: null, but for lists of rows and tags, which are empty.
    private static func empty(_ field: FieldDescription) -> JSONValue {
        switch field.type {
        case .subform, .structured(.tag, _): .array([])
        case .boolean: false
        default: .null
        }
    }

    private func value(_ stored: JSONValue, _ field: FieldDescription, _ record: StoredRecord) -> JSONValue {
        switch field.type {
        case .dateTime:
            return dateTime(stored)
        case .longText:
            return cut(stored, field)
        case .user:
            return stored.string.map { state.userReference($0, withMail: true) } ?? stored
        case .layout:
            return stored.string.map { LayoutChoice.json(id: $0, in: module) } ?? stored
        case .lookup(let target):
            return stored.string.map { reference($0, target) } ?? stored
        case .anyLookup:
            return anyReference(stored, field, record)
        case .multiLookup(_, let key, let target):
            return .array((stored.array ?? []).map { link($0, key: key, target: target) })
        case .subform(let rowModule):
            return rows(stored, of: rowModule, parent: record)
        case .structured(.tag, _):
            return .array((stored.array ?? []).compactMap { tag($0) })
        default:
            return stored
        }
    }

    private func dateTime(_ stored: JSONValue) -> JSONValue {
        guard state.options.userOffsetMinutes != 0, let text = stored.string, let moment = ZonedDateTime(text) else { return stored }
        return state.wireTime(moment.secondsSince1970)
    }

    /// Rich texts are cut in lists and gets alike; the whole text has a call of its own.
    private func cut(_ stored: JSONValue, _ field: FieldDescription) -> JSONValue {
        guard let text = stored.string, field.isRichText, text.count > state.limits.richTextCharacters else { return stored }
        return .string(String(text.prefix(state.limits.richTextCharacters)))
    }

    private func reference(_ id: String, _ target: String) -> JSONValue {
        if target == "Users" { return state.userReference(id) }
        var members = [JSONMember("name", state.displayName(of: id, in: target).map(JSONValue.string) ?? .null)]
        members.append(JSONMember("id", .string(id)))
        if target == "Products", let number = UInt64(id), let code = state[store: target][number]?.values["Product_Code"] {
            members.append(JSONMember("Product_Code", code))
        }
        return .object(members)
    }

    /// `What_Id` has its module beside it (`$se_module`), other references into several modules have it inside.
    private func anyReference(_ stored: JSONValue, _ field: FieldDescription, _ record: StoredRecord) -> JSONValue {
        guard let id = stored.string else { return stored }
        guard let target = record.referencedModules[field.apiName.value] else { return ["name": .null, "id": .string(id)] }
        guard field.sourceType.value != "lookup" else { return reference(id, target) }
        let moduleID = state.organisation.modules[target]?.description.id.map(JSONValue.string) ?? .null
        return [
            "module": ["api_name": .string(target), "id": moduleID],
            "name": state.displayName(of: id, in: target).map(JSONValue.string) ?? .null, "id": .string(id),
        ]
    }

    private func link(_ stored: JSONValue, key: String, target: String) -> JSONValue {
        guard let id = stored[key]?.string else { return stored }
        return [key: reference(id, target), "id": stored["id"] ?? .null, "$in_merge": false, "$field_states": .null]
    }

    private func rows(_ stored: JSONValue, of rowModule: String, parent: StoredRecord) -> JSONValue {
        guard let rowModule = state.organisation.modules[rowModule] else { return stored }
        let renderer = RecordRenderer(state: state, module: rowModule)
        let parentReference: JSONValue = [
            "name": state.displayName(of: parent, in: module.name).map(JSONValue.string) ?? .null,
            "id": .string(parent.idText),
        ]
        return .array((stored.array ?? []).map { row in renderer.row(of: row, parent: parentReference, parentRecord: parent) })
    }

    /// A subform row: the fields of its module, and what every row has.
    private func row(of stored: JSONValue, parent: JSONValue, parentRecord: StoredRecord) -> JSONValue {
        let inside = SubformRow(stored)
        var members: [JSONMember] = []
        for field in module.fields {
            let name = field.apiName.value
            let value: JSONValue
            switch name {
            case "id", "Parent_Id", "Created_Time", "Modified_Time": continue
            default: value = inside.values[name].map { self.value($0, field, parentRecord) } ?? Self.empty(field)
            }
            members.append(JSONMember(name, value))
        }
        members += [
            JSONMember("Parent_Id", parent), JSONMember("Created_Time", state.wireTime(inside.createdTime)),
            JSONMember("Modified_Time", state.wireTime(inside.modifiedTime)), JSONMember("id", .string(inside.id)),
            JSONMember("$in_merge", false), JSONMember("$field_states", .null), JSONMember("$zia_visions", .null),
        ]
        return .object(members)
    }

    private func tag(_ stored: JSONValue) -> JSONValue? {
        guard let name = stored.string else { return nil }
        return state.tags[module.name]?.first { $0.name == name }?.json ?? ["name": .string(name), "id": .null, "color_code": .null]
    }
}
