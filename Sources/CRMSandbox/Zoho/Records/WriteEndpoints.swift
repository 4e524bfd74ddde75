import RecordCore

/// Create, update and delete, of one or many records.
enum WriteEndpoints {
    static func create(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let module = try state.module(call, allowing: .create)
        let body = try WriteBody(call, limit: state.limits.rowsPerWrite)
        var ignored: [String] = []
        var results: [WriteResult] = []
        for (position, item) in body.items.enumerated() {
            do throws(ZohoError) {
                let record = try state.create(
                    item, in: module, path: "$.data[\(position)]", user: call.user, ignored: &ignored)
                results.append(.success("record added", state.writeDetails(of: record)))
            } catch {
                results.append(.failure(error))
            }
        }
        return WriteResult.reply(results, whenAllSucceed: 201, ignored: ignored)
    }

    /// `PUT /{module}`: every item names its record.
    static func updateMany(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let module = try state.module(call, allowing: .edit)
        let body = try WriteBody(call, limit: state.limits.rowsPerWrite)
        var ignored: [String] = []
        var results: [WriteResult] = []
        for (position, item) in body.items.enumerated() {
            let path = "$.data[\(position)]"
            do throws(ZohoError) {
                guard let id = item["id"].flatMap(References.id) else { throw .missingKey("id", at: "\(path).id") }
                results.append(try update(id, with: item, in: module, path: path, &state, call, &ignored))
            } catch {
                results.append(.failure(error))
            }
        }
        return WriteResult.reply(results, whenAllSucceed: 200, ignored: ignored)
    }

    /// `PUT /{module}/{id}`: one item, its record in the path.
    static func updateOne(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let module = try state.module(call, allowing: .edit)
        let id = try pathID(call, module, state)
        let body = try WriteBody(call, limit: 1)
        var ignored: [String] = []
        let result: WriteResult
        do throws(ZohoError) {
            result = try update(id, with: body.items[0], in: module, path: "$.data[0]", &state, call, &ignored)
        } catch {
            result = .failure(error)
        }
        return WriteResult.reply([result], whenAllSucceed: 200, ignored: ignored)
    }

    /// `DELETE /{module}?ids=…`
    static func deleteMany(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let module = try state.module(call, allowing: .delete)
        guard let ids = call.list("ids"), !ids.isEmpty else { throw .missingParameter("ids") }
        guard ids.count <= state.limits.rowsPerWrite else { throw .limit(state.limits.rowsPerWrite, parameter: "ids") }
        if let trigger = call.request["wf_trigger"], !["true", "false"].contains(trigger) { throw .invalidParameter("wf_trigger") }
        let field = try ExternalIDs.field(call, module)
        let results = ids.map { id in
            // What no record has as its external id stays as it is, and is refused.
            let own = field.flatMap { ExternalIDs.record(id, $0, in: module, state)?.idText } ?? (field == nil ? id : "")
            return own.isEmpty ? unknown(id) : delete(own, in: module, &state, call)
        }
        return WriteResult.reply(results, whenAllSucceed: 200)
    }

    static func deleteOne(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let module = try state.module(call, allowing: .delete)
        if let trigger = call.request["wf_trigger"], !["true", "false"].contains(trigger) { throw .invalidParameter("wf_trigger") }
        let id = try pathID(call, module, state)
        return WriteResult.reply([delete(id, in: module, &state, call)], whenAllSucceed: 200)
    }

    /// The id in the path; another system's is looked up, and stays what it is if no record has it.
    private static func pathID(_ call: ZohoCall, _ module: ZohoModule, _ state: ZohoState) throws(ZohoError) -> String {
        guard try ExternalIDs.field(call, module) != nil else { return try call.recordID() }
        return try call.record(module, state)?.idText ?? ""
    }

    private static func unknown(_ id: String) -> WriteResult {
        .failure(ZohoError(400, "INVALID_DATA", "record not deleted", [JSONMember("id", .string(id))]))
    }

    static func update(
        _ id: String, with item: JSONValue, in module: ZohoModule, path: String, _ state: inout ZohoState, _ call: ZohoCall,
        _ ignored: inout [String]
    ) throws(ZohoError) -> WriteResult {
        guard let number = UInt64(id), let old = state[store: module.name][number] else {
            throw .unknownRecord(id, at: "\(path).id")
        }
        try checkUnmodified(old, call, state)
        let record = try state.update(old, with: item, in: module, path: path, user: call.user, ignored: &ignored)
        return .success("record updated", state.writeDetails(of: record))
    }

    static func checkUnmodified(_ old: StoredRecord, _ call: ZohoCall, _ state: ZohoState) throws(ZohoError) {
        guard let since = try call.time(header: "If-Unmodified-Since"), old.modifiedTime > since else { return }
        var error = ZohoError(
            412, "ALREADY_MODIFIED", "record updated time has already passed if-unmodified-since time")
        error.details = state.writeDetails(of: old).object?.filter { !$0.key.hasPrefix("$") } ?? []
        throw error
    }

    static func delete(
        _ id: String, in module: ZohoModule, _ state: inout ZohoState, _ call: ZohoCall
    ) -> WriteResult {
        guard let number = UInt64(id), let record = state[store: module.name][number] else {
            return unknown(id)
        }
        guard state.actions.locks[.init(module: module.name, id: number)] == nil else { return .failure(.locked(id, "delete")) }
        state.delete(record, in: module.name, by: call.user)
        return .success("record deleted", ["id": .string(id)])
    }
}
