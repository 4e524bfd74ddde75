import RecordCore

/// Get by id, and the whole texts that lists and gets cut.
enum ReadEndpoints {
    static func get(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let module = try state.module(call)
        let id = try call.recordID()
        guard let number = UInt64(id), let record = state[store: module.name][number] else { return .noContent }
        if let since = try call.time(header: "If-Modified-Since"), record.modifiedTime <= since { return .notModified }
        let renderer = RecordRenderer(state: state, module: module)
        let fields = call.list("fields")
        let json = fields.map { renderer.row(record, fields: $0, inList: false) } ?? renderer.whole(record, withRowCounts: true)
        return ZohoReply(json: ["data": .array([json])])
    }

    /// The rich texts of a record, whole: `GET /{module}/{id}/actions/fetch_full_data`.
    static func fullData(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let module = try state.module(call)
        let id = try call.recordID()
        guard let number = UInt64(id), let record = state[store: module.name][number] else { return .noContent }
        let asked = call.list("fields")
        var members: [JSONMember] = []
        for field in module.fields where field.type == .longText {
            let name = field.apiName.value
            guard (field.length ?? 0) >= 50_000, asked?.contains(name) ?? true else { continue }
            members.append(JSONMember(name, record.values[name] ?? .null))
        }
        return ZohoReply(json: ["data": .array([.object(members + [JSONMember("id", .string(id))])])])
    }
}
