import RecordCore

/// An e-mail that the sandbox has taken and does not send anywhere.
struct SandboxMail: Sendable {
    let id: String
    let module: String
    let record: UInt64
    /// What the client sent.
    let request: JSONValue
    let by: String
    /// Seconds since 1970.
    let time: Int64

    var isScheduled: Bool { request["scheduled_time"].map { !$0.isNull } ?? false }

    /// As the record's related list shows it.
    func json(_ state: ZohoState, withContent: Bool) -> JSONValue {
        let content = request["content"]?.string
        var members = [
            JSONMember("message_id", .string(id)), JSONMember("subject", request["subject"] ?? .null),
            JSONMember("summary", content.map { .string(String($0.prefix(80))) } ?? .null),
            JSONMember("from", request["from"] ?? .null), JSONMember("to", request["to"] ?? .array([])),
            JSONMember("cc", request["cc"] ?? .null), JSONMember("time", state.wireTime(time)),
            JSONMember("sent", .bool(!isScheduled)), JSONMember("read", true), JSONMember("source", "crm"),
            JSONMember("has_attachment", .bool(!(request["attachments"]?.array ?? []).isEmpty)),
            JSONMember("status", .array([["type": isScheduled ? "scheduled" : "sent"]])),
            JSONMember("owner", state.userReference(by)), JSONMember("linked_record", .null), JSONMember("editable", true),
        ]
        if withContent {
            members += [
                JSONMember("content", request["content"] ?? .null), JSONMember("mail_format", request["mail_format"] ?? "html"),
            ]
        }
        return .object(members)
    }

    /// As the sandbox's own outbox shows it: everything that was sent.
    var outboxJSON: JSONValue {
        ["message_id": .string(id), "module": .string(module), "record": .string(String(record)), "request": request]
    }
}
