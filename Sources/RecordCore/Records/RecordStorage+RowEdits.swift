// Rows that a server keeps apart, such as those of a subform: an update does not replace the list but tells what
// became of its rows. That follows from the rows that were read and those that the record has now.

/// What an update says about one row.
enum RowEdit {
    case add(RecordStorage)
    /// With the row's id and the fields that were set.
    case change(RecordStorage)
    case remove(RawRecordID, RecordSchema)

    func write(to writer: inout JSONWriter) {
        switch self {
        case .add(let row): row.writeNew(to: &writer)
        case .change(let row): row.writeChanges(to: &writer, includingID: true, for: .update)
        case .remove(let id, let schema):
            var entry = RecordStorage(schema: schema, id: id)
            if let index = schema.removalIndex { entry.set(index, change: .null) }
            entry.writeChanges(to: &writer, includingID: true, for: .update)
        }
    }
}

extension RecordStorage {
    /// The rows that a field was set to, if its rows are kept apart; nil for every other field, and for plain JSON,
    /// which is sent as it is.
    func keptRows(of change: FieldChange, in field: FieldDescriptor) -> [RecordStorage]? {
        guard case .rows(let type) = field.shape, type.schema.removalIndex != nil else { return nil }
        switch change {
        case .null: return []
        case .rows(let rows): return rows.filter { $0.schema === type.schema }
        default: return nil
        }
    }

    /// The ids of the rows that were read, in their order; nil if the field was not read.
    private func readRowIDs(_ index: Int) -> [RawRecordID]? {
        guard case .page(let page, let place) = source, let value = page.value(place, field: index) else { return nil }
        switch value {
        case .null: return []
        case .rows(let rows): return rows.compactMap(\.ownID)
        default: return nil
        }
    }

    /// Rows are told apart by their ids, so their order does not matter. A row that is there twice, or that was read
    /// from another record, is a new one.
    func rowEdits(_ index: Int, _ rows: [RecordStorage]) -> [RowEdit] {
        let read = readRowIDs(index)
        let known = read.map(Set.init)
        let removed = Set(rows.filter(\.isRemoval).compactMap(\.ownID))
        var seen: Set<RawRecordID> = []
        var edits: [RowEdit] = []
        for row in rows {
            if row.isRemoval {
                if let id = row.ownID, seen.insert(id).inserted { edits.append(.remove(id, row.schema)) }
                continue
            }
            // Read without an id, and as it was: the server has it.
            if row.ownID == nil, !row.hasChanges, row.isOnPage(of: self) { continue }
            guard let id = row.ownID, row.isMade || known?.contains(id) ?? true, !seen.contains(id) else {
                edits.append(.add(row))
                continue
            }
            guard !removed.contains(id) else { continue }
            seen.insert(id)
            if row.hasChangesToSend(for: .update) { edits.append(.change(row)) }
        }
        guard case .rows(let type) = schema.fields[index].shape else { return edits }
        for id in read ?? [] where seen.insert(id).inserted { edits.append(.remove(id, type.schema)) }
        return edits
    }

    /// An entry that only says that its row is to go.
    var isRemoval: Bool { schema.removalIndex.map { overlay.contains($0) } ?? false }

    private func isOnPage(of record: RecordStorage) -> Bool {
        guard case .page(let page, _) = source, case .page(let other, _) = record.source else { return false }
        return page === other
    }

    private var isMade: Bool { if case .made = source { true } else { false } }
}

extension RecordStorage {
    /// The changed fields that a request carries: without lists of rows in which nothing changed.
    public func fieldsToSend(for purpose: WritePurpose) -> [Int] {
        changedFields.filter { index in
            guard let change = overlay[index], let rows = keptRows(of: change, in: schema.fields[index]) else { return true }
            return purpose == .create ? !rows.isEmpty : !rowEdits(index, rows).isEmpty
        }
    }

    /// Whether a request says anything about the row beside its id.
    public func hasChangesToSend(for purpose: WritePurpose) -> Bool {
        hasChanges && (!changedExtras.isEmpty || !fieldsToSend(for: purpose).isEmpty)
    }

    /// Fields whose rows were set to none although they were never read: which rows are to go cannot be told.
    public var fieldsEmptiedUnread: [Int] {
        changedFields.filter { index in
            guard let change = overlay[index], let rows = keptRows(of: change, in: schema.fields[index]) else { return false }
            return rows.isEmpty && readRowIDs(index) == nil
        }
    }

    /// What a field was set to since the row was read or made; nil if it was not.
    public func change(_ index: Int) -> FieldChange? { overlay[index] }
}
