import CRMRuntime
import RecordCore

extension Records where Record: UpdatableRecord {
    /// Gives the same values to many records at once, 500 per call, with a result for each, in order.
    ///
    ///     let results = try await zoho.leads.massUpdate(ids) { $0.leadStatus = .contacted }
    ///
    /// - Parameter overwritesMultiSelect: whether multi-select picklists are replaced; otherwise the values are added
    ///   to what is there.
    /// - Throws: `CRMError` before the call if the change sets nothing or an id is empty.
    public func massUpdate(
        _ ids: [RecordID<Record>], overwritesMultiSelect: Bool = false, _ change: (inout Record) throws -> Void
    ) async throws -> BatchResult<Record> {
        let name = "records.massUpdate"
        let data = try massChange(change, overwritesMultiSelect, call: name)
        let path = ModulePath.action("mass_update", in: module)
        let batch = ActionBatch<Record>(
            callName: name, ids: ids, limit: ZohoLimits.idsPerMassAction, action: .updated,
            call: { ids in
                let list = JSONMember("ids", .array(ids.map { .string($0.description) }))
                return .action(name, path: path, body: .object(data + [list]), acceptsErrorBody: true)
            })
        return try await batch.results(through: zoho)
    }

    /// Gives the same values to all records of a custom view, up to 50,000, in a job of the server.
    ///
    ///     let job = try await zoho.leads.massUpdate(view: viewID, where: .city == "Berlin") { $0.rating = .active }
    ///     let result = try await job.completion()
    ///
    /// Only one mass action can run on a view: another one is refused with `ALREADY_SCHEDULED`.
    /// - Parameters:
    ///   - view: the id of the custom view.
    ///   - territory: only the records of this territory.
    ///   - criterion: only the records of the view that meet it.
    ///   - overwritesMultiSelect: whether multi-select picklists are replaced; otherwise the values are added.
    public func massUpdate(
        view: RawRecordID, territory: TerritoryScope? = nil, where criterion: Criterion<Record>? = nil,
        overwritesMultiSelect: Bool = false, _ change: (inout Record) throws -> Void
    ) async throws -> MassJob {
        let name = "records.massUpdate"
        var members = try massChange(change, overwritesMultiSelect, call: name)
        members.append(JSONMember("cvid", .string(view.description)))
        if let territory { members.append(JSONMember("territory", territory.json)) }
        // A list here, unlike in mass changes of owner.
        if let criterion { members.append(JSONMember("criteria", .array([criterion.json]))) }
        return try await startJob(.update, body: .object(members), call: name)
    }

    private func massChange(
        _ change: (inout Record) throws -> Void, _ overwrites: Bool, call: String
    ) throws -> [JSONMember] {
        var record = Record(storage: RecordStorage(schema: Record.schema))
        try change(&record)
        // Whether values are added is said for the whole action, not field by field.
        let changes = try record.storage.outgoingMembers(for: .update, call: call)
            .filter { $0.key != OutgoingRecord.appendedValues }
        guard !changes.isEmpty else { throw ActionProblem.nothingToDo("field to set", call: call) }
        var members = [JSONMember("data", .array([.object(changes)]))]
        if overwrites { members.append(JSONMember("over_write", true)) }
        return members
    }
}
