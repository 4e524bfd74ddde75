import RecordCore

/// Modules, fields, layouts, related lists and custom views: the snapshots as they are, byte for byte.
enum MetadataEndpoints {
    static func modules(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        guard let file = state.organisation.file("modules.json") else { return .noContent }
        if OldShape.applies(call) {
            return reply("modules", (state.metadata("modules.json")?["modules"]?.array ?? []).map(OldShape.module))
        }
        return ZohoReply(200, .verbatim(file.bytes))
    }

    /// One module, by API name or id; still an array.
    static func module(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let name = call.path["name"] ?? ""
        let all = state.metadata("modules.json")?["modules"]?.array ?? []
        guard let module = all.first(where: { $0["api_name"]?.string == name || $0["id"]?.string == name }) else {
            throw .invalidModule
        }
        return ZohoReply(json: ["modules": .array([OldShape.applies(call) ? OldShape.module(module) : module])])
    }

    static func fields(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let module = try knownModule(state, call)
        guard let file = state.organisation.file("fields_\(module.name).json") else {
            return module.description.kind == .linking
                ? reply("fields", LinkingModuleFields.objects(of: module, &state)) : .noContent
        }
        let type = call.request["type"] ?? "all"
        guard type != "all" || OldShape.applies(call) else { return ZohoReply(200, .verbatim(file.bytes)) }
        let fields = state.fieldObjects(of: module.name).filter { type == "all" || $0["type"]?.string == type }
        return reply("fields", OldShape.applies(call) ? fields.compactMap(OldShape.field) : fields)
    }

    static func field(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let module = try knownModule(state, call)
        let id = call.path["id"] ?? ""
        let found = state.fieldObjects(of: module.name).filter { $0["id"]?.string == id }
        return reply("fields", OldShape.applies(call) ? found.compactMap(OldShape.field) : found)
    }

    static func layouts(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let module = try knownModule(state, call)
        if let file = state.organisation.file("layouts_\(module.name).json"), !OldShape.applies(call) {
            return ZohoReply(200, .verbatim(file.bytes))
        }
        return reply("layouts", layoutObjects(of: module, &state, call))
    }

    static func layout(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let module = try knownModule(state, call)
        return reply("layouts", layoutObjects(of: module, &state, call).filter { $0["id"]?.string == call.path["id"] })
    }

    private static func layoutObjects(of module: ZohoModule, _ state: inout ZohoState, _ call: ZohoCall) -> [JSONValue] {
        let layouts = state.metadata("layouts_\(module.name).json")?["layouts"]?.array ?? StandardLayout.objects(of: module, &state)
        return OldShape.applies(call) ? layouts.map(OldShape.layout) : layouts
    }

    static func relatedLists(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let module = try knownModule(state, call)
        if let file = state.organisation.file("related_lists_\(module.name).json") { return ZohoReply(200, .verbatim(file.bytes)) }
        return reply("related_lists", StandardRelatedLists.objects(of: module, state))
    }

    static func customViews(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let module = try knownModule(state, call)
        // As it lies there only if it is one whole answer: snapshots of `crm pull` have the views alone.
        if call.request["page"] == nil, call.request["per_page"] == nil, state.settings.viewChanges.isEmpty,
            state.metadata("custom_views_\(module.name).json")?["info"] != nil,
            let file = state.organisation.file("custom_views_\(module.name).json")
        {
            return ZohoReply(200, .verbatim(file.bytes))
        }
        let page = max(1, call.request["page"].flatMap { Int($0) } ?? 1)
        let size = min(200, max(1, call.request["per_page"].flatMap { Int($0) } ?? 200))
        return customViewReply(state.customViews(of: module.name), page: page, size: size)
    }

    /// A single view: the list's object, with criteria where they are known.
    static func customView(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let module = try knownModule(state, call)
        if state.organisation.file("custom_views_\(module.name).json") == nil {
            let found = state.systemViews(of: module).filter { $0.id == call.path["id"] }
            return customViewReply(found.map { state.changed($0.view.json(id: $0.id, of: module, withCriteria: true)) })
        }
        return customViewReply(state.customViews(of: module.name).filter { $0["id"]?.string == call.path["id"] })
    }

    private static func customViewReply(_ all: [JSONValue], page: Int = 1, size: Int = 200) -> ZohoReply {
        let views = all.dropFirst((page - 1) * size).prefix(size)
        guard let first = all.first, !views.isEmpty else { return .noContent }
        return ZohoReply(json: [
            "custom_views": .array(Array(views)),
            "info": [
                "per_page": .number(JSONNumber(size)), "count": .number(JSONNumber(views.count)), "page": .number(JSONNumber(page)),
                "more_records": .bool(page * size < all.count), "default": first["id"] ?? .null,
                "translation": [
                    "public_views": "Public Views", "other_users_views": "Other Users Views",
                    "shared_with_me": "Shared With Me", "created_by_me": "Created By Me",
                ],
            ],
        ])
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
