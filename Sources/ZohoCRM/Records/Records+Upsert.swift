import CRMRuntime
import RecordCore

extension Records where Record: CreatableRecord {
    /// Creates a record, or updates it if it exists already.
    ///
    ///     let receipt = try await zoho.leads.upsert(.init(lastName: "Smith") { $0.email = "s@acme.org" }, on: .email)
    ///     print(receipt.action)   // created or updated
    ///
    /// Otherwise as the upsert of several.
    /// - Throws: `CRMError` with the server's code and the field if the record is refused.
    @discardableResult
    public func upsert(
        _ draft: Record.Draft, on fields: UniqueField<Record>..., layout: ModuleLayout<Record>? = nil,
        options: WriteOptions = .init()
    ) async throws -> WriteReceipt<Record> {
        try await upsert([draft], by: fields, layout, options).single(call: "records.upsert")
    }

    /// Creates the records that don't exist yet and updates those that do.
    ///
    ///     let results = try await zoho.leads.upsert(drafts, on: .email)
    ///
    /// Existing records are found by the given fields first, then by the module's other unique fields; without any
    /// given, also by the one that Zoho uses by itself (Email of leads and contacts, Account_Name of accounts …). Only
    /// fields that can tell records apart can be given. The receipt's `action` tells what was done, `duplicateField` by
    /// which field. Rows of subforms are added to those that an existing record has.
    ///
    /// Of an existing record, only the fields that the draft sets are changed. `options.unmodifiedSince` leaves records
    /// alone that were changed since, and they are failures with `ALREADY_MODIFIED`.
    /// - Parameter layout: as in `create`; whether the fields that it demands are there is left to the server, as a
    ///   record that exists has them.
    /// - Throws: `CancellationError` if the task was cancelled before anything was sent.
    public func upsert(
        _ drafts: [Record.Draft], on fields: UniqueField<Record>..., layout: ModuleLayout<Record>? = nil,
        options: WriteOptions = .init()
    ) async throws -> BatchResult<Record> {
        try await upsert(drafts, by: fields, layout, options)
    }

    private func upsert(
        _ drafts: [Record.Draft], by fields: [UniqueField<Record>], _ layout: ModuleLayout<Record>?,
        _ options: WriteOptions
    ) async throws -> BatchResult<Record> {
        let name = "records.upsert"
        var settled: [Int: BatchResult<Record>.Element] = [:]
        let rows = OutgoingRecord.prepared(
            drafts.map { layout?.chosen(in: $0.storage) ?? $0.storage }, for: .create, call: name, settled: &settled)
        let body = WriteBody(
            rows: rows, call: .upsert, options: options, duplicateCheckFields: fields.map(\.name))
        let path = ModulePath.upsert(module)
        let write = RecordWrite<Record>(
            callName: name, action: .created,
            call: { places in
                var call = APICall.json(
                    name, .post, path: path, body: body.data(places), isRepeatable: false, acceptsErrorBody: true)
                call.headers.setUnmodifiedSince(options.unmodifiedSince)
                return call
            }, settled: settled)
        return try await write.results(of: drafts.count, through: zoho, options: options)
    }
}
