import ZohoCRM

extension Records where Record: CreatableRecord {
    /// Creates records in a job of the server: from a few hundred on this is quicker than calls of 100 each.
    ///
    ///     let job = try await zoho.leads.bulkWrite(inserting: drafts)
    ///     for try await row in job.results() { … }
    ///
    /// - Parameters:
    ///   - rows: at most 25,000.
    ///   - callback: an address that the server calls when the job is over.
    ///   - progress: is told how much of the archive has been sent.
    /// - Throws: `CRMError` `refused.bulk.…` before any call for what Zoho would refuse: too many rows or columns, values that
    ///   do not fit into a cell (rows of subforms, files); `refused.file-size` for an archive of more than 25 MB.
    public func bulkWrite<Rows: Sequence & Sendable>(
        inserting rows: Rows, callback: BulkCallback? = nil, progress: (@Sendable (TransferProgress) -> Void)? = nil
    ) async throws -> BulkWriteJob<Record> where Rows.Element == Record.Draft {
        var start = BulkWriteStart<Record>(zoho, BulkWriteOperation(word: .insert, findBy: nil), callback, progress)
        for row in rows { try start.add(row.storage) }
        return try await start.start()
    }

    /// The same for rows that come one after the other.
    public func bulkWrite<Rows: AsyncSequence & Sendable>(
        inserting rows: Rows, callback: BulkCallback? = nil, progress: (@Sendable (TransferProgress) -> Void)? = nil
    ) async throws -> BulkWriteJob<Record> where Rows.Element == Record.Draft {
        var start = BulkWriteStart<Record>(zoho, BulkWriteOperation(word: .insert, findBy: nil), callback, progress)
        for try await row in rows { try start.add(row.storage) }
        return try await start.start()
    }

    /// Creates records, or updates those that exist, in a job of the server.
    ///
    ///     let job = try await zoho.leads.bulkWrite(upserting: drafts, on: .email)
    ///
    /// Fields that a row does not set stay as they are. A row that clears fields (sets them to nil) has to set the same fields as
    /// all others: an empty cell cannot say both.
    /// - Parameters:
    ///   - rows: at most 25,000.
    ///   - callback: an address that the server calls when the job is over.
    ///   - progress: is told how much of the archive has been sent.
    /// - Throws: `CRMError` `refused.bulk.…` before any call for what Zoho would refuse: too many rows or columns, values that
    ///   do not fit into a cell (rows of subforms, files); `refused.file-size` for an archive of more than 25 MB.
    public func bulkWrite<Rows: Sequence & Sendable>(
        upserting rows: Rows, on field: UniqueField<Record>, callback: BulkCallback? = nil, progress: (@Sendable (TransferProgress) -> Void)? = nil
    ) async throws -> BulkWriteJob<Record> where Rows.Element == Record.Draft {
        var start = BulkWriteStart<Record>(zoho, BulkWriteOperation(word: .upsert, findBy: field.name), callback, progress)
        for row in rows { try start.add(row.storage) }
        return try await start.start()
    }

    /// The same for rows that come one after the other.
    public func bulkWrite<Rows: AsyncSequence & Sendable>(
        upserting rows: Rows, on field: UniqueField<Record>, callback: BulkCallback? = nil, progress: (@Sendable (TransferProgress) -> Void)? = nil
    ) async throws -> BulkWriteJob<Record> where Rows.Element == Record.Draft {
        var start = BulkWriteStart<Record>(zoho, BulkWriteOperation(word: .upsert, findBy: field.name), callback, progress)
        for try await row in rows { try start.add(row.storage) }
        return try await start.start()
    }

    /// Updates records that are found by a unique field, in a job of the server; rows for which there is none are skipped.
    /// Otherwise as the upsert.
    /// - Parameters:
    ///   - rows: at most 25,000.
    ///   - callback: an address that the server calls when the job is over.
    ///   - progress: is told how much of the archive has been sent.
    /// - Throws: `CRMError` `refused.bulk.…` before any call for what Zoho would refuse: too many rows or columns, values that
    ///   do not fit into a cell (rows of subforms, files); `refused.file-size` for an archive of more than 25 MB.
    public func bulkWrite<Rows: Sequence & Sendable>(
        updating rows: Rows, on field: UniqueField<Record>, callback: BulkCallback? = nil, progress: (@Sendable (TransferProgress) -> Void)? = nil
    ) async throws -> BulkWriteJob<Record> where Rows.Element == Record.Draft {
        var start = BulkWriteStart<Record>(zoho, BulkWriteOperation(word: .update, findBy: field.name), callback, progress)
        for row in rows { try start.add(row.storage) }
        return try await start.start()
    }

    /// The same for rows that come one after the other.
    public func bulkWrite<Rows: AsyncSequence & Sendable>(
        updating rows: Rows, on field: UniqueField<Record>, callback: BulkCallback? = nil, progress: (@Sendable (TransferProgress) -> Void)? = nil
    ) async throws -> BulkWriteJob<Record> where Rows.Element == Record.Draft {
        var start = BulkWriteStart<Record>(zoho, BulkWriteOperation(word: .update, findBy: field.name), callback, progress)
        for try await row in rows { try start.add(row.storage) }
        return try await start.start()
    }
}

extension Records where Record: UpdatableRecord {
    /// Updates records by their ids with the fields that were set since they were read, in a job of the server.
    ///
    ///     let job = try await zoho.leads.bulkWrite(updating: leads)
    ///
    /// Fields that a row does not set stay as they are. A row that clears fields (sets them to nil) has to set the same fields as
    /// all others: an empty cell cannot say both.
    /// - Parameters:
    ///   - rows: at most 25,000, each with a change.
    ///   - callback: an address that the server calls when the job is over.
    ///   - progress: is told how much of the archive has been sent.
    /// - Throws: `CRMError` `refused.bulk.…` before any call for what Zoho would refuse: too many rows or columns, values that
    ///   do not fit into a cell (rows of subforms, files); `refused.file-size` for an archive of more than 25 MB.
    public func bulkWrite<Rows: Sequence & Sendable>(
        updating rows: Rows, callback: BulkCallback? = nil, progress: (@Sendable (TransferProgress) -> Void)? = nil
    ) async throws -> BulkWriteJob<Record> where Rows.Element == Record {
        var start = BulkWriteStart<Record>(zoho, BulkWriteOperation(word: .update, findBy: "id"), callback, progress)
        for row in rows { try start.add(row.storage) }
        return try await start.start()
    }

    /// The same for rows that come one after the other.
    public func bulkWrite<Rows: AsyncSequence & Sendable>(
        updating rows: Rows, callback: BulkCallback? = nil, progress: (@Sendable (TransferProgress) -> Void)? = nil
    ) async throws -> BulkWriteJob<Record> where Rows.Element == Record {
        var start = BulkWriteStart<Record>(zoho, BulkWriteOperation(word: .update, findBy: "id"), callback, progress)
        for try await row in rows { try start.add(row.storage) }
        return try await start.start()
    }
}

extension Records {
    /// A bulk write that was started before, also by another process, by its id. Nothing is sent.
    public func bulkWriteJob(_ id: RawRecordID) -> BulkWriteJob<Record> { BulkWriteJob(id: id, zoho: zoho) }
}
