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
    /// - Throws: `CRMError` for what a write would refuse, too: a reference without its module, a list emptied that
    ///   was never read.
    func outgoingMembers(for purpose: WritePurpose, call: String) throws(CRMError) -> [JSONMember] {
        let outgoing = try OutgoingRecord.prepared(self, for: purpose, call: call)
        var writer = JSONWriter()
        outgoing.writeChanges(to: &writer, includingID: false, for: purpose)
        // What the writer wrote is JSON.
        return (try? JSONValue(parsing: writer.finish()))?.object ?? []
    }
}
