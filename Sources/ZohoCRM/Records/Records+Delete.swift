import CRMRuntime
import RecordCore

extension Records where Record: DeletableRecord {
    /// Moves a record to the recycle bin, where it stays for 60 days.
    /// - Throws: `CRMError` with the server's code if the record cannot be deleted.
    @discardableResult
    public func delete(_ id: RecordID<Record>, options: WriteOptions = .init()) async throws -> WriteReceipt<Record> {
        try await delete([id], options: options).single(call: "records.delete")
    }

    /// Moves any number of records to the recycle bin, 100 per call, and gives a result for each, in order.
    /// - Throws: `CRMError` before any call if an id is empty or the options do not fit; `CancellationError` if the
    ///   task was cancelled before anything was sent.
    public func delete(_ ids: [RecordID<Record>], options: WriteOptions = .init()) async throws -> BatchResult<Record> {
        let name = "records.delete"
        guard ids.allSatisfy({ !$0.description.isEmpty }) else {
            throw RecordProblem.emptyID(call: name, module: module)
        }
        guard options.unmodifiedSince == nil else { throw RecordProblem.unconditional(call: name) }
        let path = ModulePath.records(module)
        let runsWorkflows = options.triggers?.contains(.workflow) ?? true
        let write = RecordWrite<Record>(
            callName: name, action: .deleted,
            call: { places in
                var query = [(name: "ids", value: places.map { ids[$0].description }.joined(separator: ","))]
                if !runsWorkflows { query.append(("wf_trigger", "false")) }
                // Not repeatable: a second delete would report a record that is gone as a failure.
                return APICall(name, .delete, path: path, query: query, isRepeatable: false, acceptsErrorBody: true)
            }, ids: ids)
        return try await write.results(of: ids.count, through: zoho, options: options)
    }
}
