import CRMRuntime
import RecordCore

extension RecordHandle where Record: UpdatableRecord {
    /// Gives the record to another user.
    ///
    ///     try await zoho.leads[id].changeOwner(to: userID, notify: true, related: [AnyReference(to: taskID)])
    ///
    /// - Parameters:
    ///   - notify: whether the new owner gets an e-mail.
    ///   - related: tasks, meetings and calls of the record that change hands with it; others stay.
    @discardableResult
    public func changeOwner(
        to owner: RawRecordID, notify: Bool = false, related: [AnyReference] = []
    ) async throws -> WriteReceipt<Record> {
        let name = "records.changeOwner"
        let body = OwnerChange(owner: owner, notify: notify, related: related).json(ids: nil)
        // Giving it to the same user twice changes nothing.
        let answer = try await zoho.act(
            .action(name, path: try actionPath("change_owner", call: name), body: body, isRepeatable: !notify))
        let item = try answer.single()
        var receipt = WriteReceipt(item: item, action: .updated) ?? WriteReceipt(id: id, action: .updated)
        receipt.limits = answer.limits
        return receipt
    }
}

extension Records where Record: UpdatableRecord {
    /// Gives many records to another user, 500 per call, with a result for each, in order.
    ///
    ///     let results = try await zoho.leads.changeOwner(of: ids, to: userID)
    ///
    /// For the records of a whole view see `massChangeOwner`.
    public func changeOwner(
        of ids: [RecordID<Record>], to owner: RawRecordID, notify: Bool = false, related: [AnyReference] = []
    ) async throws -> BatchResult<Record> {
        let name = "records.changeOwner"
        let path = ModulePath.action("change_owner", in: module)
        let change = OwnerChange(owner: owner, notify: notify, related: related)
        let batch = ActionBatch<Record>(
            callName: name, ids: ids, limit: ZohoLimits.idsPerMassAction, action: .updated,
            call: { ids in
                .action(
                    name, path: path, body: change.json(ids: ids.map(\.raw)), isRepeatable: !notify,
                    acceptsErrorBody: true)
            })
        return try await batch.results(through: zoho)
    }
}
