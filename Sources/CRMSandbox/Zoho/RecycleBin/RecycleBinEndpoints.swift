import RecordCore

/// The recycle bin of all modules: `/settings/recycle_bin`.
enum RecycleBinEndpoints {
    private static let sortable = ["deleted_time", "display_name", "id"]

    /// The latest first, unless asked for otherwise.
    static func list(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        var rows = try chosen(state, call)
        let key = call.request["sort_by"] ?? "deleted_time"
        guard sortable.contains(key) else { throw .invalidParameter("sort_by", supported: sortable) }
        let order = call.request["sort_order"] ?? "desc"
        guard order == "asc" || order == "desc" else { throw .invalidParameter("sort_order", supported: ["asc", "desc"]) }
        let sorted = rows.enumerated().sorted { left, right in
            let (first, second) = (text(left.element, key), text(right.element, key))
            return first == second ? left.offset < right.offset : order == "asc" ? first < second : first > second
        }
        rows = sorted.map(\.element)
        return try SettingsBatch.page("recycle_bin", rows.map { $0.json(state) }, call, state)
    }

    static func one(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let id = try call.recordID()
        return try SettingsBatch.page("recycle_bin", all(state).filter { $0.record.idText == id }.map { $0.json(state) }, call, state)
    }

    /// `DELETE /settings/recycle_bin?ids=…` or `?filters=…`
    static func deleteMany(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let byIDs = call.request["ids"] != nil
        guard byIDs || call.request["filters"] != nil else { throw .missingOneOf(["ids", "filters"]) }
        if byIDs {
            return try SettingsBatch.runIDs("recycle_bin", call, &state) { (id, state) throws(ZohoError) -> WriteResult in
                try purge(id, &state)
            }
        }
        var results: [WriteResult] = []
        for row in try chosen(state, call) { results.append(try purge(row.record.idText, &state)) }
        return results.isEmpty ? .noContent : WriteResult.reply(results, under: "recycle_bin", whenAllSucceed: 200)
    }

    static func deleteOne(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        try SettingsBatch.runIDs("recycle_bin", call, &state) { (id, state) throws(ZohoError) -> WriteResult in try purge(id, &state) }
    }

    private static func purge(_ id: String, _ state: inout ZohoState) throws(ZohoError) -> WriteResult {
        guard let row = all(state).first(where: { $0.record.idText == id }), state[store: row.module].purge(row.record.id, at: state.now)
        else { throw .unknownRecord(id) }
        return .success("record deleted", ["id": .string(id)])
    }

    /// Those that the parameters `ids` and `filters` name; without them all.
    private static func chosen(_ state: ZohoState, _ call: ZohoCall) throws(ZohoError) -> [Row] {
        var rows = all(state)
        if let ids = call.list("ids") { rows = rows.filter { ids.contains($0.record.idText) } }
        if let text = call.request["filters"] {
            let filter = try SettingsFilter(text, parameter: "filters")
            rows = rows.filter { filter.matches($0.json(state)) }
        }
        return rows
    }

    /// What has not been there for too long, of all modules.
    private static func all(_ state: ZohoState) -> [Row] {
        state.organisation.modules.keys.sorted().flatMap { module in
            state[store: module].deleted.filter { !DeletedEndpoint.isPermanent($0, state.now) }.map { Row(module: module, record: $0) }
        }
    }

    /// Times in wire form are in the same offset, but the number is what counts.
    private static func text(_ row: Row, _ key: String) -> String {
        switch key {
        case "display_name": row.record.displayName?.lowercased() ?? ""
        case "id": row.record.idText
        default: String(100_000_000_000_000 + row.record.deletedTime)
        }
    }

    /// A record in the bin.
    private struct Row {
        let module: String
        let record: DeletedRecord

        func json(_ state: ZohoState) -> JSONValue {
            [
                "id": .string(record.idText), "display_name": record.displayName.map(JSONValue.string) ?? .null,
                "module": [
                    "api_name": .string(module), "id": state.organisation.modules[module]?.description.id.map(JSONValue.string) ?? .null,
                ],
                "owner": state.userReference(record.owner), "deleted_by": state.userReference(record.deletedBy),
                "deleted_time": state.wireTime(record.deletedTime),
            ]
        }
    }
}

extension DeletedRecord {
    fileprivate var idText: String { String(id) }
}
