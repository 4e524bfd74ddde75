import CRMRuntime
import RecordCore

extension Records where Record: CreatableRecord {
    /// Creates a record.
    ///
    ///     let created = try await zoho.leads.create(.init(lastName: "Smith") { $0.company = "Acme" })
    ///     print(created.id)
    ///
    /// The receipt carries the id and the system fields that the server set; `get` reads the rest. The call is never
    /// repeated by itself when its outcome is unknown, as that could create the record twice: use `upsert` where this
    /// matters.
    /// - Parameter layout: the layout of the record. With it, the fields that the layout demands have to be there, and
    ///   the server drops those that are not on it. Without, the server takes its standard layout and demands no more
    ///   than the system does.
    /// - Throws: `CRMError` with the server's code and the field if the record is refused;
    ///   `refused.records.layout-fields` before any call if fields are missing that the layout demands.
    @discardableResult
    public func create(
        _ draft: Record.Draft, layout: ModuleLayout<Record>? = nil, options: WriteOptions = .init()
    ) async throws -> WriteReceipt<Record> {
        try await create([draft], layout: layout, options: options).single(call: "records.create")
    }

    /// Creates any number of records, 100 per call, and gives a result for each, in order.
    ///
    /// Records that are refused don't keep the others from being created: look at `failures`, or call `get()` to
    /// throw the first. Records that are refused here, before a call, are failures as well.
    /// - Throws: `CRMError` before any call if the options do not fit; `CancellationError` if the task was cancelled
    ///   before anything was sent.
    public func create(
        _ drafts: [Record.Draft], layout: ModuleLayout<Record>? = nil, options: WriteOptions = .init()
    ) async throws -> BatchResult<Record> {
        let name = "records.create"
        guard options.unmodifiedSince == nil else { throw RecordProblem.unconditional(call: name) }
        var settled: [Int: BatchResult<Record>.Element] = [:]
        let rows = OutgoingRecord.prepared(
            drafts.map { layout?.chosen(in: $0.storage) ?? $0.storage }, for: .create, call: name, settled: &settled
        ) { row in
            let missing = layout?.missingFields(in: row) ?? []
            return missing.isEmpty
                ? nil : RecordProblem.missingForLayout(missing, layout: layout?.name ?? "", in: module, call: name)
        }
        let body = WriteBody(rows: rows, call: .create, options: options)
        let path = ModulePath.records(module)
        let write = RecordWrite<Record>(
            callName: name, action: .created,
            call: { places in
                .json(name, .post, path: path, body: body.data(places), isRepeatable: false, acceptsErrorBody: true)
            }, settled: settled)
        return try await write.results(of: drafts.count, through: zoho, options: options)
    }
}
