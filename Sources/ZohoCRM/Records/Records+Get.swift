import CRMRuntime
import RecordCore

extension Records {
    /// Reads a whole record: every field the user may see, subforms included.
    ///
    /// Rich text is cut at 500 characters by the server; `$has_more` among `storage.extras` names subforms that were
    /// cut.
    /// - Throws: `CRMError` `answer.record-not-found` if there is no such record.
    public func get(_ id: RecordID<Record>) async throws -> Record {
        guard let record = try await find(id) else { throw RecordProblem.notFound(id.raw, in: module) }
        return record
    }

    /// Reads a whole record; nil if there is none with this id.
    public func find(_ id: RecordID<Record>) async throws -> Record? {
        try await row(id, .everything).map(Record.init(storage:))
    }

    /// Reads some fields of a record, as a tuple of their values.
    ///
    ///     let (email, phone) = try await zoho.leads.get(id, .email, .phone)
    ///
    /// Fields that listings lack, such as subforms, can be read here. More than 50 fields take several calls.
    /// - Throws: `CRMError` `answer.record-not-found` if there is no such record.
    public func get<First: FieldKind, each Kind: FieldKind>(
        _ id: RecordID<Record>, _ first: Field<Record, First>, _ fields: repeat Field<Record, each Kind>
    ) async throws -> (First.Read, repeat (each Kind).Read) {
        var indices = [first.index]
        for field in repeat each fields { indices.append(field.index) }
        guard let row = try await row(id, FieldSelection(indices, of: Record.schema)) else {
            throw RecordProblem.notFound(id.raw, in: module)
        }
        return (First.read(row, first.index), repeat (each Kind).read(row, (each fields).index))
    }

    /// Reads one field of a record. Otherwise as the reading of several.
    public func get<Kind: FieldKind>(_ id: RecordID<Record>, _ field: Field<Record, Kind>) async throws -> Kind.Read {
        guard let row = try await row(id, FieldSelection([field.index], of: Record.schema)) else {
            throw RecordProblem.notFound(id.raw, in: module)
        }
        return Kind.read(row, field.index)
    }

    private func row(_ id: RecordID<Record>, _ selection: FieldSelection) async throws -> RecordStorage? {
        let name = "records.get"
        guard !id.description.isEmpty else { throw RecordProblem.emptyID(call: name, module: module) }
        let path = ModulePath.record(module, id.description)
        let calls = (selection.chunks.isEmpty ? [[]] : selection.chunks).map { fields in
            APICall(name, path: path, query: fields.isEmpty ? [] : [("fields", fields.joined(separator: ","))])
        }
        let answers = try await zoho.answers(to: calls)
        guard let first = answers.first, !first.isEmpty else { return nil }
        let decoder = PageDecoder(schema: Record.schema, columns: selection.columns)
        let page =
            try answers.count == 1
            ? first.decode(with: decoder) : RecordAnswer.decode(joining: answers.filter { !$0.isEmpty }, with: decoder)
        zoho.report(page.findings, in: name)
        return page.count > 0 ? page.storage(at: 0) : nil
    }
}
