import RecordCore

/// The keys beside `data` that say how a write is carried out. The sandbox runs no automation, so they are checked and
/// nothing more.
enum WriteSwitches {
    private static let triggers = ["workflow", "approval", "blueprint", "pathfinder", "orchestration"]
    private static let features = [
        "layout_rules", "range_validation", "assignment_rules", "function_validation_rule", "criteria_validation_rule",
        "global_map_dependency", "territory_subordinates",
    ]
    private static let skippable = ["cadences"]

    static func check(_ body: JSONValue, isUpsert: Bool) throws(ZohoError) {
        for (position, value) in try list("trigger", body).enumerated() {
            try known(value, triggers, "trigger", at: "$.trigger[\(position)]")
        }
        for (position, value) in try list("apply_feature_execution", body).enumerated() {
            try known(try name(of: value, "apply_feature_execution", position), features, "name", at: "$.apply_feature_execution[\(position)].name")
        }
        for (position, value) in try list("skip_feature_execution", body).enumerated() {
            let place = "$.skip_feature_execution[\(position)]"
            try known(try name(of: value, "skip_feature_execution", position), skippable, "name", at: "\(place).name")
            guard isUpsert else { continue }
            guard let action = value["action"] else { throw .missingKey("action", at: "\(place).action") }
            try known(action, ["insert", "update"], "action", at: "\(place).action")
        }
        for (position, value) in try list("process", body).enumerated() where value.string == nil {
            throw .wrongType("text", "process", at: "$.process[\(position)]")
        }
        if let rule = body["lar_id"], !rule.isNull {
            guard let text = References.id(rule), text.utf8.allSatisfy({ (48...57).contains($0) }) else {
                throw .wrongType("bigint", "lar_id", at: "$.lar_id")
            }
        }
    }

    private static func list(_ key: String, _ body: JSONValue) throws(ZohoError) -> [JSONValue] {
        guard let value = body[key], !value.isNull else { return [] }
        guard let items = value.array else { throw .wrongType("jsonarray", key, at: "$.\(key)") }
        return items
    }

    private static func name(of value: JSONValue, _ key: String, _ position: Int) throws(ZohoError) -> JSONValue {
        guard value.object != nil else { throw .wrongType("jsonobject", key, at: "$.\(key)[\(position)]") }
        guard let name = value["name"] else { throw .missingKey("name", at: "$.\(key)[\(position)].name") }
        return name
    }

    private static func known(_ value: JSONValue, _ names: [String], _ key: String, at path: String) throws(ZohoError) {
        guard let text = value.string, names.contains(text) else {
            throw ZohoError(
                400, "INVALID_DATA", "invalid data",
                [
                    JSONMember("api_name", .string(key)), JSONMember("json_path", .string(path)),
                    JSONMember("supported_values", .array(names.map(JSONValue.string))),
                ])
        }
    }
}
