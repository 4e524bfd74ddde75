import RecordCore

/// Putting records into territories and taking them out.
enum RecordTerritoryEndpoints {
    private static let modules: Set<String> = ["Leads", "Contacts", "Accounts", "Deals"]

    static func assign(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        try change(&state, call, "the territories data updated successfully") { old, named in
            old + named.filter { !old.contains($0) }
        }
    }

    static func remove(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        try change(&state, call, "the territories are removed successfully") { old, named in
            // Only what is there can be taken away.
            Set(named).isSubset(of: old) ? old.filter { !named.contains($0) } : nil
        }
    }

    /// - Parameter merge: the ids that the record is in afterwards; nil if the named ones are invalid.
    private static func change(
        _ state: inout ZohoState, _ call: ZohoCall, _ message: String, _ merge: ([String], [String]) -> [String]?
    ) throws(ZohoError) -> ZohoReply {
        let module = try state.module(call)
        guard modules.contains(module.name), let field = SandboxTerritory.field(of: module) else {
            throw ZohoError(403, "TERRITORY_NOT_ENABLED", "territory feature is not enabled")
        }
        let body = try WriteBody(call, limit: call.path["id"] == nil ? state.limits.rowsPerWrite : 1)
        var results: [WriteResult] = []
        for (position, item) in body.items.enumerated() {
            let path = "$.data[\(position)]"
            do throws(ZohoError) {
                guard let id = call.path["id"] ?? item["id"].flatMap(References.id) else {
                    throw .missingKey("id", at: "\(path).id")
                }
                guard let number = UInt64(id), var record = state[store: module.name][number] else { throw .unknownRecord(id) }
                guard state.actions.locks[.init(module: module.name, id: number)] == nil else {
                    throw .locked(id, "territories")
                }
                let named = try territories(item, at: path, state)
                guard let new = merge(SandboxTerritory.ids(of: record, in: module), named) else {
                    throw .invalid("id", at: "\(path).Territories[0].id", "the id given seems to be invalid")
                }
                guard new.count <= (module.name == "Deals" ? 1 : 10) else {
                    throw ZohoError(
                        400, "LIMIT_EXCEEDED", "limit exceeded",
                        [JSONMember("api_name", "Territories"), JSONMember("json_path", .string("\(path).Territories"))])
                }
                let user = state.userReference(call.user)
                let shown = new.compactMap { SandboxTerritory.named($0, state)?.json(assignedBy: user, at: state.wireTime(state.now)) }
                record.values[field] = shown.isEmpty ? nil : .array(shown)
                state[store: module.name].put(record)
                results.append(.success(message, ["id": .string(id)]))
            } catch {
                results.append(.failure(error))
            }
        }
        return WriteResult.reply(results, whenAllSucceed: 200)
    }

    private static func territories(_ item: JSONValue, at path: String, _ state: ZohoState) throws(ZohoError) -> [String] {
        guard let list = item["Territories"]?.array, !list.isEmpty else {
            throw .missingKey("Territories", at: "\(path).Territories")
        }
        var ids: [String] = []
        for (position, territory) in list.enumerated() {
            let place = "\(path).Territories[\(position)].id"
            guard let id = territory["id"].flatMap(References.id) else { throw .missingKey("id", at: place) }
            guard SandboxTerritory.named(id, state) != nil else {
                throw .invalid("id", at: place, "the id given seems to be invalid")
            }
            if !ids.contains(id) { ids.append(id) }
        }
        return ids
    }
}
