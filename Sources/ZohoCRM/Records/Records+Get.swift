import CRMRuntime
import RecordCore

extension Records {
    /// Reads a whole record: every field the user may see, subforms included.
    ///
    /// `$has_more` among `storage.extras` names subforms that the server has cut.
    /// - Parameter fullText: rich text is cut at 500 characters by the server, so that writing it back would lose the
    ///   rest. With true it is read whole, in a second call, and put into the record.
    /// - Throws: `CRMError` `answer.record-not-found` if there is no such record.
    public func get(_ id: RecordID<Record>, fullText: Bool = false) async throws -> Record {
        try await whole(address(id), fullText)
    }

    /// Reads a whole record by another system's id of it.
    ///
    ///     let vehicle = try await zoho.vehicles.get(by: .erpKey, "A-17")
    ///
    /// Only fields that the organisation has marked as external exist here. Otherwise as by id.
    public func get(by field: ExternalField<Record>, _ value: String, fullText: Bool = false) async throws -> Record {
        try await whole(address(field, value), fullText)
    }

    /// Reads a whole record; nil if there is none with this id.
    public func find(_ id: RecordID<Record>, fullText: Bool = false) async throws -> Record? {
        try await row(address(id), .everything, fullText: fullText).map(Record.init(storage:))
    }

    /// Reads a whole record by another system's id of it; nil if there is none.
    public func find(by field: ExternalField<Record>, _ value: String, fullText: Bool = false) async throws -> Record? {
        try await row(address(field, value), .everything, fullText: fullText).map(Record.init(storage:))
    }

    /// Reads a whole record if it was modified after a moment, for instance after the copy at hand was.
    /// - Throws: `CRMError` `answer.record-not-found` if there is no such record.
    public func get(_ id: RecordID<Record>, ifModifiedSince moment: ZonedDateTime) async throws -> IfModified<Record> {
        try await found(address(id), .everything, since: moment).map(Record.init(storage:))
    }

    /// Reads some fields of a record, as a tuple of their values.
    ///
    ///     let (email, phone) = try await zoho.leads.get(id, .email, .phone)
    ///
    /// Fields that listings lack, such as subforms, can be read here. More than 50 fields take several calls, and so
    /// do fields of other modules (`.accountName / .website`): one for each lookup on the way.
    /// - Throws: `CRMError` `answer.record-not-found` if there is no such record.
    public func get<First: StoredKind, each Kind: StoredKind>(
        _ id: RecordID<Record>, _ first: Field<Record, First>, _ fields: repeat Field<Record, each Kind>
    ) async throws -> (First.Read, repeat (each Kind).Read) {
        try await values(of: selected(address(id), indices(first, repeat each fields)), first, repeat each fields)
    }

    /// Reads one field of a record. Otherwise as the reading of several.
    public func get<Kind: StoredKind>(_ id: RecordID<Record>, _ field: Field<Record, Kind>) async throws -> Kind.Read {
        try await value(of: selected(address(id), [field.index]), field)
    }

    /// Reads some fields of the record with another system's id. Otherwise as by id.
    public func get<First: StoredKind, each Kind: StoredKind>(
        by external: ExternalField<Record>, _ value: String, _ first: Field<Record, First>,
        _ fields: repeat Field<Record, each Kind>
    ) async throws -> (First.Read, repeat (each Kind).Read) {
        let row = try await selected(address(external, value), indices(first, repeat each fields))
        return try await values(of: row, first, repeat each fields)
    }

    /// Reads one field of the record with another system's id. Otherwise as by id.
    public func get<Kind: StoredKind>(
        by external: ExternalField<Record>, _ value: String, _ field: Field<Record, Kind>
    ) async throws -> Kind.Read {
        try await self.value(of: selected(address(external, value), [field.index]), field)
    }

    /// Reads some fields of a record if it was modified after a moment. Otherwise as the reading of fields.
    public func get<First: StoredKind, each Kind: StoredKind>(
        _ id: RecordID<Record>, ifModifiedSince moment: ZonedDateTime, _ first: Field<Record, First>,
        _ fields: repeat Field<Record, each Kind>
    ) async throws -> IfModified<(First.Read, repeat (each Kind).Read)> {
        let selection = FieldSelection(indices(first, repeat each fields), of: Record.schema)
        switch try await found(address(id), selection, since: moment) {
        case .notModified: return .notModified
        case .modified(let row):
            return .modified(try await values(of: row, first, repeat each fields))
        }
    }

    /// Reads one field of a record if the record was modified after a moment. Otherwise as the reading of several.
    public func get<Kind: StoredKind>(
        _ id: RecordID<Record>, ifModifiedSince moment: ZonedDateTime, _ field: Field<Record, Kind>
    ) async throws -> IfModified<Kind.Read> {
        let selection = FieldSelection([field.index], of: Record.schema)
        switch try await found(address(id), selection, since: moment) {
        case .notModified: return .notModified
        case .modified(let row): return .modified(try await value(of: row, field))
        }
    }
}

extension Records {
    /// The fields' values; what is behind lookups is read by the ids in them.
    private func values<First: StoredKind, each Kind: StoredKind>(
        of row: RecordStorage, _ first: Field<Record, First>, _ fields: repeat Field<Record, each Kind>
    ) async throws -> (First.Read, repeat (each Kind).Read) {
        if let join = join(first, repeat each fields) { return try await join.read(row, zoho, call: Self.getName) }
        return (First.read(row, first.index), repeat (each Kind).read(row, (each fields).index))
    }

    private func value<Kind: StoredKind>(of row: RecordStorage, _ field: Field<Record, Kind>) async throws -> Kind.Read {
        if let join = join(field) { return try await join.read(row, zoho, call: Self.getName) }
        return Kind.read(row, field.index)
    }

    private func indices<each Kind: StoredKind>(_ fields: repeat Field<Record, each Kind>) -> [Int] {
        var indices: [Int] = []
        for field in repeat each fields { indices.append(field.index) }
        return indices
    }

    func address(_ id: RecordID<Record>) -> RecordAddress { RecordAddress(id, in: module, call: Self.getName) }

    private func address(_ field: ExternalField<Record>, _ value: String) -> RecordAddress {
        RecordAddress(value, of: field, in: module, call: Self.getName)
    }

    private func whole(_ address: RecordAddress, _ fullText: Bool) async throws -> Record {
        guard let row = try await row(address, .everything, fullText: fullText) else {
            throw RecordProblem.notFound(address, in: module)
        }
        return Record(storage: row)
    }

    private func selected(_ address: RecordAddress, _ indices: [Int]) async throws -> RecordStorage {
        guard let row = try await row(address, FieldSelection(indices, of: Record.schema)) else {
            throw RecordProblem.notFound(address, in: module)
        }
        return row
    }

    private func found(
        _ address: RecordAddress, _ selection: FieldSelection, since moment: ZonedDateTime
    ) async throws -> IfModified<RecordStorage> {
        switch try await answer(address, selection, since: moment) {
        case .modified(let row?): return .modified(row)
        case .modified(nil): throw RecordProblem.notFound(address, in: module)
        case .notModified: return .notModified
        }
    }
}
