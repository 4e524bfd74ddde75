import RecordCore

/// The ids in the body of an action on many records.
enum MassIDs {
    static func read(_ body: JSONValue, limit: Int) throws(ZohoError) -> [String] {
        guard let value = body["ids"], !value.isNull else { throw .missingKey("ids", at: "$.ids") }
        guard let list = value.array else { throw .wrongType("jsonarray", "ids", at: "$.ids") }
        guard !list.isEmpty else { throw .missingKey("ids", at: "$.ids") }
        guard list.count <= limit else {
            throw ZohoError(
                400, "LIMIT_EXCEEDED", "record count exceeded",
                [
                    JSONMember("limit", .number(JSONNumber(limit))), JSONMember("api_name", "ids"),
                    JSONMember("json_path", "$.ids"),
                ])
        }
        return list.map { References.id($0) ?? "" }
    }
}
