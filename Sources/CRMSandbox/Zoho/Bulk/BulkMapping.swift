import CRMSchema
import RecordCore

/// Which column of an uploaded table is which field.
struct BulkMapping: Sendable {
    let field: FieldDescription
    let index: Int
    /// The heading of the column.
    let header: String
    /// For references: by what of the other record (`id`, `name`, `email`, an API name) the cells name it.
    let findBy: String?
    let format: DatePattern?
    /// What an empty cell stands for; null for nothing.
    let fallback: JSONValue

    /// The mappings of a resource; without any the headings are API names.
    static func read(_ item: SettingsItem, headers: [String], _ module: ZohoModule) throws(ZohoError) -> [BulkMapping] {
        guard let list = item.json["field_mappings"], !list.isNull else {
            var mappings: [BulkMapping] = []
            for (index, header) in headers.enumerated() {
                guard let field = module[header] else { throw unknownField(header) }
                mappings.append(BulkMapping(field: field, index: index, header: header, findBy: nil, format: nil, fallback: .null))
            }
            return mappings
        }
        guard let entries = list.array, !entries.isEmpty else { throw .wrongType("jsonarray", "field_mappings", at: item.place("field_mappings")) }
        var mappings: [BulkMapping] = []
        for (position, entry) in entries.enumerated() {
            let one = SettingsItem(entry, "\(item.place("field_mappings"))[\(position)]")
            let name = try one.text("api_name")
            guard let field = module[name] else { throw unknownField(name) }
            let fallback = entry["default_value"]?["value"] ?? .null
            guard let index = entry["index"]?.int ?? (fallback.isNull ? nil : -1) else { throw .missingKey("index", at: one.place("index")) }
            guard index < headers.count, index >= 0 || !fallback.isNull else {
                throw ZohoError(400, "COLUMN_INDEX_NOT_FOUND", "index is mapped with a column that is not there", [JSONMember("api_name", .string(name))])
            }
            mappings.append(
                BulkMapping(
                    field: field, index: index, header: index >= 0 ? headers[index] : name, findBy: try one.optionalText("find_by"),
                    format: try one.optionalText("format").map(DatePattern.init), fallback: fallback))
        }
        return mappings
    }

    private static func unknownField(_ name: String) -> ZohoError {
        ZohoError(400, "INVALID_FIELD", "the field api name is invalid", [JSONMember("api_name", .string(name))])
    }

    /// What a cell becomes: the value as the record API takes it; null for an empty one.
    /// - Throws: the code of what is wrong with it.
    func value(_ text: String, _ state: ZohoState) throws(ZohoError) -> JSONValue {
        let text = text.isEmpty ? BulkColumn.text(fallback) ?? "" : text
        guard !text.isEmpty else { return .null }
        switch field.type {
        case .boolean: return ["true": true, "1": true, "false": false, "0": false][text.lowercased()] ?? .string(text)
        case .integer: return Int(text).map { .number(JSONNumber($0)) } ?? .string(text)
        case .decimal: return ExactDecimal(text).map { .number(JSONNumber($0)) } ?? .string(text)
        case .multiPicklist: return .array(text.split(separator: ";").map { .string(String($0)) })
        case .date:
            if CalendarDate(text) != nil, format == nil { return .string(text) }
            return .string((format ?? DatePattern("MM/dd/yyyy")).date(text) ?? text)
        case .dateTime:
            if ZonedDateTime(text) != nil, format == nil { return .string(text) }
            return .string((format ?? DatePattern("MM/dd/yyyy HH:mm:ss")).dateTime(text) ?? text)
        case .user:
            let user = state.organisation.users.first { user in
                switch findBy {
                case "email": user.email.lowercased() == text.lowercased()
                case "name", "full_name": user.name.lowercased() == text.lowercased()
                default: user.id == text
                }
            }
            guard let user else { throw .field(.unknownTarget, field.apiName.value, at: "$") }
            return ["id": .string(user.id)]
        case .lookup(let target): return ["id": .string(try reference(text, in: target, state))]
        case .anyLookup: return ["id": .string(text)]
        case .structured(.tag, _): return .array(text.split(separator: ";").map { ["name": .string(String($0))] })
        default: return .string(text)
        }
    }

    private func reference(_ text: String, in target: String, _ state: ZohoState) throws(ZohoError) -> String {
        guard let findBy, findBy != "id", let module = state.organisation.modules[target] else { return text }
        let fields = [findBy, findBy == "name" ? module.displayField : nil, findBy == "email" ? "Email" : nil].compactMap(\.self)
        let store = state[store: target]
        let found = store.ids.first { id in
            fields.contains { store[id]?.values[$0]?.string?.lowercased() == text.lowercased() }
        }
        guard let found else { throw .field(.unknownTarget, field.apiName.value, at: "$") }
        return String(found)
    }
}
