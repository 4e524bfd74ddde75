import CRMRuntime
import RecordCore

extension Records where Record: DeletableRecord {
    /// Moves many records to the recycle bin, 500 per call, with a result for each, in order.
    ///
    /// `delete` does the same by the hundred; this one is cheaper for many, and starts no workflow of its own.
    public func massDelete(_ ids: [RecordID<Record>]) async throws -> BatchResult<Record> {
        let name = "records.massDelete"
        let path = ModulePath.action("mass_delete", in: module)
        let batch = ActionBatch<Record>(
            callName: name, ids: ids, limit: ZohoLimits.idsPerMassAction, action: .deleted,
            call: { ids in
                .action(
                    name, path: path, body: ["ids": .array(ids.map { .string($0.description) })],
                    acceptsErrorBody: true)
            })
        return try await batch.results(through: zoho)
    }

    /// Moves all records of a custom view, up to 50,000, to the recycle bin, in a job of the server.
    ///
    ///     try await zoho.leads.massDelete(view: viewID).completion()
    ///
    /// - Parameters:
    ///   - view: the id of the custom view.
    ///   - territory: only the records of this territory.
    public func massDelete(view: RawRecordID, territory: TerritoryScope? = nil) async throws -> MassJob {
        var members = [JSONMember("cvid", .string(view.description))]
        if let territory { members.append(JSONMember("territory", territory.json)) }
        return try await startJob(.delete, body: .object(members), call: "records.massDelete")
    }
}
