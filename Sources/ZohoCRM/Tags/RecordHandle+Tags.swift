import CRMRuntime
import RecordCore

extension RecordHandle {
    /// Adds tags to the record. A tag that the module does not have yet is made.
    ///
    ///     try await zoho.leads[id].addTags(["VIP"])
    ///
    /// - Parameter replacing: true leaves the record with these tags alone.
    /// - Returns: all tags that the record has now.
    @discardableResult
    public func addTags(_ names: [String], replacing: Bool = false) async throws -> TagReceipt<Record> {
        try await addTags(names.map { RecordTag(name: $0) }, replacing: replacing)
    }

    /// Adds tags with colours.
    @discardableResult
    public func addTags(_ tags: [RecordTag], replacing: Bool = false) async throws -> TagReceipt<Record> {
        try await change(TagChange(action: .add, tags: tags, replaces: replacing))
    }

    /// Takes tags off the record. The tags stay in the module.
    /// - Returns: all tags that the record has now.
    @discardableResult
    public func removeTags(_ names: [String]) async throws -> TagReceipt<Record> {
        try await change(TagChange(action: .remove, tags: names.map { RecordTag(name: $0) }))
    }

    private func change(_ change: TagChange) async throws -> TagReceipt<Record> {
        try change.check()
        guard !id.description.isEmpty else { throw RecordProblem.emptyID(call: change.callName, module: module) }
        let call = APICall.json(
            change.callName, .post,
            path: ModulePath.record(module, id.description) + "/actions/" + change.action.rawValue,
            body: change.body(ids: nil), isRepeatable: true, acceptsErrorBody: true)
        return TagReceipt(try await zoho.act(call).single(), of: id)
    }
}
