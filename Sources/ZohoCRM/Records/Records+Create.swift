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
    /// - Throws: `CRMError` with the server's code and the field if the record is refused.
    @discardableResult
    public func create(_ draft: Record.Draft, options: WriteOptions = .init()) async throws -> WriteReceipt<Record> {
        try await create([draft], options: options).single(call: "records.create")
    }

    /// Creates any number of records, 100 per call, and gives a result for each, in order.
    ///
    /// Records that are refused don't keep the others from being created: look at `failures`, or call `get()` to
    /// throw the first.
    /// - Throws: `CancellationError` if the task was cancelled before anything was sent.
    public func create(_ drafts: [Record.Draft], options: WriteOptions = .init()) async throws -> BatchResult<Record> {
        let body = WriteBody(rows: drafts.map(\.storage), includesIDs: false, options: options)
        let name = "records.create"
        let path = ModulePath.records(module)
        let write = RecordWrite<Record>(
            callName: name, action: .created,
            call: { range in
                .json(name, .post, path: path, body: body.data(range), isRepeatable: false, acceptsErrorBody: true)
            })
        return try await write.results(of: drafts.count, through: zoho, options: options)
    }

    /// Creates the records that don't exist yet and updates those that do.
    ///
    ///     let results = try await zoho.leads.upsert(drafts, on: .email)
    ///
    /// Existing records are found by the given fields first, then by the module's other unique fields and the one
    /// Zoho uses by itself (Email of leads and contacts, Account_Name of accounts …). The receipt's `action` tells
    /// what was done, `duplicateField` by which field.
    /// - Parameter fields: fields that no two records share; without any, the module's own decide.
    /// - Throws: `CRMError` before any call if one of the fields is not unique; `CancellationError` if the task was
    ///   cancelled before anything was sent.
    public func upsert<each Kind: FieldKind>(
        _ drafts: [Record.Draft], on fields: repeat Field<Record, each Kind>, options: WriteOptions = .init()
    ) async throws -> BatchResult<Record> {
        // Nothing but the indices is made here: a key path in a function with a parameter pack crashes at run time
        // (Swift 6.3.1).
        var indices: [Int] = []
        for field in repeat each fields { indices.append(field.index) }
        return try await upsert(drafts, byFields: indices, options)
    }

    private func upsert(
        _ drafts: [Record.Draft], byFields indices: [Int], _ options: WriteOptions
    ) async throws -> BatchResult<Record> {
        let name = "records.upsert"
        let names = try indices.map { index in
            let descriptor = Record.schema.fields[index]
            guard descriptor.traits.contains(.unique) || SystemDuplicateField.of(module) == descriptor.name else {
                throw RecordProblem.notUnique(descriptor.name, in: module, call: name)
            }
            return descriptor.name
        }
        let body = WriteBody(
            rows: drafts.map(\.storage), includesIDs: false, options: options, duplicateCheckFields: names)
        let path = ModulePath.upsert(module)
        let write = RecordWrite<Record>(
            callName: name, action: .created,
            call: { range in
                .json(name, .post, path: path, body: body.data(range), isRepeatable: false, acceptsErrorBody: true)
            })
        return try await write.results(of: drafts.count, through: zoho, options: options)
    }
}
