import RecordCore

/// Adding tags to records, taking them away, and the tags of a module.
enum TagEndpoints {
    static func add(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let body = call.request.body.isEmpty ? nil : try? call.json()
        let replaces = body?["over_write"]?.bool ?? (call.request["over_write"] == "true")
        return try change(&state, call) { old, named in
            named.reduce(into: replaces ? [] : old) { if !$0.contains($1) { $0.append($1) } }
        }
    }

    static func remove(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        try change(&state, call, registers: false) { old, named in old.filter { !named.contains($0) } }
    }

    static func list(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let module = try MetadataEndpoints.knownModule(state, call)
        let tags = state.tags[module.name] ?? []
        guard !tags.isEmpty else { return .noContent }
        return ZohoReply(json: [
            "tags": .array(
                tags.map { tag -> JSONValue in
                    ["id": .string(tag.id), "name": .string(tag.name), "color_code": tag.colorCode.map(JSONValue.string) ?? .null]
                }),
            "info": ["count": .number(JSONNumber(tags.count)), "allowed_count": 200],
        ])
    }

    private static func change(
        _ state: inout ZohoState, _ call: ZohoCall, registers: Bool = true, _ merge: ([String], [String]) -> [String]
    ) throws(ZohoError) -> ZohoReply {
        let module = try state.module(call)
        let (tags, bodyIDs) = try named(call, module.name, state)
        let ids = call.path["id"].map { [$0] } ?? call.list("ids") ?? bodyIDs
        guard !ids.isEmpty else { throw .missingParameter("ids") }
        guard ids.count <= state.limits.rowsPerWrite else { throw .limit(state.limits.rowsPerWrite, parameter: "ids") }
        for (position, tag) in tags.enumerated() {
            try Tags.checkName(tag.name, at: "$.tags[\(position)].name", state)
            if let color = tag.color, let known = state.tags[module.name]?.first(where: { $0.name == tag.name }), known.colorCode != color {
                throw .tagColor(at: "$.tags[\(position)].color_code")
            }
            // Only adding makes tags; taking off one that does not exist changes nothing.
            if registers { Tags.register(tag.name, color: tag.color, in: module.name, &state) }
        }
        var succeeded = 0
        var results: [WriteResult] = []
        for id in ids {
            guard let number = UInt64(id), var record = state[store: module.name][number] else {
                results.append(.failure(.unknownRecord(id)))
                continue
            }
            let old = (record.values["Tag"]?.array ?? []).compactMap(\.string)
            let new = merge(old, tags.map(\.name))
            record.values["Tag"] = new.isEmpty ? nil : .array(new.map(JSONValue.string))
            state[store: module.name].put(record)
            succeeded += 1
            let shown = new.compactMap { name in state.tags[module.name]?.first { $0.name == name }?.json }
            results.append(.success("tags updated successfully", ["id": .string(id), "tags": .array(shown)]))
        }
        var reply = WriteResult.reply(results, whenAllSucceed: 200)
        if case .json(.object(let members)) = reply.body {
            // Counts are texts here, unlike anywhere else.
            reply.body = .json(
                .object(
                    members + [
                        JSONMember("wf_scheduler", .null), JSONMember("success_count", .string(String(succeeded))),
                        JSONMember("locked_count", "0"),
                    ]))
        }
        return reply
    }

    /// `{"tags":[{"name":"x"}],"ids":[…]}`; old clients put `tag_names=a,b` into the query and send no body.
    private static func named(
        _ call: ZohoCall, _ module: String, _ state: ZohoState
    ) throws(ZohoError) -> (tags: [(name: String, color: String?)], ids: [String]) {
        if let names = call.request["tag_names"] {
            let parts = names.split(separator: ",").map { name in String(name) }
            return (parts.map { ($0, nil) }, [])
        }
        let body = try call.json()
        guard let tags = body["tags"]?.array, !tags.isEmpty else { throw .missingKey("tags", at: "$.tags") }
        var found: [(name: String, color: String?)] = []
        for (position, tag) in tags.enumerated() {
            let known = tag["id"].flatMap(References.id).flatMap { id in state.tags[module]?.first { $0.id == id }?.name }
            guard let name = tag["name"]?.string ?? known, !name.isEmpty else { throw .missingKey("name", at: "$.tags[\(position)].name") }
            found.append((name, tag["color_code"]?.string))
        }
        return (found, (body["ids"]?.array ?? []).compactMap(References.id))
    }
}

extension ZohoError {
    static func tagColor(at path: String) -> ZohoError {
        ZohoError(
            400, "MAPPING_MISMATCH", "given tag present with different color already",
            [JSONMember("api_name", "color_code"), JSONMember("json_path", .string(path))])
    }
}
