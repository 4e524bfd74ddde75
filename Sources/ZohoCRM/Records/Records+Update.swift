import CRMRuntime
import RecordCore

extension Records where Record: UpdatableRecord {
    /// Sends the fields of a record that were set since it was read; nil sends null, which clears the field.
    ///
    ///     var lead = try await zoho.leads.get(id)
    ///     lead.phone = nil
    ///     try await zoho.leads.update(lead)
    ///
    /// Of the rows of a subform (line items, links, files) only those that changed are sent: rows that were taken out of
    /// the list are deleted by their ids, rows without an id are added, all others stay. Rows that were never read are
    /// never deleted; see `removeAllRows(of:)`.
    ///
    /// A record without changes makes no call; the receipt's `action` is `unchanged` then.
    /// - Parameter ifUnchanged: change the record only if nobody else has since it was read; otherwise the error
    ///   `ALREADY_MODIFIED` is thrown. Needs the field Modified_Time to be loaded.
    /// - Throws: `CRMError` with the server's code and the field if the change is refused.
    @discardableResult
    public func update(
        _ record: Record, ifUnchanged: Bool = false, options: WriteOptions = .init()
    ) async throws -> WriteReceipt<Record> {
        try await update([record], ifUnchanged: ifUnchanged, options: options).single(call: "records.update")
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
    /// - Parameter ifUnchanged: as in the update of one record. A call has one such time for all its records, so those
    ///   that were last changed at different seconds take a call each.
    /// - Throws: `CRMError` before any call if a record has no id; `CancellationError` if the task was cancelled
    ///   before anything was sent.
    public func update(
        _ records: [Record], ifUnchanged: Bool = false, options: WriteOptions = .init()
    ) async throws -> BatchResult<Record> {
        let name = "records.update"
        guard records.allSatisfy({ !$0.id.description.isEmpty }) else {
            throw RecordProblem.emptyID(call: name, module: module)
        }
        var settled: [Int: BatchResult<Record>.Element] = [:]
        let times = ifUnchanged ? records.map(\.storage.modifiedTime) : nil
        for (place, record) in records.enumerated() {
            if !record.storage.hasChangesToSend(for: .update), record.storage.fieldsEmptiedUnread.isEmpty {
                settled[place] = .success(WriteReceipt(id: record.id, action: .unchanged))
            } else if let times, times[place] == nil {
                settled[place] = .failure(RecordProblem.modifiedTimeNotRead(in: module, call: name))
            }
        }
        let rows = OutgoingRecord.prepared(records.map(\.storage), for: .update, call: name, settled: &settled)
        let path = ModulePath.records(module)
        let isConditional = times != nil || options.unmodifiedSince != nil
        // Repeating an update gives the same record again, unless it adds rows, or the first time was too late a change
        // for the second.
        let isRepeatable = !isConditional && rows.allSatisfy(\.canBeSentTwice)
        let body = WriteBody(rows: rows, call: .update, options: options)
        let write = RecordWrite<Record>(
            callName: name, action: .updated, isRepeatable: isRepeatable,
            call: { places in
                var call = APICall.json(
                    name, .put, path: path, body: body.data(places), isRepeatable: isRepeatable, acceptsErrorBody: true)
                call.headers.setUnmodifiedSince(times.flatMap { $0[places[0]] } ?? options.unmodifiedSince)
                return call
            }, ids: records.map(\.id), settled: settled, times: times)
        return try await write.results(of: records.count, through: zoho, options: options)
    }
}

extension RecordStorage {
    /// When the record was last changed, as far as it was read.
    fileprivate var modifiedTime: ZonedDateTime? { schema.index(of: "Modified_Time").flatMap { dateTime($0) } }

    /// Whether sending the changes a second time changes nothing: rows without an id would be added once more, and
    /// those that were taken out are gone.
    var canBeSentTwice: Bool {
        changedFields.allSatisfy { index in
            switch schema.fields[index].shape {
            case .rows(let row): row.schema.removalIndex == nil
            case .json: false
            default: true
            }
        }
    }
}

extension HTTPHeaders {
    /// ISO 8601, unlike the HTTP header of this name.
    mutating func setUnmodifiedSince(_ time: ZonedDateTime?) {
        if let time { self["If-Unmodified-Since"] = time.description }
    }
}
