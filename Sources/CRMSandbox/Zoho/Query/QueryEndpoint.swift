import RecordCore

/// `POST /coql`: records by a query in Zoho's query language.
enum QueryEndpoint {
    static func run(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let body = try call.json()
        guard let text = body["select_query"] else { throw .missingKey("select_query", at: "$.select_query") }
        guard let text = text.string else { throw .wrongType("string", "select_query", at: "$.select_query") }
        let query = try QueryParser.parse(text)
        let (rows, hasMore) = try QueryRun(query, state).rows()
        guard !rows.isEmpty else { return .noContent }
        var members = [JSONMember("data", .array(rows))]
        if body["include_meta"]?.array?.contains("fields") == true {
            members.append(JSONMember("fields", .object(fields(of: query, &state))))
        }
        members.append(
            JSONMember("info", ["count": .number(JSONNumber(rows.count)), "more_records": .bool(hasMore)]))
        return ZohoReply(json: .object(members))
    }

    /// The metadata of the selected fields of the module itself.
    private static func fields(of query: QuerySyntax, _ state: inout ZohoState) -> [JSONMember] {
        var members: [JSONMember] = []
        for column in query.columns where !members.contains(where: { $0.key == column.name }) {
            if let field = state.rawField(column.name, of: query.module) { members.append(JSONMember(column.name, field)) }
        }
        return members
    }
}
