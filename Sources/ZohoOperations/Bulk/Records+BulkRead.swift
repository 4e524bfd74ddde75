import ZohoCRM

extension Records {
    /// Starts a bulk read of these fields; its rows are tuples of typed values.
    ///
    ///     let job = try await zoho.leads.bulkRead(.lastName, .email, where: .leadSource == .webDownload)
    ///     for try await (lastName, email) in job.rows() { … }
    ///
    /// Fields of other modules can be read through lookups: `.accountName(.website)`. What a bulk file does not carry
    /// (subforms, multi-select lookups, files) does not compile; amounts of money are compared in the organisation's home
    /// currency. For the scopes see ``BulkReadJob``.
    /// - Parameters:
    ///   - condition: as in queries; at most 25 comparisons. Nil for all records.
    ///   - view: only the records of this custom view.
    ///   - callback: an address that the server calls when the job is over.
    /// - Throws: `CRMError` `refused.bulk.…` before the call for what Zoho would refuse.
    public func bulkRead<each Kind: ListedKind>(
        _ fields: repeat Field<Record, each Kind>, where condition: QueryCondition<Record>? = nil, view: RawRecordID? = nil,
        callback: BulkCallback? = nil
    ) async throws -> BulkReadJob<(repeat (each Kind).Read)> {
        var columns = TableColumns(Record.schema)
        let places = (repeat Field<Record, each Kind>(columns.place(each fields)))
        let query = try BulkReadStart.query(columns.names, condition, view, callback)
        let reading = TableReading(columns.schema) { row in (repeat (each Kind).read(row, (each places).index)) }
        return try await BulkReadJob.start(query, zoho, reading)
    }

    /// Starts a bulk read of one field; its rows are plain values.
    public func bulkRead<Kind: ListedKind>(
        _ field: Field<Record, Kind>, where condition: QueryCondition<Record>? = nil, view: RawRecordID? = nil,
        callback: BulkCallback? = nil
    ) async throws -> BulkReadJob<Kind.Read> {
        var columns = TableColumns(Record.schema)
        let place = columns.place(field)
        let query = try BulkReadStart.query(columns.names, condition, view, callback)
        return try await BulkReadJob.start(query, zoho, TableReading(columns.schema) { Kind.read($0, place) })
    }

    /// Starts a bulk read of whole records, with every field that a bulk file carries. Lookups have ids and no names.
    ///
    ///     for try await lead in try await zoho.leads.bulkRead(where: .city == "Berlin").records() { … }
    public func bulkRead(
        where condition: QueryCondition<Record>? = nil, view: RawRecordID? = nil, callback: BulkCallback? = nil
    ) async throws -> BulkReadJob<Record> {
        // A job that names no fields brings all that it can; one that names a field which it cannot is refused as a whole.
        let query = try BulkReadStart.query(nil, condition, view, callback)
        return try await BulkReadJob.start(query, zoho, TableReading(Record.schema) { Record(storage: $0) })
    }

    /// Starts a bulk read whose rows are plain text by column: for fields that the bindings do not have.
    /// - Parameter fields: API names, through lookups with points: `Owner.last_name`. None means all fields.
    public func bulkRead(
        columns fields: [String], where condition: QueryCondition<Record>? = nil, view: RawRecordID? = nil,
        callback: BulkCallback? = nil
    ) async throws -> BulkReadJob<TableRow> {
        let query = try BulkReadStart.query(fields.isEmpty ? nil : fields, condition, view, callback)
        return try await BulkReadJob.start(query, zoho, .text)
    }

    /// Starts an export as calendar files (`ics`), at most 20,000 entries each, which only events know: see
    /// ``BulkReadJob/unpack(into:polling:progress:)`` and ``BulkReadJob/file(polling:)``.
    public func bulkReadCalendar(
        where condition: QueryCondition<Record>? = nil, view: RawRecordID? = nil, callback: BulkCallback? = nil
    ) async throws -> BulkReadJob<Never> {
        var query = try BulkReadStart.query(nil, condition, view, callback)
        query.fileType = "ics"
        return try await BulkReadJob.start(query, zoho, .none)
    }
}

// Jobs that were started before, also by another process: nothing is sent for these.
extension Records {
    /// A bulk read of these fields by its id.
    public func bulkReadJob<each Kind: ListedKind>(
        _ id: RawRecordID, _ fields: repeat Field<Record, each Kind>
    ) -> BulkReadJob<(repeat (each Kind).Read)> {
        var columns = TableColumns(Record.schema)
        let places = (repeat Field<Record, each Kind>(columns.place(each fields)))
        let reading = TableReading(columns.schema) { row in (repeat (each Kind).read(row, (each places).index)) }
        return BulkReadJob(id: id, zoho: zoho, query: nil, reading: reading)
    }

    /// A bulk read of one field by its id.
    public func bulkReadJob<Kind: ListedKind>(_ id: RawRecordID, _ field: Field<Record, Kind>) -> BulkReadJob<Kind.Read> {
        var columns = TableColumns(Record.schema)
        let place = columns.place(field)
        return BulkReadJob(id: id, zoho: zoho, query: nil, reading: TableReading(columns.schema) { Kind.read($0, place) })
    }

    /// A bulk read of whole records by its id.
    public func bulkReadJob(_ id: RawRecordID) -> BulkReadJob<Record> {
        BulkReadJob(id: id, zoho: zoho, query: nil, reading: TableReading(Record.schema) { Record(storage: $0) })
    }
}

extension ServerJobs {
    /// A bulk read of whatever module by its id; its rows are plain text by column.
    public func bulkRead(_ id: RawRecordID) -> BulkReadJob<TableRow> {
        BulkReadJob(id: id, zoho: zoho, query: nil, reading: .text)
    }
}

extension BulkReadJob where Row: CRMRecord {
    /// The records, one after the other; see ``rows(polling:followsPages:)``.
    public func records(polling: JobPolling = .standard, followsPages: Bool = true) -> BulkRows<Row> {
        rows(polling: polling, followsPages: followsPages)
    }
}
