import RecordCore

/// `POST /{module}/{id}/actions/send_mail` into the outbox, and the e-mails of a record.
enum MailEndpoints {
    static func send(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let (module, record) = try state.record(call)
        let mail = try call.only("data")
        let path = "$.data[0]"
        do throws(ZohoError) {
            try check(mail, at: path, state)
        } catch {
            throw error.wrapped()
        }
        let id = state.random.hex(32)
        state.actions.outbox.append(
            SandboxMail(id: id, module: module.name, record: record.id, request: mail, by: call.user, time: state.now))
        return WriteResult.reply(
            [.success("Your mail has been sent successfully.", ["message_id": .string(id)])], whenAllSucceed: 200)
    }

    /// Ten at a time, the latest first.
    static func list(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let (module, record) = try state.record(call)
        let all = mails(of: record, in: module, call.request["type"], state)
        let start = call.request["index"].flatMap { Int($0) } ?? 0
        guard start >= 0, start < all.count else { return .noContent }
        let shown = all[start..<min(start + 10, all.count)]
        let hasMore = shown.endIndex < all.count
        return ZohoReply(json: [
            "Emails": .array(shown.map { $0.json(state, withContent: false) }),
            "info": [
                "count": .number(JSONNumber(shown.count)), "per_page": 10, "more_records": .bool(hasMore),
                "next_index": hasMore ? .string(String(shown.endIndex)) : .null, "prev_index": .null,
            ],
        ])
    }

    static func one(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let (module, record) = try state.record(call)
        let found = mails(of: record, in: module, nil, state).first { $0.id == call.path["message"] }
        guard let found else { return .noContent }
        return ZohoReply(json: ["Emails": .array([found.json(state, withContent: true)])])
    }

    private static func mails(
        of record: StoredRecord, in module: ZohoModule, _ type: String?, _ state: ZohoState
    ) -> [SandboxMail] {
        let own = state.actions.outbox.reversed().filter { $0.module == module.name && $0.record == record.id }
        switch type {
        case nil: return own
        case "sent_from_crm": return own.filter { !$0.isScheduled }
        case "scheduled_in_crm": return own.filter(\.isScheduled)
        default: return []
        }
    }

    private static func check(_ mail: JSONValue, at path: String, _ state: ZohoState) throws(ZohoError) {
        guard let from = mail["from"]?["email"]?.string, !from.isEmpty else { throw .missingKey("from", at: "\(path).from") }
        // Only the organisation's own people can send.
        guard state.organisation.users.contains(where: { $0.isActive && $0.email.lowercased() == from.lowercased() }) else {
            throw .invalid("email", at: "\(path).from.email")
        }
        guard let to = mail["to"]?.array, !to.isEmpty else { throw .missingKey("to", at: "\(path).to") }
        for key in ["to", "cc", "bcc"] {
            for (position, address) in (mail[key]?.array ?? []).enumerated() {
                guard let text = address["email"]?.string, text.contains("@") else {
                    throw .invalid("email", at: "\(path).\(key)[\(position)].email")
                }
            }
        }
        for (position, file) in (mail["attachments"]?.array ?? []).enumerated() {
            guard let id = file["id"]?.string, state.files[id] != nil else {
                throw .invalid("id", at: "\(path).attachments[\(position)].id")
            }
        }
        guard mail["template"]?["id"] == nil else { return }
        guard let subject = mail["subject"]?.string, !subject.isEmpty else { throw .missingKey("subject", at: "\(path).subject") }
        guard mail["content"]?.string != nil else { throw .missingKey("content", at: "\(path).content") }
        if let format = mail["mail_format"]?.string, format != "html", format != "text" {
            throw .invalid("mail_format", at: "\(path).mail_format")
        }
    }
}
