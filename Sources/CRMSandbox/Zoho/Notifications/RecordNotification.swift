import RecordCore

/// What channels are told of: the bodies that the real service would post to their URLs are kept, and
/// `GET /__sandbox/notifications` shows them. Nothing is sent.
struct NotificationLog: Sendable {
    /// The oldest first; a long run must not grow.
    private(set) var bodies: [JSONValue] = []

    mutating func append(_ url: String, _ body: JSONValue) {
        if bodies.count >= 1_000 { bodies.removeFirst(500) }
        bodies.append(["notify_url": .string(url), "body": body])
    }
}

/// A change of a record that channels may be told of.
enum RecordNotification {
    case insert
    case update(from: StoredRecord)
    case delete

    var event: WatchChannel.Event {
        switch self {
        case .insert: .create
        case .update: .edit
        case .delete: .delete
        }
    }

    var word: String {
        switch self {
        case .insert: "insert"
        case .update: "update"
        case .delete: "delete"
        }
    }
}

extension ZohoState {
    mutating func notify(_ notification: RecordNotification, of record: StoredRecord, in moduleName: String) {
        guard !watch.channels.isEmpty, let module = organisation.modules[moduleName] else { return }
        var changed: [String] = []
        if case .update(let old) = notification { changed = RecordChange(from: old, to: record)?.fields.map(\.name) ?? [] }
        let renderer = RecordRenderer(state: self, module: module)
        for channel in watch.channels where channel.module == moduleName && channel.isAlive(now) {
            guard channel.events.contains(notification.event) else { continue }
            var body: [JSONMember] = [
                JSONMember("server_time", .number(JSONNumber(Int(now * 1000)))), JSONMember("query_params", [:]),
                JSONMember("module", .string(moduleName)), JSONMember("resource_uri", .string(channel.uri)),
                JSONMember("ids", [.string(record.idText)]),
            ]
            if case .update = notification {
                guard !changed.isEmpty, channel.wants(Set(changed)) else { continue }
                body.append(JSONMember("affected_fields", [.object([JSONMember(record.idText, .array(changed.map(JSONValue.string)))])]))
                if channel.givesValues {
                    let values = changed.map { name in JSONMember(name, module[name].map { renderer.value(of: $0, in: record) } ?? .null) }
                    body.append(JSONMember("affected_values", [["record_id": .string(record.idText), "values": .object(values)]]))
                }
            } else {
                body.append(JSONMember("affected_fields", []))
            }
            body += [
                JSONMember("operation", .string(notification.word)), JSONMember("channel_id", .string(channel.channel)),
                JSONMember("token", channel.token.map(JSONValue.string) ?? .null),
            ]
            watch.log.append(channel.url, .object(body))
        }
    }
}
