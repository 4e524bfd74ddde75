import RecordCore

/// `/{module}/{id}/Locking_Information__s`: a locked record refuses changes until it is unlocked.
enum LockEndpoints {
    static func list(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let (module, record) = try state.record(call)
        guard let lock = state.actions.locks[key(module, record)] else { return .noContent }
        if let id = call.path["lock"], id != lock.id { return .noContent }
        return ZohoReply(json: [
            "data": .array([json(lock, record, module, state)]),
            "info": [
                "per_page": 200, "next_page_token": .null, "count": 1, "page": 1, "previous_page_token": .null,
                "page_token_expiry": .null, "more_records": false,
            ],
        ])
    }

    static func lock(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let (module, record) = try state.record(call)
        let reason = try reason(call)
        guard state.actions.locks[key(module, record)] == nil else { throw .notAllowed("Record is already locked") }
        let lock = SandboxLock(id: String(state.ids.next()), reason: reason, by: call.user, time: state.now)
        state.actions.locks[key(module, record)] = lock
        mark(record, in: module, isLocked: true, &state)
        var details = state.writeDetails(of: record).object ?? []
        details = details.filter { $0.key != "id" } + [JSONMember("id", .string(lock.id))]
        return WriteResult.reply([.success("relation added", .object(details))], whenAllSucceed: 201)
    }

    static func update(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let (module, record, lock) = try locked(state, call)
        let reason = try reason(call)
        state.actions.locks[key(module, record)]?.reason = reason
        return WriteResult.reply([.success("relation updated", ["id": .string(lock.id)])], whenAllSucceed: 200)
    }

    static func unlock(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let (module, record, lock) = try locked(state, call)
        state.actions.locks[key(module, record)] = nil
        mark(record, in: module, isLocked: false, &state)
        return WriteResult.reply([.success("relation removed", ["id": .string(lock.id)])], whenAllSucceed: 200)
    }

    private static func key(_ module: ZohoModule, _ record: StoredRecord) -> ActionState.Key {
        .init(module: module.name, id: record.id)
    }

    /// The record and the lock that the path names.
    private static func locked(
        _ state: ZohoState, _ call: ZohoCall
    ) throws(ZohoError) -> (ZohoModule, StoredRecord, SandboxLock) {
        let (module, record) = try state.record(call)
        guard let lock = state.actions.locks[key(module, record)], lock.id == call.path["lock"] else {
            throw .invalidPathID(3)
        }
        return (module, record, lock)
    }

    private static func reason(_ call: ZohoCall) throws(ZohoError) -> String {
        guard let reason = try call.only("data")["Locked_Reason__s"]?.string, !reason.isEmpty else {
            throw ZohoError.missingKey("Locked_Reason__s", at: "$.data[0].Locked_Reason__s").wrapped()
        }
        return reason
    }

    private static func mark(_ record: StoredRecord, in module: ZohoModule, isLocked: Bool, _ state: inout ZohoState) {
        var copy = record
        copy.values["Locked__s"] = .bool(isLocked)
        state[store: module.name].put(copy)
    }

    private static func json(
        _ lock: SandboxLock, _ record: StoredRecord, _ module: ZohoModule, _ state: ZohoState
    ) -> JSONValue {
        [
            "Locked_By__s": state.userReference(lock.by),
            "Locked_For__s": [
                "module": [
                    "api_name": .string(module.name), "id": module.description.id.map(JSONValue.string) ?? .null,
                ],
                "name": state.displayName(of: record, in: module.name).map(JSONValue.string) ?? .null,
                "id": .string(record.idText),
            ],
            "Locked_Reason__s": .string(lock.reason), "Record_Locking_Configuration_Id__s": .null,
            "Record_Locking_Rule_Id__s": .null, "$editable": true, "id": .string(lock.id),
            "$sharing_permission": "full_access", "Lock_Source__s": "Manual", "Locked_Time__s": state.wireTime(lock.time),
        ]
    }
}
