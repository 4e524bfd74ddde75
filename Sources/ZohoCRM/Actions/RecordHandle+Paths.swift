import CRMRuntime
import RecordCore

extension RecordHandle {
    /// `/crm/v8/Leads/42`
    /// - Throws: `CRMError` if the id is empty: the path would be the module's.
    func recordPath(call: String) throws(CRMError) -> String {
        guard !id.description.isEmpty else { throw RecordProblem.emptyID(call: call, module: module) }
        return ModulePath.record(module, id.description)
    }

    /// `/crm/v8/Leads/42/actions/convert`
    func actionPath(_ action: String, call: String) throws(CRMError) -> String {
        try recordPath(call: call) + "/actions/" + action
    }
}

extension RecordStorage {
    /// What was set, as the members of the object that a write sends.
    var changedMembers: [JSONMember] {
        var writer = JSONWriter()
        writeChanges(to: &writer, includingID: false)
        // What the writer wrote is JSON.
        return (try? JSONValue(parsing: writer.finish()))?.object ?? []
    }
}
