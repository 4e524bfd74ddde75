import CRMRuntime
import RecordCore

extension RecordHandle where Record: TerritoryRecord {
    /// Puts the record into territories, beside those that it is in already. A deal can be in one alone, other records
    /// in ten.
    ///
    ///     try await zoho.accounts[id].assignTerritories([northID, southID])
    @discardableResult
    public func assignTerritories(_ territories: [RawRecordID]) async throws -> WriteReceipt<Record> {
        try await records.assignTerritories(territories, to: [id]).single(call: "records.assignTerritories")
    }

    /// Takes the record out of territories. The server may do it later, in a job: the receipt's `details` name it.
    /// - Throws: `CRMError` with the code `NOT_ALLOWED` if a rule put the record there.
    @discardableResult
    public func removeTerritories(_ territories: [RawRecordID]) async throws -> WriteReceipt<Record> {
        try await records.removeTerritories(territories, from: [id]).single(call: "records.removeTerritories")
    }
}

extension Records where Record: TerritoryRecord {
    /// Puts many records into territories, 100 per call, with a result for each, in order.
    /// - Throws: `CRMError` before the call if there is no territory, or more than a record can be in.
    public func assignTerritories(
        _ territories: [RawRecordID], to ids: [RecordID<Record>]
    ) async throws -> BatchResult<Record> {
        let name = "records.assignTerritories"
        let limit = module == "Deals" ? ZohoLimits.territoriesPerDeal : ZohoLimits.territoriesPerRecord
        guard territories.count <= limit else {
            throw ActionProblem.tooMany(
                "territories", territories.count, limit: limit, call: name, next: "Choose fewer territories.")
        }
        return try await change(territories, of: ids, "assign_territories", call: name)
    }

    /// Takes many records out of territories, 100 per call, with a result for each, in order.
    public func removeTerritories(
        _ territories: [RawRecordID], from ids: [RecordID<Record>]
    ) async throws -> BatchResult<Record> {
        try await change(territories, of: ids, "remove_territories", call: "records.removeTerritories")
    }

    private func change(
        _ territories: [RawRecordID], of ids: [RecordID<Record>], _ action: String, call name: String
    ) async throws -> BatchResult<Record> {
        guard !territories.isEmpty else { throw ActionProblem.nothingToDo("territory", call: name) }
        let path = ModulePath.action(action, in: module)
        let list = JSONValue.array(territories.map { ["id": .string($0.description)] })
        let batch = ActionBatch<Record>(
            callName: name, ids: ids, limit: ZohoLimits.recordsPerWrite, action: .updated,
            call: { ids in
                let data = ids.map { id -> JSONValue in ["id": .string(id.description), "Territories": list] }
                return .action(name, path: path, body: ["data": .array(data)], isRepeatable: true, acceptsErrorBody: true)
            })
        return try await batch.results(through: zoho)
    }
}
