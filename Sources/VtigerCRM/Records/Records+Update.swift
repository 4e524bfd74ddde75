import CRMRuntime
import RecordCore

extension Records where Record: UpdatableRecord {
    /// Sends the fields of a record that were set since it was read; nil clears the field. Answers the record as the server
    /// has stored it.
    ///
    ///     var lead = try await vtiger.leads.get(id)
    ///     lead.phone = nil
    ///     lead = try await vtiger.leads.update(lead)
    ///
    /// A record without changes makes no call and is answered as it is. The server checks values as little as in `create`.
    /// - Throws: `CRMError` `vtiger.ACCESS_DENIED` if there is no such record or the user may not change it,
    ///   `vtiger.MANDATORY_FIELDS_MISSING` if a mandatory field was cleared.
    @discardableResult
    public func update(_ record: Record) async throws -> Record {
        let name = "records.update"
        try check(record.id, call: name)
        guard record.storage.hasChanges else { return record }
        let outgoing = OutgoingRecord(revising: record.storage)
        return try await send(outgoing, of: record, operation: "revise", call: name)
    }

    /// Changes some fields of a record without reading it.
    ///
    ///     try await vtiger.leads.update(id) { $0.phone = nil }
    /// - Throws: `refused.records.no-changes` if the closure sets nothing; otherwise as for a record.
    @discardableResult
    public func update(_ id: RecordID<Record>, _ change: (inout Record) throws -> Void) async throws -> Record {
        var record = Record(storage: RecordStorage(schema: Record.schema, id: id.raw))
        try change(&record)
        guard record.storage.hasChanges else {
            throw VtigerProblem.noChanges(id.description, in: module, call: "records.update")
        }
        return try await update(record)
    }

    /// Sends the changes of any number of records, a call for each that has some, and gives a result for each, in order.
    /// - Parameter concurrentCalls: how many calls are under way at a time.
    /// - Throws: `CancellationError` if the task was cancelled before anything was sent.
    public func update(_ records: [Record], concurrentCalls: Int = 4) async throws -> BatchResult<Record> {
        try await .of(records, width: concurrentCalls, call: "records.update") { try await update($0) }
    }

    /// Sends everything that is known of a record and may be written, as the server's older operation `update` wants it:
    /// all mandatory fields have to be there. Of types that are no modules (groups, currencies, document folders) fields
    /// that are not sent are emptied; of modules they stay.
    ///
    /// Prefer `update`, which sends what was changed: a number that is sent back as it was read is read anew by the server,
    /// with the user's decimal separator in percentages.
    /// - Throws: `CRMError`, as for `update`.
    @discardableResult
    public func replace(_ record: Record) async throws -> Record {
        let name = "records.replace"
        try check(record.id, call: name)
        let outgoing = OutgoingRecord(replacing: record.storage, id: record.id.raw)
        return try await send(outgoing, of: record, operation: "update", call: name)
    }

    private func send(
        _ outgoing: OutgoingRecord, of record: Record, operation: String, call name: String
    ) async throws -> Record {
        // Writing the same twice gives the same record, unless rows of its own are added again.
        let addsRows = record.storage.rawValue("LineItems") != nil
        let call = VtigerCall(name, operation: operation, .post, ["element": outgoing.element], isRepeatable: !addsRows)
        do {
            return try await stored(outgoing, by: call)
        } catch let error as CRMError {
            throw error.aboutRecord(record.id.description, in: module)
        }
    }
}
