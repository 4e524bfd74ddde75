import CRMRuntime
import RecordCore

extension Records where Record: UpdatableRecord {
    /// Sends the fields of a record that were set since it was read; nil sends null, which clears the field.
    ///
    ///     var lead = try await zoho.leads.get(id)
    ///     lead.phone = nil
    ///     try await zoho.leads.update(lead)
    ///
    /// A record without changes makes no call; the receipt's `action` is `unchanged` then.
    /// - Throws: `CRMError` with the server's code and the field if the change is refused.
    @discardableResult
    public func update(_ record: Record, options: WriteOptions = .init()) async throws -> WriteReceipt<Record> {
        try await update([record], options: options).single(call: "records.update")
    }

    /// Changes some fields of a record without reading it.
    ///
    ///     try await zoho.leads.update(id) { $0.phone = nil }
    @discardableResult
    public func update(
        _ id: RecordID<Record>, options: WriteOptions = .init(), _ change: (inout Record) throws -> Void
    ) async throws -> WriteReceipt<Record> {
        var record = Record(storage: RecordStorage(schema: Record.schema, id: id.raw))
        try change(&record)
        return try await update(record, options: options)
    }

    /// Sends the changes of any number of records, 100 per call, and gives a result for each, in order. Records
    /// without changes are not sent; their receipt's `action` is `unchanged`.
    /// - Throws: `CRMError` before any call if a record has no id; `CancellationError` if the task was cancelled
    ///   before anything was sent.
    public func update(_ records: [Record], options: WriteOptions = .init()) async throws -> BatchResult<Record> {
        let name = "records.update"
        guard records.allSatisfy({ !$0.id.description.isEmpty }) else {
            throw RecordProblem.emptyID(call: name, module: module)
        }
        let changed = records.indices.filter { records[$0].storage.hasChanges }
        let rows = changed.map { records[$0].storage }
        let path = ModulePath.records(module)
        // Repeating an update gives the same record again, unless it adds rows.
        let isRepeatable = rows.allSatisfy { row in
            row.changedFields.allSatisfy { row.schema.fields[$0].shape.isReplacedAsAWhole }
        }
        let body = WriteBody(rows: rows, includesIDs: true, options: options)
        let write = RecordWrite<Record>(
            callName: name, action: .updated,
            call: { range in
                .json(
                    name, .put, path: path, body: body.data(range), isRepeatable: isRepeatable, acceptsErrorBody: true)
            }, ids: changed.map { records[$0].id }, places: changed)
        let sent = try await write.results(of: rows.count, through: zoho, options: options)
        var results = records.map { BatchResult<Record>.Element.success(WriteReceipt(id: $0.id, action: .unchanged)) }
        for (index, result) in zip(changed, sent) { results[index] = result }
        return BatchResult(results)
    }
}

extension ValueShape {
    /// Whether sending the value a second time changes nothing: rows without an id would be added once more.
    fileprivate var isReplacedAsAWhole: Bool {
        switch self {
        case .rows, .json: false
        default: true
        }
    }
}
