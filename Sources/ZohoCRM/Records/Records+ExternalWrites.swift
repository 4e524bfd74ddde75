import CRMRuntime
import RecordCore

// Writing records that are known by another system's id.

extension Records where Record: UpdatableRecord {
    /// Changes some fields of the record that has this id in another system.
    ///
    ///     try await zoho.vehicles.update(by: .erpKey, "A-17") { $0.inUse = false }
    ///
    /// The receipt has Zoho's own id.
    /// - Throws: `refused.records.no-changes` before any call if nothing is set; `CRMError` with the server's code if
    ///   there is no such record or the change is refused.
    @discardableResult
    public func update(
        by field: ExternalField<Record>, _ value: String, options: WriteOptions = .init(),
        _ change: (inout Record) throws -> Void
    ) async throws -> WriteReceipt<Record> {
        let name = "records.update"
        let address = RecordAddress(value, of: field, in: module, call: name)
        let path = try address.path(in: module)
        var record = Record(storage: RecordStorage(schema: Record.schema))
        try change(&record)
        guard record.storage.hasChangesToSend(for: .update) || !record.storage.fieldsEmptiedUnread.isEmpty else {
            throw RecordProblem.noChanges(address.described, in: module, call: name)
        }
        let row = try OutgoingRecord.prepared(record.storage, for: .update, call: name)
        let body = WriteBody(rows: [row], call: .update, includesIDs: false, options: options)
        let isRepeatable = options.unmodifiedSince == nil && row.canBeSentTwice
        var call = APICall.json(
            name, .put, path: path, body: body.data([0]), isRepeatable: isRepeatable, acceptsErrorBody: true)
        call.headers["X-EXTERNAL"] = address.headers["X-EXTERNAL"]
        call.headers.setUnmodifiedSince(options.unmodifiedSince)
        let write = RecordWrite<Record>(callName: name, action: .updated, isRepeatable: isRepeatable) { [call] _ in call }
        return try await write.results(of: 1, through: zoho, options: options).single(call: name)
    }
}

extension Records where Record: DeletableRecord {
    /// Moves the record that has this id in another system to the recycle bin.
    /// - Throws: `CRMError` with the server's code if there is no such record or it cannot be deleted.
    @discardableResult
    public func delete(
        by field: ExternalField<Record>, _ value: String, options: WriteOptions = .init()
    ) async throws -> WriteReceipt<Record> {
        let name = "records.delete"
        guard options.unmodifiedSince == nil else { throw RecordProblem.unconditional(call: name) }
        let address = RecordAddress(value, of: field, in: module, call: name)
        let runsWorkflows = options.triggers?.contains(.workflow) ?? true
        let call = APICall(
            name, .delete, path: try address.path(in: module), query: runsWorkflows ? [] : [("wf_trigger", "false")],
            headers: address.headers, isRepeatable: false, acceptsErrorBody: true)
        let write = RecordWrite<Record>(callName: name, action: .deleted) { _ in call }
        return try await write.results(of: 1, through: zoho, options: options).single(call: name)
    }
}
