import CRMSchema
import RecordCore

/// `POST /{module}/{id}/actions/clone`: the same record again, but for what is unique or the system's own.
enum CloneEndpoint {
    static func clone(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let (module, original) = try state.record(call)
        var copy = StoredRecord(
            id: state.ids.next(), createdTime: state.now, modifiedTime: state.now, createdBy: call.user,
            modifiedBy: call.user, owner: call.user)
        for field in module.fields where field.isCreatable && !field.isUnique {
            let name = field.apiName.value
            guard let value = original.values[name] else { continue }
            if case .subform = field.type {
                copy.values[name] = .array((value.array ?? []).map { newRow($0, &state) })
            } else {
                copy.values[name] = value
            }
            copy.referencedModules[name] = original.referencedModules[name]
        }
        state.addSystemValues(to: &copy, in: module)
        state[store: module.name].put(copy)
        return WriteResult.reply([.success("record added", state.writeDetails(of: copy))], whenAllSucceed: 201)
    }

    private static func newRow(_ stored: JSONValue, _ state: inout ZohoState) -> JSONValue {
        var row = SubformRow(id: String(state.ids.next()), time: state.now)
        row.values = SubformRow(stored).values
        return row.stored
    }
}
