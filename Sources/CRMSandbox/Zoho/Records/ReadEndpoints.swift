import RecordCore

/// Get by id, and the whole texts that lists and gets cut.
enum ReadEndpoints {
    static func get(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let module = try state.module(call)
        guard let record = try call.record(module, state) else { return .noContent }
        if let since = try call.time(header: "If-Modified-Since"), record.modifiedTime <= since { return .notModified }
        let renderer = RecordRenderer(state: state, module: module)
        let fields = call.list("fields")
        let json = fields.map { renderer.row(record, fields: $0, inList: false) } ?? renderer.whole(record, withRowCounts: true)
        return ZohoReply(json: ["data": .array([json])])
    }

    /// The rich texts of a record, whole: `GET /{module}/{id}/actions/fetch_full_data`.
    static func fullData(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let module = try state.module(call)
        guard let record = try call.record(module, state) else { return .noContent }
        return ZohoReply(json: ["data": .array([richTexts(of: record, in: module, call.list("fields"))])])
    }

    /// The same of several records: `GET /{module}/actions/fetch_full_data`.
    static func fullDataOfMany(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let module = try state.module(call)
        guard let fields = call.list("fields") else { throw .missingParameter("fields") }
        guard let ids = try call.recordIDs(module, state) else { throw .missingParameter("ids") }
        guard ids.count <= state.limits.rowsPerWrite else { throw .limit(state.limits.rowsPerWrite, parameter: "ids") }
        let records = ids.sorted().compactMap { state[store: module.name][$0] }
        guard !records.isEmpty else { return .noContent }
        return ZohoReply(json: ["data": .array(records.map { richTexts(of: $0, in: module, fields) })])
    }

    private static func richTexts(of record: StoredRecord, in module: ZohoModule, _ asked: [String]?) -> JSONValue {
        var members: [JSONMember] = []
        for field in module.fields where field.type == .longText {
            let name = field.apiName.value
            guard field.isRichText, asked?.contains(name) ?? true else { continue }
            members.append(JSONMember(name, record.values[name] ?? .null))
        }
        return .object(members + [JSONMember("id", .string(record.idText))])
    }
}
