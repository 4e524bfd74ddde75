import RecordCore

/// The tags of a module themselves: making, renaming, deleting and joining them.
enum TagSettingsEndpoints {
    static func create(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let module = try MetadataEndpoints.knownModule(state, call)
        var results: [WriteResult] = []
        for (position, item) in try items(call).enumerated() {
            let path = "$.tags[\(position)]"
            do throws(ZohoError) {
                guard let name = item["name"]?.string, !name.isEmpty else { throw .missingKey("name", at: "\(path).name") }
                try Tags.checkName(name, at: "\(path).name", state)
                if let known = state.tags[module.name]?.first(where: { $0.name == name }) { throw .duplicateTag(known.id) }
                let tag = RecordTag(id: String(state.ids.next()), name: name, colorCode: item["color_code"]?.string)
                state.tags[module.name, default: []].append(tag)
                results.append(.success("tags created successfully", details(of: tag, state, call)))
            } catch {
                results.append(.failure(error))
            }
        }
        return reply(results, 201)
    }

    static func updateMany(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let module = try MetadataEndpoints.knownModule(state, call)
        var results: [WriteResult] = []
        for (position, item) in try items(call).enumerated() {
            do throws(ZohoError) {
                guard let id = item["id"].flatMap(References.id) else { throw .missingKey("id", at: "$.tags[\(position)].id") }
                results.append(try update(id, with: item, in: module.name, at: "$.tags[\(position)]", &state, call))
            } catch {
                results.append(.failure(error))
            }
        }
        return reply(results, 200)
    }

    static func updateOne(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let module = try MetadataEndpoints.knownModule(state, call)
        let result: WriteResult
        do throws(ZohoError) {
            let items = try items(call)
            result = try update(call.path["id"] ?? "", with: items[0], in: module.name, at: "$.tags[0]", &state, call)
        } catch {
            result = .failure(error)
        }
        return reply([result], 200)
    }

    static func delete(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let (module, tag) = try tag(state, call.path["id"] ?? "")
        rewrite(tag.name, to: nil, in: module, &state)
        state.tags[module]?.removeAll { $0.id == tag.id }
        return reply([.success("tags deleted successfully", ["id": .string(tag.id)])], 200)
    }

    /// The records of the tags in the body get the tag of the path, and those tags go.
    static func merge(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let (module, kept) = try tag(state, call.path["id"] ?? "")
        for item in try items(call) {
            let (otherModule, other) = try tag(state, item["conflict_id"].flatMap(References.id) ?? "")
            guard otherModule == module, other.id != kept.id else { throw .unknownRecord(other.id) }
            rewrite(other.name, to: kept.name, in: module, &state)
            state.tags[module]?.removeAll { $0.id == other.id }
        }
        return reply([.success("tags updated successfully", details(of: kept, state, call))], 200)
    }

    /// `{"count":"2"}`: a text.
    static func count(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        _ = try MetadataEndpoints.knownModule(state, call)
        let (module, tag) = try tag(state, call.path["id"] ?? "")
        let store = state[store: module]
        let records = store.ids.filter { store[$0]?.values["Tag"]?.array?.contains(.string(tag.name)) == true }
        return ZohoReply(json: ["count": .string(String(records.count))])
    }

    private static func update(
        _ id: String, with item: JSONValue, in module: String, at path: String, _ state: inout ZohoState, _ call: ZohoCall
    ) throws(ZohoError) -> WriteResult {
        guard let place = state.tags[module]?.firstIndex(where: { $0.id == id }), var tag = state.tags[module]?[place] else {
            throw .unknownRecord(id)
        }
        if let name = item["name"]?.string, name != tag.name {
            try Tags.checkName(name, at: "\(path).name", state)
            if let known = state.tags[module]?.first(where: { $0.name == name }) { throw .duplicateTag(known.id) }
            rewrite(tag.name, to: name, in: module, &state)
            tag = RecordTag(id: tag.id, name: name, colorCode: tag.colorCode)
        }
        if let color = item["color_code"] { tag.colorCode = color.string }
        state.tags[module]?[place] = tag
        return .success("tags updated successfully", details(of: tag, state, call))
    }

    private static func items(_ call: ZohoCall) throws(ZohoError) -> [JSONValue] {
        guard let items = try call.json()["tags"]?.array, !items.isEmpty else { throw .missingKey("tags", at: "$.tags") }
        return items
    }

    private static func tag(_ state: ZohoState, _ id: String) throws(ZohoError) -> (module: String, tag: RecordTag) {
        for (module, tags) in state.tags {
            if let tag = tags.first(where: { $0.id == id }) { return (module, tag) }
        }
        throw .unknownRecord(id)
    }

    /// Records keep their tags by name.
    private static func rewrite(_ name: String, to new: String?, in module: String, _ state: inout ZohoState) {
        state[store: module].rewrite { record in
            guard let old = record.values["Tag"]?.array, old.contains(.string(name)) else { return }
            var kept = old.filter { $0 != .string(name) }
            if let new, !kept.contains(.string(new)) { kept.append(.string(new)) }
            record.values["Tag"] = kept.isEmpty ? nil : .array(kept)
        }
    }

    private static func details(of tag: RecordTag, _ state: ZohoState, _ call: ZohoCall) -> JSONValue {
        let user = state.userReference(call.user)
        let time = state.wireTime(state.now)
        return [
            "created_time": time, "modified_time": time, "modified_by": user, "created_by": user, "id": .string(tag.id),
            "name": .string(tag.name), "color_code": tag.colorCode.map(JSONValue.string) ?? .null,
        ]
    }

    private static func reply(_ results: [WriteResult], _ status: Int) -> ZohoReply {
        WriteResult.reply(results, under: "tags", whenAllSucceed: status)
    }
}

extension ZohoError {
    static func duplicateTag(_ id: String) -> ZohoError {
        ZohoError(400, "DUPLICATE_DATA", "duplicate data", [JSONMember("id", .string(id)), JSONMember("api_name", "name")])
    }
}
