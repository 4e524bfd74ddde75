import RecordCore

/// What became of one record of a write.
enum WriteResult: Sendable {
    case success(JSONValue)
    case failure(ZohoError)

    var isSuccess: Bool { if case .success = self { true } else { false } }

    var json: JSONValue {
        switch self {
        case .success(let json): json
        case .failure(let error): error.json
        }
    }

    static func success(_ message: String, _ details: JSONValue, extra: [JSONMember] = []) -> WriteResult {
        .success(
            .object(
                [JSONMember("code", "SUCCESS")] + extra + [
                    JSONMember("details", details), JSONMember("message", .string(message)), JSONMember("status", "success"),
                ]))
    }

    /// All in the order of the request. A batch that failed in part is a 207, one that failed as a whole has the status
    /// of its first error.
    static func reply(
        _ results: [WriteResult], under key: String = "data", whenAllSucceed status: Int, ignored: [String] = []
    ) -> ZohoReply {
        let failures = results.compactMap { result -> ZohoError? in if case .failure(let error) = result { error } else { nil } }
        let code = failures.isEmpty ? status : failures.count < results.count ? 207 : failures.first?.httpStatus ?? 400
        var reply = ZohoReply(code, json: [key: .array(results.map(\.json))])
        if !ignored.isEmpty {
            let names = Set(ignored).sorted().map { $0.filter { $0.isASCII && !$0.isNewline } }
            reply.headers["X-Sandbox-Ignored"] = names.joined(separator: ",")
        }
        return reply
    }
}
