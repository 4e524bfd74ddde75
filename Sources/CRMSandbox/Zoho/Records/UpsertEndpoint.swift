import RecordCore

/// `POST /{module}/upsert`: an item whose record is found by its duplicate fields is an update, any other an insert.
enum UpsertEndpoint {
    static func upsert(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let module = try state.module(call)
        let body = try WriteBody(call, limit: state.limits.rowsPerWrite, isUpsert: true)
        let fields = try duplicateFields(body.whole["duplicate_check_fields"], module)
        var ignored: [String] = []
        var inserts = 0
        var results: [WriteResult] = []
        for (position, item) in body.items.enumerated() {
            let path = "$.data[\(position)]"
            do throws(ZohoError) {
                if let (id, field) = match(item, fields, module, state) {
                    guard let old = state[store: module.name][id] else { throw .unknownRecord(String(id)) }
                    try WriteEndpoints.checkUnmodified(old, call, state)
                    let record = try state.update(old, with: item, in: module, path: path, user: call.user, ignored: &ignored)
                    results.append(success("record updated", "update", field, record, state))
                } else {
                    let record = try state.create(item, in: module, path: path, user: call.user, ignored: &ignored)
                    inserts += 1
                    results.append(success("record added", "insert", nil, record, state))
                }
            } catch {
                results.append(.failure(error))
            }
        }
        return WriteResult.reply(results, whenAllSucceed: inserts == results.count ? 201 : 200, ignored: ignored)
    }

    /// The fields to look into, in their order. Those of the request come first, then the remaining unique fields; a
    /// system field that the request leaves out is not used.
    private static func duplicateFields(_ value: JSONValue?, _ module: ZohoModule) throws(ZohoError) -> [String] {
        let unique = module.uniqueFields.map(\.apiName.value)
        let system = ZohoModule.duplicateFields(of: module.description).filter(module.has)
        guard let value, !value.isNull else { return system + unique.filter { !system.contains($0) } }
        guard let items = value.array else {
            throw .wrongType("jsonarray", "duplicate_check_fields", at: "$.duplicate_check_fields")
        }
        var given: [String] = []
        for (position, item) in items.enumerated() {
            guard let name = item.string, system.contains(name) || unique.contains(name) else {
                throw ZohoError(
                    400, "INVALID_DATA", "invalid data",
                    [
                        JSONMember("api_name", "duplicate_check_fields"),
                        JSONMember("json_path", .string("$.duplicate_check_fields[\(position)]")),
                        JSONMember("supported_values", .array((system + unique).map(JSONValue.string))),
                    ])
            }
            given.append(name)
        }
        return given + unique.filter { !given.contains($0) }
    }

    /// The record of an item: by its id if it names one, else by the first field whose value a record has.
    private static func match(
        _ item: JSONValue, _ fields: [String], _ module: ZohoModule, _ state: ZohoState
    ) -> (id: UInt64, field: String?)? {
        if let text = item["id"].flatMap(References.id), let id = UInt64(text), state[store: module.name].contains(id) { return (id, nil) }
        for field in fields {
            guard let value = item[field] else { continue }
            if let id = state[store: module.name].ids(where: field, equals: value).first { return (id, field) }
        }
        return nil
    }

    private static func success(
        _ message: String, _ action: JSONValue, _ field: String?, _ record: StoredRecord, _ state: ZohoState
    ) -> WriteResult {
        .success(
            message, state.writeDetails(of: record),
            extra: [JSONMember("duplicate_field", field.map(JSONValue.string) ?? .null), JSONMember("action", action)])
    }
}
