import RecordCore

/// `/functions/{function}/actions/execute`, by GET and by POST: answers what was put down for the function, marked as canned.
enum FunctionEndpoints {
    static func execute(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        guard let type = call.request["auth_type"] else { throw .missingParameter("auth_type") }
        guard type == "oauth" || type == "apikey" else { throw .invalidParameter("auth_type", supported: ["oauth", "apikey"]) }
        let name = call.path["function"] ?? ""
        guard let output = state.settings.functions.output(of: name, arguments: try arguments(call)) else {
            throw ZohoError(404, "RESOURCE_NOT_FOUND", "The requested resource doesn't exist.", [JSONMember("function", .string(name))])
        }
        var reply = ZohoReply(json: [
            "code": "success", "details": ["output": .string(output), "output_type": "string", "userMessage": []],
            "message": "function executed successfully",
        ])
        reply.headers["X-Sandbox"] = "canned"
        return reply
    }

    /// The object in `arguments`, and whatever else a function gets: other parameters and the body.
    private static func arguments(_ call: ZohoCall) throws(ZohoError) -> JSONValue {
        var members: [JSONMember] = []
        if let text = call.request["arguments"] {
            guard let value = try? JSONValue(parsing: Array(text.utf8)), let object = value.object else { throw .invalidParameter("arguments") }
            members += object
        }
        for (name, value) in call.request.query where name != "arguments" && name != "auth_type" {
            members.append(JSONMember(name, .string(value)))
        }
        guard !call.request.body.isEmpty else { return .object(members) }
        if let form = call.request.headers["Content-Type"].flatMap({ MultipartForm(contentType: $0, body: call.request.body) }) {
            for part in form.parts {
                members.append(JSONMember(part.name, .string(part.fileName ?? String(decoding: part.bytes, as: UTF8.self))))
            }
        } else {
            members += try call.json().object ?? []
        }
        return .object(members)
    }
}
