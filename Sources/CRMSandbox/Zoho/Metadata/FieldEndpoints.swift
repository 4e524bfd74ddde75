import RecordCore

/// Making, changing and deleting fields over the API: `/settings/fields`. The administrator's own way does the work, so
/// metadata, validation and records follow.
enum FieldEndpoints {
    /// The types that can be made.
    private static let types: Set<String> = [
        "text", "textarea", "email", "phone", "website", "picklist", "multiselectpicklist", "integer", "bigint", "double", "currency",
        "percent", "date", "datetime", "boolean", "lookup", "userlookup",
    ]
    /// What a new field may say besides name, type and what belongs to its type.
    private static let keys: Set<String> = [
        "tooltip", "show_type", "decimal_place", "external", "crypt", "private", "hipaa_compliance_enabled", "hipaa_compliance",
        "history_tracking_enabled", "enable_colour_code", "pick_list_values_sorted_lexically", "currency", "quick_sequence_number",
        "number_separator",
    ]

    static func create(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let module = try MetadataEndpoints.knownModule(state, call)
        return try SettingsBatch.run("fields", call, whenAllSucceed: 201, &state) { (item, state) throws(ZohoError) -> WriteResult in
            let field = try field(item, module, state)
            guard !state.fieldObjects(of: module.name).contains(where: { $0["field_label"]?.string == field.label || $0["api_name"]?.string == field.apiName })
            else { throw item.duplicate("field_label") }
            try change(module, [.add(field)], item, &state)
            return .success("field created", ["id": state.rawField(field.apiName, of: module.name)?["id"] ?? .null])
        }
    }

    /// `PATCH /settings/fields`, and `PATCH /settings/fields/{id}`
    static func update(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let module = try MetadataEndpoints.knownModule(state, call)
        return try SettingsBatch.run("fields", call, whenAllSucceed: 200, &state) { (item, state) throws(ZohoError) -> WriteResult in
            let id = try item.ownID(call)
            guard let field = state.fieldObjects(of: module.name).first(where: { $0["id"]?.string == id }), let name = field["api_name"]?.string else {
                throw .unknownRecord(id)
            }
            var changes: [FieldChange] = []
            if let label = try item.optionalText("field_label") ?? item.json["display_label"]?.string {
                changes += [.set(name, key: "field_label", to: .string(label)), .set(name, key: "display_label", to: .string(label))]
            }
            if let length = item.json["length"] {
                guard let number = length.int, number > 0 else { throw .wrongType("integer", "length", at: item.place("length")) }
                changes.append(.set(name, key: "length", to: length))
            }
            for member in item.members(keys) { changes.append(.set(name, key: member.key, to: member.value)) }
            changes += try options(item, of: name, field["pick_list_values"]?.array ?? []).map { .options(name, $0) }
            if !changes.isEmpty { try change(module, changes, item, &state) }
            return .success("field updated", ["id": .string(id)])
        }
    }

    /// Fields that came with the module stay.
    static func delete(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let module = try MetadataEndpoints.knownModule(state, call)
        return try SettingsBatch.runIDs("fields", call, &state) { (id, state) throws(ZohoError) -> WriteResult in
            guard let field = state.fieldObjects(of: module.name).first(where: { $0["id"]?.string == id }), let name = field["api_name"]?.string else {
                throw .unknownRecord(id)
            }
            guard field["custom_field"] == true else { throw .notAllowed("system fields cannot be deleted", [JSONMember("id", .string(id))]) }
            try change(module, [.remove(name)], SettingsItem([:], "$"), &state)
            return .success("field deleted", ["id": .string(id)])
        }
    }

    private static func change(
        _ module: ZohoModule, _ changes: [FieldChange], _ item: SettingsItem, _ state: inout ZohoState
    ) throws(ZohoError) {
        do throws(SandboxError) {
            try state.change(module.name, changes)
        } catch {
            throw ZohoError(400, "INVALID_DATA", "\(error)", [JSONMember("json_path", .string(item.path))])
        }
    }

    private static func field(_ item: SettingsItem, _ module: ZohoModule, _ state: ZohoState) throws(ZohoError) -> SandboxField {
        let label = try item.text("field_label")
        let type = try item.text("data_type")
        guard types.contains(type) else { throw item.invalid("data_type") }
        let name = try item.optionalText("api_name") ?? apiName(label)
        guard !name.isEmpty else { throw item.invalid("field_label") }
        var field = SandboxField(apiName: name, dataType: type, label: label, length: item.json["length"]?.int)
        field.isUnique = item.json["unique"]?.object?.isEmpty == false
        if type.hasSuffix("picklist") {
            guard let values = item.json["pick_list_values"]?.array, !values.isEmpty else { throw .missingKey("pick_list_values", at: item.place("pick_list_values")) }
            field.options = values.compactMap { $0["display_value"]?.string ?? $0["actual_value"]?.string }
            guard field.options.count == values.count else { throw .missingKey("display_value", at: "\(item.place("pick_list_values"))[0].display_value") }
        }
        if type == "lookup" {
            let named = item.json["lookup"]?["module"]
            let target = state.organisation.modules.values.first { $0.name == named?["api_name"]?.string || ($0.description.id != nil && $0.description.id == named?["id"]?.string) }
            guard let target else { throw .invalid("module", at: "\(item.place("lookup")).module") }
            field.lookupModule = target.name
        }
        field.metadata = item.members(keys)
        return field
    }

    /// `Shoe Size` → `Shoe_Size`, as the system makes it.
    private static func apiName(_ label: String) -> String {
        let words = label.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        return words.joined(separator: "_")
    }

    private static func options(_ item: SettingsItem, of field: String, _ known: [JSONValue]) throws(ZohoError) -> [OptionChange] {
        guard let values = item.json["pick_list_values"]?.array else { return [] }
        return values.compactMap { value -> OptionChange? in
            let old = known.first { $0["id"]?.string != nil && $0["id"]?.string == value["id"].flatMap(References.id) }
            let name = old?["actual_value"]?.string
            let shown = value["display_value"]?.string ?? value["actual_value"]?.string
            switch (name, shown) {
            case (let name?, _) where value["_delete"] != nil && value["_delete"] != false: return .remove(name)
            case (let name?, let shown?) where shown != old?["display_value"]?.string: return .label(name, to: shown)
            case (nil, let shown?) where !known.contains { $0["display_value"]?.string == shown }: return .add(shown)
            default: return nil
            }
        }
    }
}
