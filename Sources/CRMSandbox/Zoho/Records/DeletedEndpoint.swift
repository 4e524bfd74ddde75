import RecordCore

/// `GET /{module}/deleted`: what was deleted, the latest first. The sandbox empties no recycle bin, so nothing in it is
/// ever permanently deleted.
enum DeletedEndpoint {
    static func list(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let module = try state.module(call)
        let type = call.request["type"] ?? "all"
        guard ["all", "recycle", "permanent"].contains(type) else {
            throw .invalidParameter("type", supported: ["all", "recycle", "permanent"])
        }
        let perPage = try ListParameters.perPage(call, state.limits)
        let page = max(1, try call.number("page") ?? 1)
        var deleted: [DeletedRecord] = type == "permanent" ? [] : state[store: module.name].deleted.reversed()
        let since = try call.time(header: "If-Modified-Since")
        if let since { deleted = deleted.filter { $0.deletedTime > since } }
        let rest = deleted.dropFirst(min(deleted.count, (page - 1) &* perPage))
        guard !rest.isEmpty else { return since == nil ? .noContent : .notModified }
        let shown = rest.prefix(perPage)
        return ZohoReply(json: [
            "data": .array(shown.map { json($0, state) }),
            "info": [
                "per_page": .number(JSONNumber(perPage)), "count": .number(JSONNumber(shown.count)),
                "page": .number(JSONNumber(page)), "more_records": .bool(shown.count < rest.count),
            ],
        ])
    }

    private static func json(_ record: DeletedRecord, _ state: ZohoState) -> JSONValue {
        [
            "deleted_by": state.userReference(record.deletedBy), "id": .string(String(record.id)),
            "display_name": record.displayName.map(JSONValue.string) ?? .null, "type": "recycle",
            "created_by": state.userReference(record.createdBy), "deleted_time": state.wireTime(record.deletedTime),
        ]
    }
}
