import RecordCore

/// `query`, and `query_related`.
enum VtigerQueryOperations {
    static func query(_ state: inout VtigerState, _ call: PlayedCall) throws(VtigerFailure) -> JSONValue? {
        guard let text = call["query"], let name = VtigerQueryParser.module(of: text) else { throw .deniedForQuery }
        return try run(text, on: name, call, state).rows()
    }

    /// The query is put together with a condition of the server's own: it must not be closed, and has to say `WHERE` in
    /// capitals.
    static func related(_ state: inout VtigerState, _ call: PlayedCall) throws(VtigerFailure) -> JSONValue? {
        let (record, module) = try RecordOperations.find(call["id"], try call.caller(), state)
        guard let text = call["query"], let name = VtigerQueryParser.module(of: text) else { throw .deniedForQuery }
        let relation = Relations(state.organisation).named(call["relatedLabel"] ?? "", of: module)
        guard let relation, relation.module == name, !text.contains(";") else { throw .unknownRelation }
        let words = text.split(whereSeparator: \.isWhitespace)
        for word in words where ["LIMIT", "ORDER"].contains(word.uppercased()) || word.uppercased() == "WHERE" && word != "WHERE" {
            throw .unexpected("WHERE", "WHERE", expected: "SEMICOLON")
        }
        let numbers = Relations(state.organisation).records(of: record, relation, state)
        return try run(text + ";", on: name, call, state).rows(among: numbers)
    }

    private static func run(
        _ text: String, on name: String, _ call: PlayedCall, _ state: VtigerState
    ) throws(VtigerFailure) -> VtigerQueryRun {
        guard let module = state.organisation.modules[name] else { throw .deniedForName(name) }
        let user = try call.caller()
        if name == "Users", !user.isAdmin { throw .accessDenied }
        return try VtigerQueryRun(try VtigerQueryParser.parse(text), module, state)
    }
}
