import RecordCore

/// What a channel of notifications watches in one module.
struct WatchChannel: Sendable {
    enum Event: String, Sendable, CaseIterable { case create, edit, delete }

    let channel: String
    /// The API name of the module.
    let module: String
    var events: [Event]
    /// Seconds since 1970.
    var expiry: Int64
    var token: String?
    var url: String
    /// As it was sent; null for none.
    var condition: JSONValue
    var givesValues: Bool
    var watchesRelated: Bool
    /// `https://www.example.com`, where the one who asked for it reaches the API.
    let origin: String

    func isAlive(_ now: Int64) -> Bool { expiry > now }

    /// As an answer to a write names it.
    func event(_ state: ZohoState) -> JSONValue { .object(members(state) + [JSONMember("channel_expiry", state.wireTime(expiry)), JSONMember("channel_id", .string(channel))]) }

    /// What a write that ends it says.
    func rest(_ state: ZohoState) -> JSONValue {
        .object(members(state).filter { $0.key != "resource_name" } + [JSONMember("channel_id", .string(channel))])
    }

    func json(_ state: ZohoState) -> JSONValue {
        .object(
            members(state) + [
                JSONMember("notify_on_related_action", .bool(watchesRelated)), JSONMember("channel_expiry", state.wireTime(expiry)),
                JSONMember("return_affected_field_values", .bool(givesValues)), JSONMember("notify_url", .string(url)),
                JSONMember("fields", .null), JSONMember("notification_condition", condition), JSONMember("channel_id", .string(channel)),
                JSONMember("events", .array(events.map { .string("\(module).\($0.rawValue)") })),
                JSONMember("token", token.map(JSONValue.string) ?? .null),
            ])
    }

    private func members(_ state: ZohoState) -> [JSONMember] {
        let id = state.organisation.modules[module]?.description.id
        return [
            JSONMember("resource_uri", .string(uri)), JSONMember("resource_id", id.map(JSONValue.string) ?? .null),
            JSONMember("resource_name", .string(module)),
        ]
    }

    var uri: String { "\(origin)/crm/v8/\(module)" }

    /// Whether a change of these fields is one that the channel wants to hear of.
    func wants(_ changed: Set<String>) -> Bool {
        let own = (condition.array ?? []).filter { $0["module"]?["api_name"]?.string ?? module == module }
        let selections = own.compactMap { $0["field_selection"] }
        return selections.isEmpty || selections.contains { Self.selects($0, changed) }
    }

    private static func selects(_ selection: JSONValue, _ changed: Set<String>) -> Bool {
        if let group = selection["group"]?.array {
            let isAny = selection["group_operator"]?.string?.lowercased() == "or"
            return isAny ? group.contains { selects($0, changed) } : group.allSatisfy { selects($0, changed) }
        }
        return selection["field"]?["api_name"]?.string.map(changed.contains) ?? false
    }
}
