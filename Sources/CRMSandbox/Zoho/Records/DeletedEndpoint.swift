import RecordCore

/// `GET /{module}/deleted`: what was deleted, the latest first. A record lies in the recycle bin for 60 days; then
/// nothing but its id is remembered, for another 120.
enum DeletedEndpoint {
    static let recycleSeconds: Int64 = 60 * 86_400
    private static let permanentSeconds: Int64 = 120 * 86_400

    static func list(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let module = try state.module(call)
        let type = call.request["type"] ?? "all"
        guard ["all", "recycle", "permanent"].contains(type) else {
            throw .invalidParameter("type", supported: ["all", "recycle", "permanent"])
        }
        let perPage = try ListParameters.perPage(call, state.limits)
        let page = max(1, try call.number("page") ?? 1)
        // A list of deleted records costs two credits.
        state.rates.count(credits: 1, now: state.now)
        let now = state.now
        var deleted = state[store: module.name].deleted.reversed().filter { record in
            guard now - record.deletedTime < recycleSeconds + permanentSeconds else { return false }
            return type == "all" || (type == "permanent") == isPermanent(record, now)
        }
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

    /// Not in the recycle bin any more.
    static func isPermanent(_ record: DeletedRecord, _ now: Int64) -> Bool {
        record.purgedTime != nil || now - record.deletedTime >= recycleSeconds
    }

    private static func json(_ record: DeletedRecord, _ state: ZohoState) -> JSONValue {
        guard !isPermanent(record, state.now) else {
            return [
                "deleted_by": .null, "id": .string(String(record.id)), "display_name": .null, "type": "permanent",
                "created_by": .null, "deleted_time": state.wireTime(record.purgedTime ?? record.deletedTime + recycleSeconds),
            ]
        }
        return [
            "deleted_by": state.userReference(record.deletedBy), "id": .string(String(record.id)),
            "display_name": record.displayName.map(JSONValue.string) ?? .null, "type": "recycle",
            "created_by": state.userReference(record.createdBy), "deleted_time": state.wireTime(record.deletedTime),
        ]
    }
}
