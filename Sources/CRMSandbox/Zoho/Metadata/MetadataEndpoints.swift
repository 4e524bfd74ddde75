import RecordCore

/// Modules, fields, layouts, related lists and custom views: the snapshots as they are, byte for byte.
enum MetadataEndpoints {
    static func modules(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        guard let file = state.organisation.file("modules.json") else { return .noContent }
        return ZohoReply(200, .verbatim(file.bytes))
    }

    /// One module, by API name or id; still an array.
    static func module(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let name = call.path["name"] ?? ""
        let all = state.metadata("modules.json")?["modules"]?.array ?? []
        guard let module = all.first(where: { $0["api_name"]?.string == name || $0["id"]?.string == name }) else {
            throw .invalidModule
        }
        return ZohoReply(json: ["modules": .array([module])])
    }

    static func fields(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let module = try knownModule(state, call)
        guard let file = state.organisation.file("fields_\(module.name).json") else {
            return module.description.kind == .linking
                ? reply("fields", LinkingModuleFields.objects(of: module, &state)) : .noContent
        }
        guard let type = call.request["type"], type != "all" else { return ZohoReply(200, .verbatim(file.bytes)) }
        return reply("fields", state.fieldObjects(of: module.name).filter { $0["type"]?.string == type })
    }

    static func field(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let module = try knownModule(state, call)
        let id = call.path["id"] ?? ""
        return reply("fields", state.fieldObjects(of: module.name).filter { $0["id"]?.string == id })
    }

    static func layouts(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let module = try knownModule(state, call)
        if let file = state.organisation.file("layouts_\(module.name).json") { return ZohoReply(200, .verbatim(file.bytes)) }
        return reply("layouts", StandardLayout.objects(of: module, &state))
    }

    static func layout(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let module = try knownModule(state, call)
        let all = state.metadata("layouts_\(module.name).json")?["layouts"]?.array ?? StandardLayout.objects(of: module, &state)
        return reply("layouts", all.filter { $0["id"]?.string == call.path["id"] })
    }

    static func relatedLists(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let module = try knownModule(state, call)
        if let file = state.organisation.file("related_lists_\(module.name).json") { return ZohoReply(200, .verbatim(file.bytes)) }
        return reply("related_lists", StandardRelatedLists.objects(of: module, state))
    }

    static func customViews(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let module = try knownModule(state, call)
        if let file = state.organisation.file("custom_views_\(module.name).json") { return ZohoReply(200, .verbatim(file.bytes)) }
        let views = state.customViews(of: module.name)
        guard !views.isEmpty else { return .noContent }
        return ZohoReply(json: [
            "custom_views": .array(views),
            "info": [
                "per_page": 200, "count": .number(JSONNumber(views.count)), "page": 1, "more_records": false,
                "default": views[0]["id"] ?? .null,
                "translation": [
                    "public_views": "Public Views", "other_users_views": "Other Users Views",
                    "shared_with_me": "Shared With Me", "created_by_me": "Created By Me",
                ],
            ],
        ])
    }

    /// A single view: the list's object; its criteria are not in the snapshot.
    static func customView(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let module = try knownModule(state, call)
        return reply("custom_views", state.customViews(of: module.name).filter { $0["id"]?.string == call.path["id"] })
    }

    /// The module of the parameter `module`. Metadata is also there for modules whose records are not.
    static func knownModule(_ state: ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoModule {
        guard let name = call.request["module"] else { throw .missingParameter("module") }
        guard let module = state.organisation.modules[name] else { throw .invalidModule }
        return module
    }

    private static func reply(_ key: String, _ objects: [JSONValue]) -> ZohoReply {
        objects.isEmpty ? .noContent : ZohoReply(json: [key: .array(objects)])
    }
}
