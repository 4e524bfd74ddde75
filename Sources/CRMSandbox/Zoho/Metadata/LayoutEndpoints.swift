import RecordCore

/// Changing layouts over the API: names, which fields are required, whether they are in use.
enum LayoutEndpoints {
    private static let keys: Set<String> = ["name", "display_label", "profiles", "show_business_card", "convert_mapping", "description"]

    /// `PATCH /settings/layouts`, and `PATCH /settings/layouts/{id}`
    static func update(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let module = try MetadataEndpoints.knownModule(state, call)
        return try SettingsBatch.run("layouts", call, whenAllSucceed: 200, &state) { (item, state) throws(ZohoError) -> WriteResult in
            let id = try item.ownID(call)
            var layouts = state.layoutObjects(of: module)
            guard let place = layouts.firstIndex(where: { $0["id"]?.string == id }) else { throw .unknownRecord(id) }
            for member in item.members(keys) { layouts[place] = layouts[place].setting([member.key], to: member.value) }
            for (position, section) in (item.json["sections"]?.array ?? []).enumerated() {
                layouts[place] = try changed(layouts[place], SettingsItem(section, "\(item.place("sections"))[\(position)]"))
            }
            try state.replaceLayouts(of: module, by: layouts)
            return .success("layout updated", ["id": .string(id)])
        }
    }

    /// `POST …/{id}/actions/activate`
    static func activate(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        try setStatus("active", &state, call)
    }

    /// `DELETE …/{id}/actions/activate?transfer_to=…`
    static func deactivate(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        try setStatus("inactive", &state, call)
    }

    /// `DELETE …/{id}?transfer_to=…`: its records go to another layout.
    static func delete(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let module = try MetadataEndpoints.knownModule(state, call)
        let heir = try heir(state, call, module)
        return try SettingsBatch.runIDs("layouts", call, &state) { (id, state) throws(ZohoError) -> WriteResult in
            let layouts = state.layoutObjects(of: module)
            guard let layout = layouts.first(where: { $0["id"]?.string == id }) else { throw .unknownRecord(id) }
            guard layout["generated_type"]?.string != "system" else { throw .notAllowed("the standard layout cannot be deleted", [JSONMember("id", .string(id))]) }
            state.moveRecords(of: module, from: id, to: heir)
            try state.replaceLayouts(of: module, by: layouts.filter { $0["id"]?.string != id })
            return .success("layout deleted", ["id": .string(id)])
        }
    }

    private static func setStatus(_ word: String, _ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let module = try MetadataEndpoints.knownModule(state, call)
        let heir = word == "active" ? nil : try heir(state, call, module)
        return try SettingsBatch.runIDs("layouts", call, &state) { (id, state) throws(ZohoError) -> WriteResult in
            var layouts = state.layoutObjects(of: module)
            guard let place = layouts.firstIndex(where: { $0["id"]?.string == id }) else { throw .unknownRecord(id) }
            guard layouts[place]["status"]?.string != word else {
                throw word == "active"
                    ? ZohoError(400, "ALREADY_ACTIVATED", "cannot activate the active layout") : .notAllowed("the layout is not active")
            }
            layouts[place] = layouts[place].setting(["status"], to: .string(word)).setting(["visible"], to: .bool(word == "active"))
            if let heir { state.moveRecords(of: module, from: id, to: heir) }
            try state.replaceLayouts(of: module, by: layouts)
            return .success("layout updated", ["id": .string(id)])
        }
    }

    /// The layout of the parameter `transfer_to`.
    private static func heir(_ state: ZohoState, _ call: ZohoCall, _ module: ZohoModule) throws(ZohoError) -> String {
        guard let heir = call.request["transfer_to"] else { throw .missingParameter("transfer_to") }
        var state = state
        guard heir != call.path["id"], state.layoutObjects(of: module).contains(where: { $0["id"]?.string == heir && $0["status"]?.string == "active" })
        else { throw .invalidParameter("transfer_to") }
        return heir
    }

    /// A section with its fields changed as an item says: required or not, or taken away.
    private static func changed(_ layout: JSONValue, _ item: SettingsItem) throws(ZohoError) -> JSONValue {
        var sections = layout["sections"]?.array ?? []
        guard let place = sections.firstIndex(where: { isNamed($0, by: item.json) }) else { throw item.invalid("id", "the id given seems to be invalid") }
        for member in item.members(["display_label", "name", "sequence_number", "column_count", "tab_traversal"]) {
            sections[place] = sections[place].setting([member.key], to: member.value)
        }
        var fields = sections[place]["fields"]?.array ?? []
        for (position, json) in (item.json["fields"]?.array ?? []).enumerated() {
            let one = SettingsItem(json, "\(item.place("fields"))[\(position)]")
            guard let known = fields.firstIndex(where: { isNamed($0, by: json) }) else { throw one.invalid("id", "the id given seems to be invalid") }
            if let removal = json["_delete"], !removal.isNull, removal != false {
                guard fields[known]["system_mandatory"] != true else { throw .notAllowed("mandatory fields stay on the layout") }
                fields.remove(at: known)
            } else {
                for member in one.members(["required", "sequence_number", "display_label"]) {
                    fields[known] = fields[known].setting([member.key], to: member.value)
                }
            }
        }
        sections[place] = sections[place].setting(["fields"], to: .array(fields))
        return layout.setting(["sections"], to: .array(sections))
    }

    private static func isNamed(_ known: JSONValue, by item: JSONValue) -> Bool {
        if let id = item["id"].flatMap(References.id) { return known["id"]?.string == id }
        return ["api_name", "name"].contains { key in item[key]?.string != nil && known[key] == item[key] }
    }
}

extension ZohoState {
    /// The layouts of a module: those of the snapshot, or the one that every module has.
    mutating func layoutObjects(of module: ZohoModule) -> [JSONValue] {
        metadata("layouts_\(module.name).json")?["layouts"]?.array ?? StandardLayout.objects(of: module, &self)
    }

    mutating func replaceLayouts(of module: ZohoModule, by layouts: [JSONValue]) throws(ZohoError) {
        let name = "layouts_\(module.name).json"
        let list: JSONValue = ["layouts": .array(layouts)]
        if let first = organisation.replace([name: Array(list.jsonText.utf8)], of: module.name).first {
            throw ZohoError(400, "INVALID_DATA", first.message)
        }
        parsedMetadata[name] = list
    }

    mutating func moveRecords(of module: ZohoModule, from layout: String, to heir: String) {
        self[store: module.name].rewrite { record in
            if record.values["Layout"]?.string == layout { record.values["Layout"] = .string(heir) }
        }
    }
}
