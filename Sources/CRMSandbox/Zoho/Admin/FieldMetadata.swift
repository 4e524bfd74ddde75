import RecordCore

/// The metadata of a new field, with every key that the real service sends.
enum FieldMetadata {
    static func json(_ field: SandboxField, id: String, optionIDs: [String], _ organisation: ZohoOrganisation) -> JSONValue {
        let type = field.dataType
        let base: [JSONMember] = [
            JSONMember("id", .string(id)), JSONMember("api_name", .string(field.apiName)),
            JSONMember("field_label", .string(field.label)), JSONMember("display_label", .string(field.label)),
            JSONMember("data_type", .string(type)), JSONMember("json_type", .string(jsonType(type))), JSONMember("type", "used"),
            JSONMember("length", .number(JSONNumber(field.length ?? length(type)))),
            JSONMember("decimal_place", ["currency", "double", "percent"].contains(type) ? 2 : .null),
            JSONMember("system_mandatory", .bool(field.isMandatory)), JSONMember("custom_field", true),
            JSONMember("read_only", false), JSONMember("field_read_only", false), JSONMember("visible", true),
            JSONMember("virtual_field", false), JSONMember("filterable", .bool(type != "textarea")),
            JSONMember("sortable", true), JSONMember("searchable", true), JSONMember("webhook", true),
            JSONMember("separator", false), JSONMember("mass_update", true), JSONMember("businesscard_supported", true),
            JSONMember("display_field", false), JSONMember("pick_list_values_sorted_lexically", false),
            JSONMember("enable_colour_code", false), JSONMember("colour_code_enabled_by_system", false),
            JSONMember("history_tracking_enabled", false), JSONMember("hipaa_compliance_enabled", false),
            JSONMember("static_field", false), JSONMember("public", false), JSONMember("blueprint_supported", true),
            JSONMember("sequence_number", 1), JSONMember("display_type", -1), JSONMember("ui_type", 1),
            JSONMember("created_time", .null), JSONMember("modified_time", .null), JSONMember("created_source", "default"),
            JSONMember("customizable_properties", []), JSONMember("tooltip", .null), JSONMember("layout_associations", []),
            JSONMember("operation_type", ["web_create": true, "web_update": true, "api_create": true, "api_update": true]),
            JSONMember("view_type", ["view": true, "edit": true, "quick_create": false, "create": true]),
            JSONMember("profiles", .array(organisation.profiles.named.map(profile))),
            JSONMember("pick_list_values", .array(options(field, optionIDs))), JSONMember("global_picklist", .null),
            JSONMember("lookup", lookup(field, organisation)), JSONMember("multiselectlookup", [:]),
            JSONMember("multiuserlookup", [:]), JSONMember("multi_module_lookup", [:]), JSONMember("associated_module", .null),
            JSONMember("formula", [:]), JSONMember("rollup_summary", [:]), JSONMember("auto_number", [:]),
            JSONMember("currency", type == "currency" ? ["rounding_option": "normal", "precision": 2] : [:]),
            JSONMember("unique", field.isUnique ? ["case_sensitive": false, "casesensitive": "false"] : [:]),
            JSONMember("external", .null), JSONMember("crypt", .null), JSONMember("private", .null),
            JSONMember("hipaa_compliance", .null), JSONMember("history_tracking", .null), JSONMember("association_details", .null),
            JSONMember("email_parser", ["fields_update_supported": false, "record_operations_supported": true]),
        ]
        let kept = base.filter { member in !field.metadata.contains { $0.key == member.key } }
        return .object(kept + field.metadata)
    }

    private static func profile(_ profile: ZohoOrganisation.NamedID) -> JSONValue {
        ["permission_type": "read_write", "name": .string(profile.name), "id": .string(profile.id)]
    }

    private static func options(_ field: SandboxField, _ ids: [String]) -> [JSONValue] {
        zip(field.options, ids).enumerated().map { position, option in
            [
                "display_value": .string(option.0), "actual_value": .string(option.0), "reference_value": .string(option.0),
                "sequence_number": .number(JSONNumber(position + 1)), "id": .string(option.1), "type": "used", "colour_code": .null,
            ]
        }
    }

    private static func lookup(_ field: SandboxField, _ organisation: ZohoOrganisation) -> JSONValue {
        guard let target = field.lookupModule else { return [:] }
        let id = organisation.modules[target]?.description.id.map(JSONValue.string) ?? .null
        return [
            "display_label": .string(field.label), "api_name": .string(field.apiName), "id": .null,
            "module": ["api_name": .string(target), "id": id], "query_details": [:], "revalidate_filter_during_edit": false,
        ]
    }

    private static func jsonType(_ type: String) -> String {
        switch type {
        case "boolean": "boolean"
        case "integer": "integer"
        case "double", "currency", "percent": "double"
        case "lookup", "ownerlookup", "userlookup": "jsonobject"
        case "multiselectpicklist", "multiselectlookup", "subform", "fileupload", "imageupload": "jsonarray"
        default: "string"
        }
    }

    private static func length(_ type: String) -> Int {
        switch type {
        case "boolean": 5
        case "integer": 9
        case "bigint": 18
        case "double", "currency": 16
        case "percent": 5
        case "date": 20
        case "email": 100
        case "phone": 30
        case "website": 450
        case "textarea": 2_000
        case "picklist", "lookup", "datetime", "ownerlookup", "userlookup": 120
        case "multiselectpicklist": 1_000
        default: 255
        }
    }
}
