import RecordCore

/// Metadata as versions before 3 of the API had it: old official clients fail on the newer forms, on data types that
/// came later, and on keys that they read without looking.
enum OldShape {
    static func applies(_ call: ZohoCall) -> Bool { call.version < 3 }

    static func module(_ module: JSONValue) -> JSONValue {
        var members = module.object ?? []
        for key in ["scoring_supported", "global_search_supported", "filter_supported", "triggers_supported", "webform_supported"]
        where module[key] == nil {
            members.append(JSONMember(key, true))
        }
        if module["profiles"]?.array == nil { set("profiles", [], in: &members) }
        return .object(members)
    }

    static func layout(_ layout: JSONValue) -> JSONValue {
        // A mapping that is null counted as none, and none had no key.
        var members = (layout.object ?? []).filter { $0.key != "convert_mapping" || !$0.value.isNull }
        let sections = (layout["sections"]?.array ?? []).map { section -> JSONValue in
            var members = section.object ?? []
            set("fields", .array((section["fields"]?.array ?? []).compactMap(field)), in: &members)
            return .object(members)
        }
        set("sections", .array(sections), in: &members)
        return .object(members)
    }

    /// Nil for fields that the old metadata did not list.
    static func field(_ field: JSONValue) -> JSONValue? {
        // The record's id was not listed, and a field of that name keeps the older clients from updating in batches.
        guard field["api_name"] != "id", var members = field.object, let type = oldType(field) else { return nil }
        set("data_type", .string(type), in: &members)
        members.removeAll { $0.value.isNull && ["length", "sequence_number"].contains($0.key) }
        // What does not apply was an empty object, never null.
        for key in ["lookup", "unique", "formula", "currency", "auto_number"] where field[key]?.object == nil {
            set(key, [:], in: &members)
        }
        if field["pick_list_values"]?.array == nil { set("pick_list_values", [], in: &members) }
        if let unique = field["unique"]?.object, !unique.isEmpty, field["unique"]?["casesensitive"] == nil {
            let sensitive = field["unique"]?["case_sensitive"]?.bool ?? false
            set("unique", .object(unique + [JSONMember("casesensitive", .string(sensitive ? "true" : "false"))]), in: &members)
        }
        // The module of a subform's rows stood under `subform`; the one of a lookup was a plain name.
        if type == "subform", let rows = field["associated_module"], field["subform"]?["module"] == nil {
            set("subform", rows, in: &members)
        }
        if var lookup = field["lookup"]?.object, !lookup.isEmpty {
            if let module = field["lookup"]?["module"]?["api_name"] ?? field["lookup"]?["module"] {
                set("module", module, in: &lookup)
                set("lookup", .object(lookup), in: &members)
            } else {
                // Lookups of users have no module, and had no object.
                set("lookup", [:], in: &members)
            }
        }
        return .object(members)
    }

    private static func set(_ key: String, _ value: JSONValue, in members: inout [JSONMember]) {
        if let position = members.firstIndex(where: { $0.key == key }) {
            members[position].value = value
        } else {
            members.append(JSONMember(key, value))
        }
    }

    private static let types: Set<String> = [
        "textarea", "text", "website", "email", "phone", "mediumtext", "multiselectlookup", "profileimage", "autonumber",
        "integer", "boolean", "double", "percent", "currency", "long", "bigint", "imageupload", "fileupload", "datetime",
        "event_reminder", "date", "lookup", "ownerlookup", "userlookup", "multiuserlookup", "picklist",
        "multiselectpicklist", "subform", "ALARM", "RRULE", "multireminder", "consent_lookup", "formula",
    ]

    /// Newer types by what they hold; nil for objects and lists of types that came later.
    private static func oldType(_ field: JSONValue) -> String? {
        guard let type = field["data_type"]?.string else { return nil }
        guard !types.contains(type) else { return type }
        if type == "territories" { return "text" }
        switch field["json_type"]?.string {
        case "string": return "text"
        case "integer": return "integer"
        case "double": return "double"
        case "boolean": return "boolean"
        default: return nil
        }
    }
}
