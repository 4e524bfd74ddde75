import CRMSchema
import RecordCore

/// One entry of a timeline, ready to be written.
struct TimelineEvent {
    let record: StoredRecord
    let module: ZohoModule
    /// The record whose timeline it is, where `record` is another one.
    let about: (record: StoredRecord, module: ZohoModule)?
    /// Counts the entries about one record.
    let number: Int
    let time: Int64
    let user: String
    /// Nil for a record that was added.
    var changes: [RecordChange.Field]?

    init(
        _ record: StoredRecord, in module: ZohoModule, about: (StoredRecord, ZohoModule)?, number: Int, time: Int64,
        user: String, changes: [RecordChange.Field]? = nil
    ) {
        self.record = record
        self.module = module
        self.about = about.map { (record: $0.0, module: $0.1) }
        self.number = number
        self.time = time
        self.user = user
        self.changes = changes
    }

    func json(_ details: Set<String>, _ state: ZohoState) -> JSONValue {
        [
            "done_by": doneBy(state), "related_record": about.map { reference($0.record, $0.module, state) } ?? .null,
            "automation_details": .null, "record": reference(record, module, state), "audited_time": state.wireTime(time),
            "action": .string(action), "id": .string(id(state)), "source": "crm_api",
            "field_history": changes.map { .array($0.map { field($0, details, state) }) } ?? .null,
        ]
    }

    private var action: String {
        guard let changes else { return "added" }
        guard changes.map(\.name) == ["Tag"], let change = changes.first else { return "updated" }
        return (change.new.array ?? []).count > (change.old.array ?? []).count ? "tag_added" : "tag_removed"
    }

    /// The same for the same entry, and of the form of all ids.
    private func id(_ state: ZohoState) -> String {
        let hash = "\(record.idText) \(number)".utf8.reduce(UInt64(7)) { ($0 &* 1_099_511_628_211) ^ UInt64($1) }
        let digits = String(hash % 1_000_000_000_000)
        return state.organisation.idPrefix + String(repeating: "0", count: 12 - digits.count) + digits
    }

    private func doneBy(_ state: ZohoState) -> JSONValue {
        guard let user = state.organisation.user(user) else { return .null }
        return [
            "profile": ["name": state.organisation.profiles[user.profile]?["name"] ?? .null, "id": .string(user.profile)], "name": .string(user.name),
            "id": .string(user.id), "type__s": "regular user",
        ]
    }

    private func reference(_ record: StoredRecord, _ module: ZohoModule, _ state: ZohoState) -> JSONValue {
        [
            "module": ["api_name": .string(module.name), "id": module.description.id.map(JSONValue.string) ?? .null],
            "name": state.displayName(of: record, in: module.name).map(JSONValue.string) ?? .null,
            "id": .string(record.idText),
        ]
    }

    private func field(_ change: RecordChange.Field, _ details: Set<String>, _ state: ZohoState) -> JSONValue {
        let description = module[change.name]
        var members = [JSONMember("api_name", .string(change.name))]
        if details.contains("field_history.field_label") {
            members.append(JSONMember("field_label", description?.label.map(JSONValue.string) ?? .null))
        }
        if details.contains("field_history.enable_colour_code") { members.append(JSONMember("enable_colour_code", false)) }
        if details.contains("field_history.data_type") {
            members.append(JSONMember("data_type", description.map { .string($0.sourceType.value) } ?? .null))
        }
        members += [
            JSONMember("_value", ["new": shown(change.new, description, state), "old": shown(change.old, description, state)]),
            JSONMember("id", description?.id.map(JSONValue.string) ?? .null),
        ]
        if details.contains("field_history.pick_list_values") { members.append(JSONMember("pick_list_values", [])) }
        return .object(members)
    }

    /// As people see it: names instead of ids, everything as text.
    private func shown(_ value: JSONValue, _ field: FieldDescription?, _ state: ZohoState) -> JSONValue {
        switch (value, field?.type) {
        case (.null, _): return .null
        case (.string(let id), .user): return .string(state.organisation.user(id)?.name ?? id)
        case (.string(let id), .lookup(let target)): return .string(state.displayName(of: id, in: target) ?? id)
        case (.string(let text), _): return .string(text)
        case (.bool(let bool), _): return .string(bool ? "true" : "false")
        case (.number(let number), _): return .string(number.text)
        case (.array(let items), _): return .string(items.map { $0.string ?? $0["Name"]?.string ?? $0.jsonText }.joined(separator: ","))
        case (.object, _): return .string(value.jsonText)
        }
    }
}
