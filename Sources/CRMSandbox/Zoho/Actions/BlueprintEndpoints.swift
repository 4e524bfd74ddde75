import RecordCore

/// `/{module}/{id}/actions/blueprint`: where a record stands in its process, and moving it on.
enum BlueprintEndpoints {
    static func get(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let (module, record, process, current) = try position(state, call)
        let ids = state.ids
        let fieldID = state.rawField(process.field, of: module.name)?["id"] ?? .null
        var transitions: [JSONValue] = []
        for transition in process.transitions(from: current) {
            transitions.append(json(transition, process, record, module, &state))
        }
        return ZohoReply(json: [
            "blueprint": [
                "process_info": [
                    "field_id": fieldID, "escalation": .null, "is_continuous": false, "api_name": .string(process.field),
                    "continuous": false, "field_label": .string(label(process.field, module, &state)),
                    "name": .string(process.name), "column_name": .string(process.field.uppercased()),
                    "field_value": .string(current), "id": .string(ids.fixed(process.number)),
                    "field_name": .string(label(process.field, module, &state)),
                ],
                "transitions": .array(transitions),
            ]
        ])
    }

    static func proceed(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let (module, record, process, current) = try position(state, call)
        guard state.actions.locks[.init(module: module.name, id: record.id)] == nil else {
            throw .locked(record.idText, "blueprint")
        }
        let step = try call.only("blueprint")
        let path = "$.blueprint[0]"
        guard let id = step["transition_id"].flatMap(References.id) else {
            throw .missingKey("transition_id", at: "\(path).transition_id")
        }
        let found = process.transitions(from: current).first { state.ids.fixed($0.number) == id }
        guard let transition = found, isOpen(transition, record) else {
            throw .invalid("transition_id", at: "\(path).transition_id", "invalid transition")
        }
        let data = step["data"]?.object ?? []
        let given = data.filter { !extraKeys.contains($0.key) }
        for (name, isMandatory) in transition.fields where isMandatory {
            let value = given.last { $0.key == name }?.value ?? record.values[name]
            if value == nil || value == .null || value == .string("") {
                throw .missingKey(name, at: "\(path).data.\(name)")
            }
        }
        let files = try files(data, at: path, state)
        var ignored: [String] = []
        let moved = given.filter { $0.key != process.field } + [JSONMember(process.field, .string(transition.to))]
        _ = try state.update(
            record, with: .object(moved), in: module, path: "\(path).data", user: call.user, ignored: &ignored)
        try addNote(data, to: record, in: module, call, &state)
        attach(files, to: record, in: module, call, &state)
        return ZohoReply(
            json: ["code": "SUCCESS", "details": [:], "message": "transition updated successfully", "status": "success"])
    }

    /// What a transition takes beside fields.
    private static let extraKeys: Set<String> = ["Notes", "Attachments", "CheckLists"]

    /// The record, its process and its state in it.
    private static func position(
        _ state: ZohoState, _ call: ZohoCall
    ) throws(ZohoError) -> (ZohoModule, StoredRecord, BlueprintDefinition, String) {
        let (module, record) = try state.record(call)
        guard let process = BlueprintDefinition.of(module.name), let current = record.values[process.field]?.string,
            process.isState(current)
        else {
            throw ZohoError(400, "RECORD_NOT_IN_PROCESS", "record not in process")
        }
        return (module, record, process, current)
    }

    private static func isOpen(_ transition: BlueprintDefinition.Transition, _ record: StoredRecord) -> Bool {
        transition.opensWith.map { record.values[$0] != nil } ?? true
    }

    private static func addNote(
        _ data: [JSONMember], to record: StoredRecord, in module: ZohoModule, _ call: ZohoCall, _ state: inout ZohoState
    ) throws(ZohoError) {
        guard let text = data.last(where: { $0.key == "Notes" })?.value.string, !text.isEmpty,
            let notes = state.organisation.modules["Notes"]
        else { return }
        let parent: JSONValue = ["module": ["api_name": .string(module.name)], "id": .string(record.idText)]
        var ignored: [String] = []
        _ = try state.create(
            ["Note_Content": .string(text), "Parent_Id": parent], in: notes, path: "$.blueprint[0].data.Notes",
            user: call.user, ignored: &ignored)
    }

    /// The uploaded files that a transition attaches: `{"$file_id":["…"]}`.
    private static func files(_ data: [JSONMember], at path: String, _ state: ZohoState) throws(ZohoError) -> [String] {
        let ids = data.last { $0.key == "Attachments" }?.value["$file_id"]?.array ?? []
        var known: [String] = []
        for (position, id) in ids.enumerated() {
            guard let id = id.string, state.files[id] != nil else {
                throw .invalid("$file_id", at: "\(path).data.Attachments.$file_id[\(position)]")
            }
            known.append(id)
        }
        return known
    }

    private static func attach(
        _ files: [String], to record: StoredRecord, in module: ZohoModule, _ call: ZohoCall, _ state: inout ZohoState
    ) {
        for id in files {
            guard let file = state.files[id] else { continue }
            let attachment = StoredAttachment(
                id: state.ids.next(), parent: record.id, parentModule: module.name, name: file.name,
                content: .file(id, size: file.bytes.count), createdBy: call.user, createdTime: state.now)
            state.files.attachments[attachment.id] = attachment
        }
    }

    private static func json(
        _ transition: BlueprintDefinition.Transition, _ process: BlueprintDefinition, _ record: StoredRecord,
        _ module: ZohoModule, _ state: inout ZohoState
    ) -> JSONValue {
        var fields: [JSONValue] = []
        var data: [JSONMember] = []
        for (position, field) in transition.fields.enumerated() {
            var members = state.rawField(field.name, of: module.name)?.object ?? [JSONMember("api_name", .string(field.name))]
            members.removeAll { $0.key == "mandatory" || $0.key == "transition_sequence" }
            members += [
                JSONMember("mandatory", .bool(field.isMandatory)),
                JSONMember("transition_sequence", .number(JSONNumber(position + 1))), JSONMember("_type", "fields"),
            ]
            fields.append(.object(members))
            data.append(JSONMember(field.name, record.values[field.name] ?? .null))
        }
        let isOpen = isOpen(transition, record)
        let next = process.transitions(from: transition.to).map { next -> JSONValue in
            ["id": .string(state.ids.fixed(next.number)), "name": .string(next.name), "type": "manual"]
        }
        return [
            "next_transitions": .array(next), "data": .object(data), "next_field_value": .string(transition.to),
            "name": .string(transition.name), "criteria_matched": .bool(isOpen),
            "id": .string(state.ids.fixed(transition.number)), "fields": .array(fields), "type": "manual",
            "criteria_message": isOpen ? .null : .string("\(transition.opensWith ?? "") is empty"),
            "percent_partial_save": 0, "execution_time": .null,
        ]
    }

    private static func label(_ field: String, _ module: ZohoModule, _ state: inout ZohoState) -> String {
        state.rawField(field, of: module.name)?["field_label"]?.string ?? field
    }
}
