import RecordCore

/// The variables of the organisation: `/settings/variables`. A single one is named by its id or its API name.
enum VariableEndpoints {
    private static let types = [
        "integer", "text", "percent", "double", "currency", "date", "datetime", "email", "phone", "website", "checkbox", "textarea", "long",
    ]

    static func list(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        var variables = state.settings.variables.rows
        if let group = call.request["group"] {
            guard let known = VariableGroupEndpoints.named(.string(group), state) else { throw .invalidParameter("group") }
            variables = variables.filter { $0["variable_group"]?["id"] == known["id"] }
        }
        if let name = call.path["id"] {
            variables = variables.filter { $0["id"]?.string == name || $0["api_name"]?.string == name }
        }
        return variables.isEmpty ? .noContent : ZohoReply(json: ["variables": .array(variables)])
    }

    static func create(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        try SettingsBatch.run("variables", call, whenAllSucceed: 201, &state) { (item, state) throws(ZohoError) -> WriteResult in
            let name = try item.text("name", max: 50)
            let apiName = try item.text("api_name", max: 50)
            let type = try item.text("type")
            guard types.contains(type) else { throw item.invalid("type") }
            guard let named = item.json["variable_group"], !named.isNull else {
                throw .missingKey("variable_group", at: item.place("variable_group"))
            }
            guard let group = VariableGroupEndpoints.named(named, state) else { throw item.invalid("variable_group") }
            guard !state.settings.variables.has("api_name", apiName) else { throw item.duplicate("api_name") }
            guard !state.settings.variables.has("name", name) else { throw item.duplicate("name") }
            let value = try value(of: item, type: type)
            let id = String(state.ids.next())
            state.settings.variables.append([
                "id": .string(id), "api_name": .string(apiName), "name": .string(name),
                "description": item.json["description"] ?? .null, "type": .string(type), "value": value ?? .null,
                "source": "crm", "read_only": false,
                "variable_group": ["id": group["id"] ?? .null, "api_name": group["api_name"] ?? .null, "name": group["name"] ?? .null],
            ])
            return .success("variable added", ["id": .string(id)])
        }
    }

    /// `PUT /settings/variables`, and `PUT /settings/variables/{id}`. The type and the group of a variable stay.
    static func update(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        try SettingsBatch.run("variables", call, whenAllSucceed: 201, &state) { (item, state) throws(ZohoError) -> WriteResult in
            let name = try item.ownID(call)
            guard let variable = state.settings.variables[name] ?? state.settings.variables.first("api_name", name),
                let id = variable["id"]?.string
            else { throw .unknownRecord(name) }
            for key in ["api_name", "name"] {
                if let text = try item.optionalText(key, max: 50), state.settings.variables.has(key, text, except: id) {
                    throw item.duplicate(key)
                }
            }
            var changes = item.members(["api_name", "name", "description"])
            if let value = try value(of: item, type: variable["type"]?.string ?? "text") { changes.append(JSONMember("value", value)) }
            state.settings.variables.merge(changes, into: id)
            return .success("variable updated", ["id": .string(id)])
        }
    }

    static func delete(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        try SettingsBatch.runIDs("variables", call, whenAllSucceed: 201, &state) { (id, state) throws(ZohoError) -> WriteResult in
            guard state.settings.variables[id] != nil else { throw .unknownRecord(id) }
            state.settings.variables.remove(id)
            return .success("variable deleted", ["id": .string(id)])
        }
    }

    /// The value, which has to fit the type; nil if the item has none. Texts of numbers are taken, too.
    private static func value(of item: SettingsItem, type: String) throws(ZohoError) -> JSONValue? {
        guard let value = item.json["value"] else { return nil }
        let fits: Bool
        switch (type, value) {
        case (_, .null): fits = true
        case ("integer", .number(let number)), ("long", .number(let number)): fits = Int64(number.text) != nil
        case ("integer", .string(let text)), ("long", .string(let text)): fits = Int64(text) != nil
        case ("double", .number), ("currency", .number), ("percent", .number): fits = true
        case ("double", .string(let text)), ("currency", .string(let text)), ("percent", .string(let text)): fits = Double(text) != nil
        case ("checkbox", .bool): fits = true
        case ("checkbox", .string(let text)): fits = text == "true" || text == "false"
        case ("date", .string(let text)): fits = CalendarDate(text) != nil
        case ("datetime", .string(let text)): fits = ZonedDateTime(text) != nil
        case ("email", .string(let text)): fits = text.contains("@")
        case (_, .string): fits = !["integer", "long", "double", "currency", "percent", "checkbox", "date", "datetime"].contains(type)
        default: fits = false
        }
        guard fits else { throw .wrongType(type, "value", at: item.place("value")) }
        return value
    }
}
