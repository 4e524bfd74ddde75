import CRMRuntime
import RecordCore

extension Records {
    /// Adds tags to any number of records, 100 per call, and gives a result for each, in order. A tag that the module
    /// does not have yet is made.
    ///
    ///     try await zoho.leads.addTags(["VIP"], to: ids)
    ///
    /// - Parameter replacing: true leaves the records with these tags alone.
    /// - Throws: `CRMError` before any call for a name without or with more than 25 characters and for an empty id;
    ///   `CancellationError` if the task was cancelled before anything was sent.
    @discardableResult
    public func addTags(
        _ names: [String], to ids: [RecordID<Record>], replacing: Bool = false, concurrentCalls: Int = 1
    ) async throws -> ActionResults<TagReceipt<Record>> {
        try await addTags(names.map { RecordTag(name: $0) }, to: ids, replacing: replacing, concurrentCalls: concurrentCalls)
    }

    /// Adds tags with colours. A new tag takes the colour; one that exists must have the same or none is to be given.
    @discardableResult
    public func addTags(
        _ tags: [RecordTag], to ids: [RecordID<Record>], replacing: Bool = false, concurrentCalls: Int = 1
    ) async throws -> ActionResults<TagReceipt<Record>> {
        try await change(TagChange(action: .add, tags: tags, replaces: replacing), ids, concurrentCalls)
    }

    /// Takes tags off any number of records, 100 per call, and gives a result for each, in order. The tags stay in
    /// the module.
    @discardableResult
    public func removeTags(
        _ names: [String], from ids: [RecordID<Record>], concurrentCalls: Int = 1
    ) async throws -> ActionResults<TagReceipt<Record>> {
        try await change(TagChange(action: .remove, tags: names.map { RecordTag(name: $0) }), ids, concurrentCalls)
    }

    private func change(
        _ change: TagChange, _ ids: [RecordID<Record>], _ concurrentCalls: Int
    ) async throws -> ActionResults<TagReceipt<Record>> {
        try change.check()
        let name = change.callName
        guard ids.allSatisfy({ !$0.description.isEmpty }) else { throw RecordProblem.emptyID(call: name, module: module) }
        let path = ModulePath.records(module) + "/actions/" + change.action.rawValue
        let texts = ids.map(\.description)
        let batch = ItemBatch<TagReceipt<Record>>(
            callName: name, ids: texts,
            call: { range in
                // Tags that are there are not added again, so a second time does no harm.
                .json(name, .post, path: path, body: change.body(ids: texts[range]), isRepeatable: true, acceptsErrorBody: true)
            }, read: { item, place in TagReceipt(item, of: ids[place]) })
        return try await batch.results(through: zoho, concurrentCalls: concurrentCalls)
    }
}
